/**
 * What a report of a network analysis of cross-sectional data should state, after the topics of Burger et al. (2023,
 * doi:10.1037/met0000471), in the order of a paper. The words of each are in reporting-en and reporting-zh.
 */
export const reportingSections = {
  data: [
    'recruited',
    'analysed',
    'population',
    'selection',
    'items',
    'responseScale',
    'nodeChoice',
    'composites',
    'distributions',
    'transformations',
    'missingness',
    'missingHandling',
  ],
  estimation: [
    'model',
    'correlation',
    'regularisation',
    'criterion',
    'thresholding',
    'signConstraints',
    'software',
    'seed',
    'date',
  ],
  stability: ['bootstrap', 'edgeIntervals', 'differenceTests', 'stabilityCoefficients'],
  plot: ['layout', 'scaling', 'colours', 'nodeKey', 'sameLayout'],
  results: ['nodes', 'edges', 'meanWeight', 'weightMatrix', 'centralities', 'clusters', 'comparisons'],
  openness: ['code', 'dataAccess', 'preregistration', 'deviations', 'exploratory', 'crossSectional'],
} as const;

export type ReportingSection = keyof typeof reportingSections;
export type ReportingField = (typeof reportingSections)[ReportingSection][number];
