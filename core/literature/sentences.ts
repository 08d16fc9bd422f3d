import type { Span } from '../model/text.ts';
import {
  letterNamed,
  neverFinal,
  notFinalBeforeNumber,
  openers,
  seldomFinal,
} from './sentence-abbreviations.ts';

/**
 * Splits a text into sentences. The spans are in order, do not overlap, cover every character that is not white
 * space, and satisfy `text.slice(start, end) === span.text`.
 *
 * A line break ends a sentence (structured abstracts have a line for each part) unless the line stops in
 * mid-sentence and the next goes on in lower case, as in hard-wrapped text. The label of a structured abstract
 * ("RESULTS:") stays with its first sentence. Inside brackets that opened within the sentence nothing is split.
 * Chinese stops (。！？ and the full-width ．) end a sentence without a space after them.
 */
export function splitSentences(text: string): readonly Span[] {
  const closing = bracketEnds(text);
  const spans: Span[] = [];
  let start = skipSpace(text, 0);
  let position = start;
  while (position < text.length) {
    position = nextSign(text, position);
    const char = text[position];
    if (char === undefined) break;
    const bracketEnd = closing.get(position);
    if (bracketEnd !== undefined && position > start) {
      position = bracketEnd;
      continue;
    }
    const end = endsHere(text, start, position, char);
    if (end === null) {
      position += 1;
      continue;
    }
    pushTrimmed(spans, text, start, end);
    start = skipSpace(text, end);
    position = start;
  }
  pushTrimmed(spans, text, start, text.length);
  return spans;
}

const signs = /[.!?…．。！？｡\n\r\u2028\u2029([{（【]/gu;

/** Position of the next sign at which a sentence may end or a bracket open; the text's length when there is none. */
function nextSign(text: string, from: number): number {
  signs.lastIndex = from;
  return signs.exec(text)?.index ?? text.length;
}

const stops = '.!?…．';
const chineseStops = '。！？｡';
const closers = '"\'”’»)]}）】」』〉》＂';
const opening: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '（': '）', '【': '】' };
/** A bracket that closes later than this was probably never meant to close what it seems to. */
const longestBracket = 400;

/** Where the sentence that began at `start` ends, when it does so at `position`; null when it goes on. */
function endsHere(text: string, start: number, position: number, char: string): number | null {
  if (char === '\n' || char === '\r' || char === '\u2028' || char === '\u2029') {
    return lineBreakEnds(text, start, position) ? position : null;
  }
  if (chineseStops.includes(char)) return skipClosers(text, position + 1);
  if (!stops.includes(char)) return null;
  if (stops.includes(text[position + 1] ?? ' ')) return null; // decided at the last of "..." or "?!"
  const end = skipClosers(text, position + 1);
  return stopEnds(text, start, position, end) ? end : null;
}

function lineBreakEnds(text: string, start: number, position: number): boolean {
  if (text.slice(start, position).trim() === '') return false;
  const next = skipSpace(text, position);
  const blankLine = /\n[^\S\n]*\r?\n/.test(text.slice(position, next));
  if (blankLine || next >= text.length) return true;
  const last =
    text
      .slice(Math.max(start, position - 20), position)
      .trimEnd()
      .at(-1) ?? '';
  const goesOn = /\p{Ll}/u.test(text[next]!) || /[,;(\-–—=<>]/.test(last);
  return !(goesOn && !/[.!?:。！？：]/.test(last));
}

/** Whether the full stop, question or exclamation mark at `position` ends a sentence; `end` is after its closers. */
function stopEnds(text: string, start: number, position: number, end: number): boolean {
  const after = text[end];
  if (after === undefined) return true;
  const word = wordBefore(text, start, position);
  if (isChinese(after)) return chineseTextFollows(text, start, position, word);
  if (!/\s/.test(after)) return missingSpace(text, start, position, end, word);
  const next = skipSpace(text, end);
  if (next >= text.length) return true;
  const following = text.slice(next, next + 24);
  if (!opensSentence(following)) return false;
  if (text[position] !== '.' && text[position] !== '．') return true;
  if (end > position + 1 && !isAbbreviation(word)) return true;
  return !belongsToWord(text, start, position, word, following);
}

/** A stop with a Chinese character right after it: the usual stop of Chinese abstracts that use Western marks. */
function chineseTextFollows(text: string, start: number, position: number, word: string): boolean {
  if (!/^\d{1,2}$/.test(word)) return true;
  const before = text[position - word.length - 1] ?? ' ';
  const listNumber = /[\s:：;；,，、(（。.]/.test(before) || position - word.length === start;
  return !listNumber;
}

/** "improved.Methods" and "hypertension .Methods": the exporter lost or moved the space. */
function missingSpace(text: string, start: number, position: number, end: number, word: string): boolean {
  if (!/^\p{Lu}\p{Ll}{2}/u.test(text.slice(end, end + 4))) return false;
  const before = word === '' ? text.slice(Math.max(start, position - 12), position).trimEnd() : word;
  if (/[/@\\]|www/.test(word)) return false;
  return /(^|[^\p{L}.])\p{L}?\p{Ll}{3,}$|\)$|%$/u.test(before) && !isAbbreviation(before.toLowerCase());
}

/** Whether what follows can open a sentence: not lower case, unless it is a name such as mTOR, p53 or n-3. */
function opensSentence(following: string): boolean {
  if (!/^["'“‘([]*\p{Ll}/u.test(following)) return true;
  return /^["'“‘([]*(\p{Ll}{1,3}\p{Lu}|\p{Ll}{1,2}-?\d)/u.test(following);
}

/** Whether the stop belongs to the word before it: an abbreviation, an initial, a number. */
function belongsToWord(
  text: string,
  start: number,
  position: number,
  word: string,
  following: string,
): boolean {
  const lower = word.toLowerCase();
  const number = /^[([]?[\d#S]?\d/.test(following);
  if (neverFinal.has(lower)) return true;
  if (number && notFinalBeforeNumber.has(lower)) return true;
  if (/^\d{1,3}$/.test(word) && position - word.length === start) return true; // "1. Introduction"
  if (number && /(^|[^\d.])0$/.test(word)) return true; // "P<0. 05"
  const next = /^["'“‘([]*(\p{L}+)(?!\p{L}|\.)/u.exec(following)?.[1]?.toLowerCase() ?? '';
  if (seldomFinal.has(lower)) return !openers.has(next);
  if (/^\p{L}$/u.test(word)) return isInitial(text, position, word) && !openers.has(next);
  if (/^(\p{L}\.)+\p{L}$/u.test(word)) return !openers.has(next);
  return false;
}

function isInitial(text: string, position: number, letter: string): boolean {
  if (!/\p{Lu}/u.test(letter)) return false;
  const previous = /(\p{L}+)\s+$/u.exec(text.slice(Math.max(0, position - 24), position - 1));
  return !letterNamed.has(previous?.[1]?.toLowerCase() ?? '');
}

function isAbbreviation(word: string): boolean {
  const lower = word.toLowerCase();
  return neverFinal.has(lower) || seldomFinal.has(lower);
}

/** The run of letters, digits and inner stops that ends at `position`. Looks back 40 characters at most. */
function wordBefore(text: string, start: number, position: number): string {
  return /[\p{L}\p{N}./@\\]*$/u.exec(text.slice(Math.max(start, position - 40), position))![0];
}

function isChinese(char: string): boolean {
  return /[\p{Script=Han}【（《]/u.test(char);
}

function skipSpace(text: string, from: number): number {
  let position = from;
  while (position < text.length && /\s/.test(text[position]!)) position += 1;
  return position;
}

function skipClosers(text: string, from: number): number {
  let position = from;
  while (position < text.length && closers.includes(text[position]!)) position += 1;
  return position;
}

function pushTrimmed(spans: Span[], text: string, start: number, end: number): void {
  const raw = text.slice(start, end);
  const trimmed = raw.trim();
  if (trimmed === '') return;
  const from = start + raw.indexOf(trimmed);
  spans.push({ text: trimmed, start: from, end: from + trimmed.length });
}

const bracketsAndBreaks = /[\n()[\]{}（）【】]/gu;

/** For every bracket that closes within its paragraph: the position of its closing partner. */
function bracketEnds(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  let open: number[] = [];
  for (const { 0: char, index: position } of text.matchAll(bracketsAndBreaks)) {
    if (char === '\n') open = [];
    else if (opening[char] !== undefined) open.push(position);
    else if (closers.includes(char)) {
      const from = open.at(-1);
      if (from === undefined || opening[text[from]!] !== char) continue;
      open.pop();
      if (position - from <= longestBracket) ends.set(from, position);
    }
  }
  return ends;
}
