/** How a correlation matrix is made; `auto` decides for each pair of variables by their kinds. */
export const correlationTypes = ['auto', 'pearson', 'spearman', 'polychoric'] as const;
export type CorrelationType = (typeof correlationTypes)[number];

export const missingTreatments = ['pairwise', 'listwise'] as const;
export type MissingTreatment = (typeof missingTreatments)[number];

/** Ways to find communities. Walktrap needs no chance; spinglass alone counts negative edges as such. */
export const communityMethods = ['walktrap', 'louvain', 'spinglass'] as const;
export type CommunityMethod = (typeof communityMethods)[number];
