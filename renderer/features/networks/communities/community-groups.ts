export interface CommunityGroup {
  /** 0: without a community. */
  readonly number: number;
  readonly members: readonly string[];
}

/** By number; variables without a community last. */
export function communityGroups(membership: Readonly<Record<string, number>>): readonly CommunityGroup[] {
  const groups = new Map<number, string[]>();
  for (const [variable, number] of Object.entries(membership)) {
    const members = groups.get(number);
    if (members === undefined) groups.set(number, [variable]);
    else members.push(variable);
  }
  return [...groups]
    .map(([number, members]) => ({ number, members }))
    .sort((a, b) => {
      if ((a.number === 0) !== (b.number === 0)) return a.number === 0 ? 1 : -1;
      return a.number - b.number;
    });
}
