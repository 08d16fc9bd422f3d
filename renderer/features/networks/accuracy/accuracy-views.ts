import type { DifferenceOf } from '../model/figure-requests.ts';
import type { bootstrapsOf } from '../model/network-edges.ts';

export type AccuracyView = 'intervals' | 'stability' | DifferenceOf;

/** More boxes than this cannot be told apart on a page. */
const mostCompared = 80;

/** The figures that a bootstrap can give. */
export function accuracyViews({ result }: ReturnType<typeof bootstrapsOf>[number]): readonly AccuracyView[] {
  if (result.curves !== undefined) return ['stability'];
  const { differences } = result;
  const isDrawable = (count: number) => count >= 2 && count <= mostCompared;
  const nodes = (['strength', 'expectedInfluence'] as const).filter((measure) =>
    isDrawable(differences?.nodes[measure]?.compared.length ?? 0),
  );
  return [
    'intervals',
    ...(isDrawable(differences?.edges.compared.length ?? 0) ? (['edges'] as const) : []),
    ...nodes,
  ];
}
