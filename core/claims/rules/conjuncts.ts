import { postmodifies } from './phrases.ts';
import { type Range, type Sentence, tagAt, wordAt } from './sentence.ts';
import { trimmed } from './trimming.ts';

/** Heads that mean little without their "of": "development and progression of kidney disease" stays whole. */
const relational =
  /^(?:development|progression|onset|incidence|prevalence|frequency|severity|intensity|risk|rate|rates|level|levels|presence|occurrence|maintenance|degree|duration|number|amount|signs|symptoms|diagnosis|treatment|prevention|course|quality|quantity|structure|function|expression|activation|activity|size|type|timing|stability|initiation|persistence|recurrence|morbidity|health|cause|causes|effects|role)$/;

/** Takes a list apart into its members; a phrase that is no list of its own accord stays whole. */
export function conjuncts(sentence: Sentence, range: Range): Range[] {
  const cuts: number[] = [];
  let depth = 0;
  for (let at = range.from; at < range.to; at++) {
    const word = wordAt(sentence, at);
    if (word === '(' || word === '[') depth++;
    else if (word === ')' || word === ']') depth--;
    else if (
      depth === 0 &&
      (word === ',' || word === 'and' || word === 'or' || word === 'nor' || word === 'but')
    )
      cuts.push(at);
  }
  if (cuts.length === 0) return [range];
  const parts: Range[] = [];
  let from = range.from;
  for (const cut of [...cuts, range.to]) {
    const part = trimmed(sentence, { from, to: cut });
    if (part) parts.push(part);
    from = cut + 1;
  }
  if (parts.length < 2 || parts.some((part) => !endsInNoun(sentence, part))) return [range];
  const first = parts[0]!;
  const last = parts.at(-1)!;
  // "X of A and B": the members share the head unless the last brings a determiner or an "of" of its own.
  if (
    first.to - first.from === 1 &&
    has(sentence, last, 'of') &&
    relational.test(wordAt(sentence, first.from))
  )
    return [range];
  if (has(sentence, first, 'between')) return [range];
  // "knowledge of crying and shaking": like joins like, behind one "of".
  const alike =
    last.to - last.from === 1 && [first, last].every((part) => /ing$/.test(wordAt(sentence, part.to - 1)));
  if (alike && has(sentence, first, 'of')) return [range];
  return parts;
}

function has(sentence: Sentence, range: Range, word: string): boolean {
  for (let at = range.from; at < range.to; at++) if (wordAt(sentence, at) === word) return true;
  return false;
}

function endsInNoun(sentence: Sentence, range: Range): boolean {
  const tag = tagAt(sentence, range.to - 1);
  const word = wordAt(sentence, range.to - 1);
  return (
    /^(?:NOUN|PROPN|X|NUM|SYM|PUNCT)$/.test(tag) ||
    (tag === 'VERB' && word.endsWith('ing')) ||
    (tag === 'ADJ' && /s$/.test(word))
  );
}

/** Index of the head noun: the last noun before the first preposition. */
export function headOf(sentence: Sentence, range: Range): number {
  let head = range.to - 1;
  for (let at = range.from; at < range.to; at++) {
    const tag = tagAt(sentence, at);
    if (
      at > range.from &&
      (tag === 'ADP' ||
        wordAt(sentence, at) === 'to' ||
        wordAt(sentence, at) === '(' ||
        /^(?:called|named|titled|entitled)$/.test(wordAt(sentence, at)) ||
        (tag === 'VERB' && postmodifies(sentence, at)))
    ) {
      return at - 1;
    }
    head = at;
  }
  return head;
}
