/** The scores of core/hypotheses/links. */
export const linkScoreIds = [
  'common-neighbours',
  'jaccard',
  'adamic-adar',
  'resource-allocation',
  'preferential-attachment',
  'katz',
  'pagerank',
  'node2vec',
] as const;

/** The generators of core/hypotheses. */
export const generatorIds = ['abc', 'links', 'embedding'] as const;
export type GeneratorId = (typeof generatorIds)[number];
