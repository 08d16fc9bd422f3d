/** What two networks of one analysis have in common says nothing here: `Sample · clinic` beside `Sample · community` is `clinic`. */
export function groupNames(names: readonly string[]): readonly string[] {
  const parts = names.map((name) => name.split(' · '));
  let shared = 0;
  while (parts.every((each) => shared < each.length - 1 && each[shared] === parts[0]?.[shared])) shared += 1;
  return parts.map((each) => each.slice(shared).join(' · '));
}
