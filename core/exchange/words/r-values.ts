/** A string as R reads it; names of variables may hold anything. */
export function rString(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')
    .replaceAll(/\p{Cc}/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `"${escaped}"`;
}

/** `c("a", "b")`, broken over lines. */
export function rNames(names: readonly string[]): string {
  const lines: string[] = [];
  let line = '';
  for (const [at, name] of names.entries()) {
    const piece = `${rString(name)}${at < names.length - 1 ? ', ' : ''}`;
    if (line !== '' && line.length + piece.length > 90) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return `c(${[...lines, line].join('\n  ')})`;
}

export const rFlag = (value: boolean): string => (value ? 'TRUE' : 'FALSE');

/** A comment: a line break in a name must not end it. */
export const rComment = (text: string): string => `# ${text.replaceAll(/\s+/gu, ' ')}`;
