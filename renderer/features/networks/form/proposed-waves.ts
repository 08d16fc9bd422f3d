export interface Wave {
  readonly name: string;
  readonly columns: readonly string[];
}

/** `mood_2`, `mood.T2`, `mood2`: what is measured, then when. */
const last = /^(.+?)[_. -]?(?:[tw]|wave|time)?[_. -]?(\d+)$/i;
/** `T2_mood`, `w2.mood`: when, then what. */
const first = /^(?:[tw]|wave|time)[_. -]?(\d+)[_. -](.+)$/i;

/** Waves that the names of the columns suggest: the same items, measured at two times or more; none otherwise. */
export function proposedWaves(names: readonly string[]): readonly Wave[] {
  const waves = new Map<string, Map<string, string>>();
  for (const name of names) {
    const [item, time] = readName(name);
    if (item === null || time === null) continue;
    const wave = waves.get(time) ?? new Map<string, string>();
    waves.set(time, wave.set(item, name));
  }
  const times = [...waves.keys()].toSorted((a, b) => Number(a) - Number(b));
  const [start] = times;
  if (start === undefined || times.length < 2) return [];
  const items = [...(waves.get(start)?.keys() ?? [])].filter((item) =>
    times.every((time) => waves.get(time)?.has(item)),
  );
  if (items.length < 2) return [];
  return times.map((time) => ({
    name: time,
    columns: items.map((item) => waves.get(time)?.get(item) ?? item),
  }));
}

function readName(name: string): readonly [string | null, string | null] {
  const early = first.exec(name);
  if (early !== null) return [early[2] ?? null, early[1] ?? null];
  const late = last.exec(name);
  return [late?.[1] ?? null, late?.[2] ?? null];
}

/** Names in a text field: one comma, semicolon or line between two. */
export const namesIn = (text: string): string[] =>
  text
    .split(/[,;，；、\n]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
