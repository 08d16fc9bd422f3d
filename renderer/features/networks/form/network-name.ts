/** What a new network is called: its method, and a number when the data set has one of that name already. */
export function networkName(taken: readonly string[], method: string): string {
  const isTaken = (name: string) => taken.some((each) => each === name || each.startsWith(`${name} · `));
  if (!isTaken(method)) return method;
  let number = 2;
  while (isTaken(`${method} ${number}`)) number += 1;
  return `${method} ${number}`;
}
