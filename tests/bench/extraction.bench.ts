import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { rulesExtractor } from '../../core/claims/rules/index.ts';
import type { ExtractedClaim } from '../../core/model/claim.ts';
import { bootstrapInterval } from './extraction/bootstrap.ts';
import { holdsCueWord } from './extraction/cue-floor.ts';
import {
  detectionSets,
  developmentFolder,
  developmentSet,
  type GoldRow,
  haveDevelopmentSets,
  spanSets,
} from './extraction/development-sets.ts';
import {
  addSpanScores,
  detectionCounts,
  f1,
  groundedShare,
  isCausal,
  macroF1,
  pairF1,
  precision,
  recall,
  spanScore,
  strengthLabel,
} from './extraction/scores.ts';

type Row = Record<string, string | number>;

const round = (value: number) => Math.round(value * 1000) / 1000;
const at = <Value>(values: readonly Value[], indices: readonly number[]) =>
  indices.map((index) => values[index]!);

interface ReadSet {
  readonly name: string;
  readonly rows: readonly GoldRow[];
  readonly claims: readonly (readonly ExtractedClaim[])[];
}

function readSet(name: string): ReadSet {
  const rows = developmentSet(name);
  return { name, rows, claims: rows.map((row) => rulesExtractor.extract(row.sentence).claims) };
}

function detectionRow({ name, rows, claims }: ReadSet): Row {
  const cases = rows.map((row, index) => ({ gold: row.causal, predicted: claims[index]!.some(isCausal) }));
  const counts = detectionCounts(cases);
  const [low, high] = bootstrapInterval(cases.length, (indices) => f1(detectionCounts(at(cases, indices))));
  const floor = detectionCounts(
    rows.map((row) => ({ gold: row.causal, predicted: holdsCueWord(row.sentence) })),
  );
  return {
    what: 'detection',
    set: name,
    rows: rows.length,
    precision: round(precision(counts)),
    recall: round(recall(counts)),
    f1: round(f1(counts)),
    low: round(low),
    high: round(high),
    cueWordsF1: round(f1(floor)),
  };
}

function strengthRow({ name, rows, claims }: ReadSet): Row {
  const gold = rows.map((row) => row.label);
  const predicted = claims.map(strengthLabel);
  const [low, high] = bootstrapInterval(rows.length, (indices) =>
    macroF1(at(gold, indices), at(predicted, indices)),
  );
  const confused = (from: RegExp, to: RegExp) =>
    gold.filter((label, index) => from.test(label) && to.test(predicted[index]!)).length;
  return {
    what: 'claim strength',
    set: name,
    rows: rows.length,
    macroF1: round(macroF1(gold, predicted)),
    low: round(low),
    high: round(high),
    correlationalReadAsCausal: confused(/correlational/, /causal/),
    causalReadAsCorrelational: confused(/causal/, /correlational/),
  };
}

function spanRow({ name, rows, claims }: ReadSet): Row {
  const scores = rows.map((row, index) => spanScore(row, claims[index]!));
  const total = addSpanScores(scores);
  const [low, high] = bootstrapInterval(rows.length, (indices) => {
    const drawn = addSpanScores(at(scores, indices));
    return pairF1(drawn, drawn.partial);
  });
  return {
    what: 'spans',
    set: name,
    rows: rows.length,
    goldPairs: total.gold,
    predictedPairs: total.predicted,
    exactF1: round(pairF1(total, total.exact)),
    partialPrecision: round(total.predicted === 0 ? 0 : total.partial / total.predicted),
    partialRecall: round(total.gold === 0 ? 0 : total.partial / total.gold),
    partialF1: round(pairF1(total, total.partial)),
    low: round(low),
    high: round(high),
    tokenF1OfMatched: round(total.matched === 0 ? 0 : total.overlap / total.matched),
    matched: total.matched,
    directionErrors: total.swapped,
  };
}

function groundingRow({ name, rows, claims }: ReadSet): Row {
  const texts = rows.map((row) => row.sentence);
  return { what: 'grounding', set: name, rows: rows.length, verbatim: round(groundedShare(texts, claims)) };
}

/** Least processor time of several passes over the same text, rules and bare tokeniser and tagger in turn. */
function speedRow(texts: readonly string[], passes = 15): Row {
  const nlp = winkNLP(model, ['pos']);
  const tag = (text: string) => {
    const tokens = nlp.readDoc(text).tokens();
    tokens.out();
    tokens.out(nlp.its.pos);
  };
  const milliseconds = (work: (text: string) => unknown) => {
    const before = process.cpuUsage();
    for (const text of texts) work(text);
    return process.cpuUsage(before).user / 1000;
  };
  let tagger = Number.POSITIVE_INFINITY;
  let rules = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < passes; pass++) {
    tagger = Math.min(tagger, milliseconds(tag));
    rules = Math.min(
      rules,
      milliseconds((text) => rulesExtractor.extract(text)),
    );
  }
  return {
    what: 'speed',
    texts: texts.length,
    characters: texts.reduce((sum, text) => sum + text.length, 0),
    taggerAloneMs: round(tagger),
    rulesMs: round(rules),
    rulesToTaggerSpeed: round(tagger / rules),
  };
}

/**
 * Two halves of every set, by a hash of the row's id: errors are looked at in the first only, so that a figure that
 * holds in the first alone shows as what it is.
 */
function inFirstHalf(id: string): boolean {
  let hash = 7;
  for (const character of id) hash = (hash * 31 + character.charCodeAt(0)) >>> 0;
  hash ^= hash >>> 13;
  return hash % 2 === 0;
}

function halfRow({ name, rows, claims }: ReadSet): Row {
  const half = (first: boolean) => {
    const indices = rows.flatMap((row, index) => (inFirstHalf(row.id) === first ? [index] : []));
    const cases = indices.map((index) => ({
      gold: rows[index]!.causal,
      predicted: claims[index]!.some(isCausal),
    }));
    const spans = addSpanScores(indices.map((index) => spanScore(rows[index]!, claims[index]!)));
    return {
      rows: indices.length,
      f1: round(f1(detectionCounts(cases))),
      partial: round(pairF1(spans, spans.partial)),
    };
  };
  const [seen, unseen] = [half(true), half(false)];
  return {
    what: 'halves',
    set: name,
    rowsSeen: seen.rows,
    detectionF1Seen: seen.f1,
    partialF1Seen: seen.partial,
    rowsUnseen: unseen.rows,
    detectionF1Unseen: unseen.f1,
    partialF1Unseen: unseen.partial,
  };
}

/** Scores the rules on the development sets as their README says, with the cue-word floor in the same run. */
export async function measureExtraction(): Promise<{ rows: Row[]; notes: string[] }> {
  if (!haveDevelopmentSets) {
    return { rows: [], notes: [`The shared folder is absent (${developmentFolder}): nothing was measured.`] };
  }
  const sets = [...new Set([...detectionSets, ...spanSets])].map(readSet);
  const named = (names: readonly string[]) => sets.filter((set) => names.includes(set.name));
  return {
    rows: [
      ...named(detectionSets).map(detectionRow),
      ...named(['pubmed_causal_language']).map(strengthRow),
      ...named(spanSets).map(spanRow),
      ...sets.map(groundingRow),
      ...sets.map(halfRow),
      speedRow(sets.flatMap((set) => set.rows.map((row) => row.sentence))),
    ],
    notes: [
      `rules version ${rulesExtractor.version}; intervals: bootstrap over rows, 1,000 draws, seed 1.`,
      'A text counts as causal when a claim with relation causes, predicts, mediates, moderates or no effect (an effect looked for and denied) comes out; associated alone is correlational.',
      'Halves: errors are read in the first half only (seen); the second (unseen) tells whether a rule holds elsewhere.',
      'BioCause also marks inference ("suggesting that …") as causal; the rules do not claim it on purpose.',
    ],
  };
}

export default { name: 'extraction', run: measureExtraction };
