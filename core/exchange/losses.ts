/** Collects what a format could not hold: each kind once, with how often and a first example. */
export function createLosses() {
  const kinds = new Map<string, { count: number; example: string }>();
  return {
    /** `kind` is a sentence without its full stop, `example` the name of the first thing it happened to. */
    note(kind: string, example: string): void {
      const known = kinds.get(kind);
      if (known === undefined) kinds.set(kind, { count: 1, example });
      else known.count += 1;
    },
    list(): readonly string[] {
      return [...kinds].map(([kind, { count, example }]) => `${kind} (${count}; first: ${example}).`);
    },
  };
}

export type Losses = ReturnType<typeof createLosses>;
