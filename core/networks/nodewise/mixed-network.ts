import { exp, log } from '../../foundation/elementary.ts';
import { designOf, fitNode, type MixedVariable, type NodeModel } from './mixed.ts';

export interface MixedRule {
  readonly rule: 'and' | 'or';
  /** Coefficients below √(log q / n) times the length of their vector become zero (Loh and Wainwright 2013). */
  readonly threshold: boolean;
}

export interface MixedNetwork {
  /** p × p mean absolute coefficients: never negative. */
  readonly weights: Float64Array;
  /** p × p: 1, −1, 0 where a sign is not defined; NaN without an edge. */
  readonly signs: Float64Array;
  /** R² of a variable, or accuracy beyond always guessing its commonest category. */
  readonly predictability: Float64Array;
}

/** The regression of each variable on all others; `report` hears how many are done. */
export const fitMixedNodes = (
  variables: readonly MixedVariable[],
  gamma: number,
  report: (done: number, total: number) => void = () => {},
): NodeModel[] =>
  variables.map((variable, node) => {
    const model = fitNode(variable, designOf(variables, node), gamma);
    report(node + 1, variables.length);
    return model;
  });

/**
 * Mixed graphical model of pairwise interactions: each variable regressed on all others by its family, coefficients
 * combined to one weight for each pair. Haslbeck and Waldorp (2020), doi:10.18637/jss.v093.i08; reference implementation
 * mgm 1.2-15 with k = 2. Predictability is that of the regressions before threshold and rule (Haslbeck and Waldorp 2018,
 * doi:10.3758/s13428-017-0910-x).
 */
export function mixedNetwork(
  variables: readonly MixedVariable[],
  models: readonly NodeModel[],
  settings: MixedRule,
): MixedNetwork {
  const p = variables.length;
  const n = variables[0]!.values.length;
  const size = new Float64Array(p * p);
  const sign = new Float64Array(p * p);
  const predictability = new Float64Array(p);
  for (const [node, variable] of variables.entries()) {
    const design = designOf(variables, node);
    const model = models[node]!;
    predictability[node] = explainedBy(variable, design, model);
    const kept = settings.threshold
      ? model.coefficients.map((each) => cutSmall(each, Math.sqrt(log(design.length) / n)))
      : model.coefficients;
    for (let other = 0; other < p; other++) {
      const at = design.flatMap((column, j) => (column.variable === other ? [j] : []));
      if (at.length === 0) continue;
      const values = kept.flatMap((each) => at.map((j) => each[j]!));
      size[node * p + other] = values.reduce((sum, value) => sum + Math.abs(value), 0) / values.length;
      // The last vector is that of category 1 of a 0/1 variable, or the only one.
      const signed = variable.signed && variables[other]!.signed;
      sign[node * p + other] = signed ? Math.sign(kept.at(-1)![at[0]!]!) : 0;
    }
  }
  return { ...combined(size, sign, p, settings.rule), predictability };
}

function cutSmall(coefficients: Float64Array, share: number): Float64Array {
  const length = Math.sqrt(coefficients.reduce((sum, value) => sum + value * value, 0));
  return coefficients.map((value) => (Math.abs(value) < share * length ? 0 : value));
}

function combined(size: Float64Array, sign: Float64Array, p: number, rule: 'and' | 'or') {
  const weights = new Float64Array(p * p);
  const signs = new Float64Array(p * p).fill(Number.NaN);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < i; j++) {
      const [one, other] = [size[i * p + j]!, size[j * p + i]!];
      const weight = rule === 'and' && (one === 0 || other === 0) ? 0 : (one + other) / 2;
      if (weight === 0) continue;
      const direction = Math.sign(sign[i * p + j]! + sign[j * p + i]!);
      for (const at of [i * p + j, j * p + i]) {
        weights[at] = weight;
        signs[at] = direction;
      }
    }
  }
  return { weights, signs };
}

function explainedBy(
  { type, levels, values }: MixedVariable,
  design: ReturnType<typeof designOf>,
  { intercepts, coefficients }: NodeModel,
): number {
  const n = values.length;
  const linear = coefficients.map((each, k) =>
    Float64Array.from({ length: n }, (_, row) => {
      let value = intercepts[k]!;
      for (const [j, column] of design.entries()) value += each[j]! * column.values[row]!;
      return value;
    }),
  );
  if (type !== 'categorical') {
    const predicted = type === 'poisson' ? linear[0]!.map(exp) : linear[0]!;
    return 1 - varianceOf(values.map((value, row) => value - predicted[row]!)) / varianceOf(values);
  }
  const counts = new Float64Array(levels);
  let right = 0;
  for (let row = 0; row < n; row++) {
    counts[values[row]!]!++;
    let likeliest = 0;
    for (let k = 1; k < levels; k++) if (linear[k]![row]! > linear[likeliest]![row]!) likeliest = k;
    if (likeliest === values[row]) right++;
  }
  const guess = Math.max(...counts) / n;
  return (right / n - guess) / (1 - guess);
}

function varianceOf(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}
