/** `99, -1` as numbers, each once; null when something in it is no number. */
export function codesOf(text: string): number[] | null {
  const parts = text
    .replaceAll('−', '-')
    .split(/[\s,;，；、]+/)
    .filter((part) => part !== '');
  const codes = parts.map(Number);
  return codes.every(Number.isFinite) ? [...new Set(codes)] : null;
}
