import type { CslName } from '../model/source.ts';
import { plainLine } from './clean-text.ts';

const chinese = /\p{Script=Han}/u;
/** Three whole Chinese names or more, parted by commas; of two parts the second may be the given name. */
const chineseList = /^\p{Script=Han}{2,4}(?:[,，、]\s*\p{Script=Han}{2,4}){2,}[,，、]?$/u;
const suffix = /^(?:jr\.?|sr\.?|i{1,3}|iv|\d(?:st|nd|rd|th)|ph\.?d\.?|m\.?d\.?)$/i;
/** Words that only bodies have in their names. */
const body =
  /\b(?:association|group|consortium|collaborat\w*|committee|network|institutes?|university|department|organi[sz]ation|society|initiative|foundation|federation|council|cent(?:er|re)|team|investigators|academy|ministry|agency|workgroup|task ?force|commission|bureau|trust|program(?:me)?|college|hospital|study)\b/i;

/** A body, or a name that must not be taken apart. */
export function literalName(value: string): CslName | null {
  const text = plainLine(value);
  return text === '' ? null : { literal: text };
}

/**
 * A name whose parts the source parts by a comma ("Walker, Anna B", "Walker, Anna, Jr."), or that stands in
 * natural order ("Anna Walker") when `natural` is set. A Chinese name without a comma stays whole.
 */
export function personName(value: string, natural = false): CslName | null {
  const text = plainLine(value)
    .replace(/[,;，；]+$/, '')
    .trim();
  if (text === '') return null;
  const parts = text.split(/\s*[,，]\s*/).filter((part) => part !== '');
  if (parts.length > 1 && parts.length <= 4 && !(body.test(text) && parts[0]!.split(' ').length > 2)) {
    return partedName(parts);
  }
  if (parts.length > 1 || chinese.test(text) || body.test(text) || !text.includes(' '))
    return { literal: text };
  return natural ? naturalName(text) : { literal: text };
}

function partedName(parts: readonly string[]): CslName {
  const rest = parts.slice(1);
  const suffixAt = rest.findIndex((part) => suffix.test(part));
  const found = suffixAt === -1 ? undefined : rest[suffixAt];
  const given = rest.filter((_, index) => index !== suffixAt).join(' ');
  return {
    family: parts[0]!,
    ...(given === '' ? {} : { given }),
    ...(found === undefined ? {} : { suffix: found }),
  };
}

/** "Anna B van der Walker Jr": particles in lower case begin the family name. */
function naturalName(text: string): CslName {
  const words = text.split(' ');
  const last = words.at(-1)!;
  const suffixFound = words.length > 2 && suffix.test(last) ? words.pop() : undefined;
  let familyAt = words.length - 1;
  while (familyAt > 1 && /^\p{Ll}[\p{Ll}'’]*$/u.test(words[familyAt - 1]!)) familyAt -= 1;
  return {
    family: words.slice(familyAt).join(' '),
    given: words.slice(0, familyAt).join(' '),
    ...(suffixFound === undefined ? {} : { suffix: suffixFound }),
  };
}

/** MEDLINE's short form: "Walker AB", "van der Walker AB 3rd", "Walker AB Jr". */
export function initialsName(value: string): CslName | null {
  const text = plainLine(value);
  const match = /^(.+?) (\p{Lu}{1,5})(?: (Jr|Sr|\d(?:st|nd|rd|th)|I{2,3}|IV))?$/u.exec(text);
  if (match === null) return personName(text);
  return {
    family: match[1]!,
    given: [...match[2]!].join(' '),
    ...(match[3] === undefined ? {} : { suffix: match[3] }),
  };
}

/**
 * Several names in one value, parted by semicolons ("张三;李四;", "A. Sample;;B. Author"), each of them read as
 * `personName` does.
 */
export function nameList(value: string, natural = false): readonly CslName[] {
  return value
    .split(chineseList.test(value.trim()) ? /\s*[;；,，、]+\s*/ : /\s*[;；]+\s*/)
    .map((name) => personName(name, natural))
    .filter((name) => name !== null);
}
