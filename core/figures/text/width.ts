import type { FontWeight } from '../scene.ts';
import { latinSupplementWidths, latinWidths } from './metrics.ts';

const fullWidth =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const combining = /\p{Mark}/u;

/** A reader without Inter sees another face, some of which are wider. */
const safety = 1.03;

/** How wide a line of text is, in points; errs to the wide side where the face is not known. */
export function textWidth(words: string, size: number, weight: FontWeight = 400): number {
  let thousandths = 0;
  for (const character of words) thousandths += characterWidth(character, weight);
  return (thousandths / 1000) * size * safety;
}

function characterWidth(character: string, weight: FontWeight): number {
  const code = character.codePointAt(0)!;
  if (code >= 0x20 && code <= 0x7e) return latinWidths[weight][code - 0x20]!;
  if (code >= 0xa0 && code <= 0xff) return latinSupplementWidths[weight][code - 0xa0]!;
  if (combining.test(character)) return 0;
  if (fullWidth.test(character)) return 1000;
  if (character === '–') return 500;
  return code === 0x2019 || code === 0x2018 ? 300 : /\p{Ll}/u.test(character) ? 640 : 960;
}
