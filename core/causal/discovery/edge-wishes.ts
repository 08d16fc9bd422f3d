import { NosographError } from '../../foundation/errors.ts';

/** What is known beforehand: arrows that must not be, and arrows that must. */
export interface EdgeWishes {
  forbidden(from: number, to: number): boolean;
  required(from: number, to: number): boolean;
}

type NamedEdge = { readonly from: string; readonly to: string };

/**
 * Wishes by name. Throws `input.invalid` for a name that the data lack, for an arrow that is required and forbidden, and for
 * one that is required against the tiers.
 */
export function edgeWishes(
  variables: readonly string[],
  forbidden: readonly NamedEdge[],
  required: readonly NamedEdge[],
  tiers: readonly (readonly string[])[] = [],
): EdgeWishes {
  const p = variables.length;
  const keyOf = ({ from, to }: NamedEdge) => {
    const unknown = [from, to].find((name) => !variables.includes(name));
    if (unknown === undefined) return variables.indexOf(from) * p + variables.indexOf(to);
    throw new NosographError(
      'input.invalid',
      `A wished or forbidden edge names "${unknown}", which the data do not have. They have: ${variables.join(', ')}.`,
      { variable: unknown },
    );
  };
  const no = new Set(forbidden.map(keyOf));
  const yes = new Set(required.map(keyOf));
  const both = required.find((edge) => no.has(keyOf(edge)));
  if (both !== undefined) {
    throw new NosographError(
      'input.invalid',
      `The edge ${both.from} -> ${both.to} is forbidden and required at once. Take it out of one list.`,
      { from: both.from, to: both.to },
    );
  }
  const tier = tierOf(variables, tiers);
  const backwards = required.find(({ from, to }) =>
    isBackwards(tier, variables.indexOf(from), variables.indexOf(to)),
  );
  if (backwards !== undefined) {
    throw new NosographError(
      'input.invalid',
      `The edge ${backwards.from} -> ${backwards.to} is required but runs back in time. Change the tiers, or take it out.`,
      { from: backwards.from, to: backwards.to },
    );
  }
  return {
    forbidden: (from, to) => isBackwards(tier, from, to) || no.has(from * p + to) || yes.has(to * p + from),
    required: (from, to) => yes.has(from * p + to),
  };
}

/** The tier of each variable; -1 for one that may stand anywhere. */
function tierOf(variables: readonly string[], tiers: readonly (readonly string[])[]): Int32Array {
  const tier = new Int32Array(variables.length).fill(-1);
  for (const [index, names] of tiers.entries()) {
    for (const name of names) {
      const at = variables.indexOf(name);
      if (at < 0 || tier[at] !== -1) {
        const what = at < 0 ? 'which the data do not have' : 'which stands in an earlier tier already';
        throw new NosographError('input.invalid', `The tiers name "${name}", ${what}.`, { variable: name });
      }
      tier[at] = index;
    }
  }
  return tier;
}

const isBackwards = (tier: Int32Array, from: number, to: number): boolean =>
  tier[to]! >= 0 && tier[from]! > tier[to]!;
