import type { Warning } from '../../model/run.ts';
import { isTreatedAsOrdinal } from '../correlations.ts';
import type { Sample } from '../estimator.ts';
import { spreadWarnings } from './spread.ts';
import { firstNames, percent, warn } from './warn.ts';

const mostMissing = 0.05;
const mostLost = 0.1;
const casesPerEdge = 70;

/** Options of an estimator that bear on what is doubtful about a sample; one that it does not have is absent. */
export interface SampleSettings {
  readonly cor?: unknown;
  readonly missing?: unknown;
}

/**
 * What is doubtful about a sample before any network is read: few cases, many missing values, rows lost to them, kinds
 * that were guessed, unequal spread. `n` is what the estimator counted.
 */
export function sampleWarnings(sample: Sample, n: number, settings: SampleSettings = {}): Warning[] {
  return [
    ...(sample.warnings ?? []),
    ...caseWarnings(sample.variables.length, n),
    ...missingWarnings(sample),
    ...lossWarning(sample, n, settings),
    ...ordinalWarning(sample, settings),
    ...spreadWarnings(sample),
  ];
}

function caseWarnings(p: number, n: number): Warning[] {
  const edges = (p * (p - 1)) / 2;
  const parameters = edges + p;
  const cases = Math.round(n);
  if (n < parameters) {
    return [
      warn(
        'too-few-cases',
        `${cases} cases for ${parameters} parameters of a network of ${p} variables. Use fewer variables, or read only what the bootstraps support.`,
        { value: n, threshold: parameters },
      ),
    ];
  }
  const perEdge = n / edges;
  if (perEdge >= casesPerEdge) return [];
  return [
    warn(
      'few-cases-per-edge',
      `${perEdge.toFixed(1)} cases for each of ${edges} possible edges: with fewer than ${casesPerEdge} most edges stay inconclusive. Read an absent edge as unknown, not as none, and show the bootstrapped intervals.`,
      { value: perEdge, threshold: casesPerEdge },
    ),
  ];
}

function missingWarnings({ columns }: Sample): Warning[] {
  const shares = (columns ?? []).map(({ name, values, texts }) => {
    const absent =
      texts === null
        ? values.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0)
        : texts.filter((text) => text === null).length;
    return { name, share: absent / values.length };
  });
  const missing = shares.filter(({ share }) => share > mostMissing).sort((a, b) => b.share - a.share);
  if (missing.length === 0) return [];
  const named = missing.slice(0, 3).map(({ name, share }) => `${name} (${(100 * share).toFixed(1)} %)`);
  return [
    warn(
      'missing-values',
      `${missing.length} variables lack more than 5 % of their values, most of all ${named.join(', ')}. Say why they are missing, and try the analysis without them.`,
      { variables: missing.map(({ name }) => name), value: missing[0]!.share, threshold: mostMissing },
    ),
  ];
}

/** Pairwise deletion loses no case; everything else that counts fewer cases than there are rows has left rows out. */
function lossWarning({ columns }: Sample, n: number, { missing }: SampleSettings): Warning[] {
  const rows = columns?.[0]?.values.length ?? 0;
  const lost = rows - n;
  if (missing === 'pairwise' || rows === 0 || lost / rows <= mostLost) return [];
  const worst = [...columns!]
    .map(({ name, values }) => ({ name, absent: values.filter((value) => Number.isNaN(value)).length }))
    .filter(({ absent }) => absent > 0)
    .sort((a, b) => b.absent - a.absent)
    .map(({ name }) => name);
  return [
    warn(
      'listwise-deletion',
      `${Math.round(lost)} of ${rows} cases (${percent(lost / rows)}) were left out because a value is missing, most often of ${firstNames(worst, 3)}. Look whether they differ from the others; use pairwise deletion, or leave out what is missing most.`,
      { variables: worst.slice(0, 3), value: lost / rows, threshold: mostLost },
    ),
  ];
}

function ordinalWarning({ columns, kinds }: Sample, { cor }: SampleSettings): Warning[] {
  if (cor !== 'auto') return [];
  const guessed = (columns ?? [])
    .filter(({ name, values }) => kinds[name] === undefined && isTreatedAsOrdinal(values, undefined))
    .map(({ name }) => name);
  if (guessed.length === 0) return [];
  return [
    warn(
      'treated-as-ordinal',
      `${guessed.length} variables of whole numbers with at most 7 values were taken as ordinal, so their correlations are polychoric: ${firstNames(guessed)}. Say what kind they are; Spearman correlations are the newer default of qgraph.`,
      { variables: guessed, value: guessed.length, threshold: 0 },
    ),
  ];
}
