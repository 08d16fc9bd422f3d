/** Size of a label's letters, in units of the picture. */
export const fontSize = 13;
export const lineHeight = 16;

const widestLine = 128;
const mostLines = 4;

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const narrow = /[iljtfrI.,:;'|!()[\]\s-]/u;

/** About how wide a text is in the interface's face; an estimate that errs to the wide side. */
export function textWidth(text: string, size: number = fontSize): number {
  let width = 0;
  for (const character of text) {
    if (wide.test(character)) width += 1;
    else if (narrow.test(character)) width += 0.36;
    else width += /\p{Lu}/u.test(character) ? 0.7 : 0.57;
  }
  return width * size;
}

/** A label in lines that fit a node. What needs more than four lines ends with an ellipsis; the title has it whole. */
export function wrapLabel(label: string): readonly string[] {
  const pieces = label
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .match(/\p{Script=Han}|[^\s\p{Script=Han}]+\s*|\s+/gu) ?? [label];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces.flatMap(breakLong)) {
    if (line !== '' && textWidth((line + piece).trimEnd()) > widestLine) {
      lines.push(line.trimEnd());
      line = piece;
    } else line += piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  if (lines.length === 0) return [''];
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1]!.slice(0, -1)}…`];
}

/** A single word that is wider than a line is cut where it must be. */
function breakLong(piece: string): readonly string[] {
  if (textWidth(piece) <= widestLine) return [piece];
  const parts: string[] = [];
  let part = '';
  for (const character of piece) {
    if (textWidth(part + character) > widestLine) {
      parts.push(part);
      part = character;
    } else part += character;
  }
  return [...parts, part];
}

export function labelBox(lines: readonly string[]): { readonly width: number; readonly height: number } {
  return {
    width: Math.max(64, ...lines.map((line) => textWidth(line) + 26)),
    height: lines.length * lineHeight + 14,
  };
}
