import type { FigureNetwork, FigureSettings } from '../../model/figure.ts';
import { capHeight } from '../text/metrics.ts';
import { textWidth } from '../text/width.ts';
import { pieces } from '../text/wrap.ts';

export interface NodeLabel {
  readonly lines: readonly string[];
}

export interface NodeLabels {
  readonly size: number;
  readonly labels: readonly NodeLabel[];
  /** What short labels stand for, in the order of the nodes. */
  readonly key: readonly { readonly node: number; readonly short: string; readonly label: string }[];
}

const largest = 9.5;
const smallest = 5.5;
const mostLines = 3;
export const labelLineHeight = 1.14;

/**
 * Labels that stay inside their nodes. `auto` writes whole labels when all fit in up to three lines, else the
 * variables' names when all of those fit, else shortens what does not fit; whatever is not whole stands in the key.
 * @param radius of the circle that holds the text, in points.
 */
export function nodeLabels(
  { variables, labels }: FigureNetwork,
  wish: FigureSettings['labels'],
  radius: number,
): NodeLabels {
  const whole = variables.map((name) => labels[name] ?? name);
  if (wish === 'none') return { size: smallest, labels: variables.map(() => ({ lines: [] })), key: [] };
  if (wish === 'numbers')
    return shownAs(
      variables.map((_, at) => String(at + 1)),
      whole,
      radius,
    );
  if (wish === 'auto' && whole.every((label) => fits(label, radius))) return shownAs(whole, whole, radius);
  if (variables.every((name) => fits(name, radius))) return shownAs(variables, whole, radius);
  return shownAs(shortened(wish === 'names' ? variables : whole, variables, radius), whole, radius);
}

function shownAs(shown: readonly string[], whole: readonly string[], radius: number): NodeLabels {
  const fitted = shown.map((label) => bestFit(label, radius));
  return {
    size: Math.max(smallest, Math.min(largest, ...fitted.map(({ size }) => size))),
    labels: fitted.map(({ lines }) => ({ lines })),
    key: shown.flatMap((short, node) =>
      short === whole[node] ? [] : [{ node, short, label: whole[node]! }],
    ),
  };
}

const fits = (label: string, radius: number): boolean => bestFit(label, radius).size >= smallest;

/** The division into lines that allows the largest letters. */
function bestFit(
  label: string,
  radius: number,
): { readonly size: number; readonly lines: readonly string[] } {
  let best = { size: 0, lines: [label] as readonly string[] };
  for (let count = 1; count <= mostLines; count += 1) {
    const lines = balancedLines(label, count);
    if (lines === null) break;
    const size = largestSize(lines, radius);
    if (size > best.size * 1.04) best = { size, lines };
  }
  return best;
}

/** The largest size at which every line lies inside the circle, by halving. */
function largestSize(lines: readonly string[], radius: number): number {
  let low = 0;
  let high = largest;
  for (let step = 0; step < 12; step += 1) {
    const size = (low + high) / 2;
    if (linesFit(lines, size, radius)) low = size;
    else high = size;
  }
  return low;
}

export function linesFit(lines: readonly string[], size: number, radius: number): boolean {
  return lines.every((words, at) => {
    const middle = (at - (lines.length - 1) / 2) * labelLineHeight * size;
    const reach = Math.abs(middle) + (capHeight / 2) * size;
    if (reach >= radius) return false;
    return textWidth(words, size) / 2 <= Math.sqrt(radius * radius - reach * reach);
  });
}

/** The words in `count` lines whose widest is as narrow as can be; null when there are fewer places to break. */
function balancedLines(label: string, count: number): readonly string[] | null {
  const parts = pieces(label);
  if (parts.length < count) return null;
  if (count === 1) return [parts.join('').trimEnd()];
  let best: readonly string[] | null = null;
  let narrowest = Number.POSITIVE_INFINITY;
  for (let first = 1; first <= parts.length - count + 1; first += 1) {
    const head = parts.slice(0, first).join('').trimEnd();
    const rest = balancedLines(parts.slice(first).join(''), count - 1);
    if (rest === null) continue;
    const widest = Math.max(...[head, ...rest].map((line) => textWidth(line, 1)));
    if (widest >= narrowest) continue;
    narrowest = widest;
    best = [head, ...rest];
  }
  return best;
}

/** For each label that does not fit: its variable's name, its initials or its beginning; all of them different. */
function shortened(labels: readonly string[], names: readonly string[], radius: number): readonly string[] {
  const taken = new Set(labels.filter((label) => fits(label, radius)));
  return labels.map((label, at) => {
    if (fits(label, radius)) return label;
    const short = [names[at]!, initials(label), ...beginnings(label, radius), String(at + 1)]
      .filter((each) => each !== '' && fits(each, radius))
      .find((each) => !taken.has(each));
    const chosen = short ?? numbered(at + 1, taken);
    taken.add(chosen);
    return chosen;
  });
}

/** "Difficulty falling asleep" → "DFA"; a single word has none. */
function initials(label: string): string {
  const words = label.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < 2 || /\p{Script=Han}/u.test(label)) return '';
  return words
    .slice(0, 5)
    .map((word) => [...word][0]!.toUpperCase())
    .join('');
}

/** "concentration" → "concen.", "conce.", …; Chinese without the stop. */
function beginnings(label: string, radius: number): readonly string[] {
  const letters = [...label.trim()];
  const stop = /\p{Script=Han}/u.test(label) ? '' : '.';
  const lengths = Array.from(
    { length: Math.min(8, letters.length - 1) },
    (_, k) => Math.min(8, letters.length - 1) - k,
  );
  return lengths
    .map((length) => `${letters.slice(0, length).join('').trimEnd()}${stop}`)
    .filter((each) => fits(each, radius));
}

function numbered(from: number, taken: ReadonlySet<string>): string {
  let number = from;
  while (taken.has(String(number))) number += 1;
  return String(number);
}
