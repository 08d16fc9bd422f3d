import { NosographError } from '../../foundation/errors.ts';

/** What is known beforehand: arrows that must not be, and arrows that must. */
export interface EdgeWishes {
  forbidden(from: number, to: number): boolean;
  required(from: number, to: number): boolean;
}

type NamedEdge = { readonly from: string; readonly to: string };

/** Wishes by name. Throws `input.invalid` for a name that the data lack and for an arrow that is both. */
export function edgeWishes(
  variables: readonly string[],
  forbidden: readonly NamedEdge[],
  required: readonly NamedEdge[],
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
  return {
    forbidden: (from, to) => no.has(from * p + to) || yes.has(to * p + from),
    required: (from, to) => yes.has(from * p + to),
  };
}
