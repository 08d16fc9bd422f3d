import type { FontWeight } from '../scene.ts';
import { textWidth } from './width.ts';

/** Where a line may break: between words, and between Chinese characters. */
export function pieces(words: string): readonly string[] {
  const flat = words.replaceAll(/\s+/gu, ' ').trim();
  return flat.match(/\p{Script=Han}[，。、；：！？）」』”]*\s*|[^\s\p{Script=Han}]+\s*/gu) ?? [flat];
}

/** Text in lines of at most `width` points; a single word that is wider is cut where it must be. Nothing is lost. */
export function wrapText(
  words: string,
  width: number,
  size: number,
  weight: FontWeight = 400,
): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const piece of pieces(words).flatMap((each) => cutToWidth(each, width, size, weight))) {
    if (current !== '' && textWidth((current + piece).trimEnd(), size, weight) > width) {
      lines.push(current.trimEnd());
      current = piece;
    } else current += piece;
  }
  lines.push(current.trimEnd());
  return lines;
}

function cutToWidth(piece: string, width: number, size: number, weight: FontWeight): readonly string[] {
  if (textWidth(piece.trimEnd(), size, weight) <= width) return [piece];
  const parts: string[] = [];
  let part = '';
  for (const character of piece) {
    if (part !== '' && textWidth(part + character, size, weight) > width) {
      parts.push(part);
      part = character;
    } else part += character;
  }
  return [...parts, part];
}
