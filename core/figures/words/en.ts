import type { FigureWords } from '../words.ts';

export const en: FigureWords = {
  networkTitle: ({ nodes, edges, directed }) =>
    `${directed ? 'Directed network' : 'Network'} of ${nodes} nodes and ${edges} edges`,
  panelsTitle: (panels) => `${panels} networks with one layout and one scale`,
  notACause:
    'An edge is a conditional association, not a cause: cross-sectional networks do not tell which variable influences which (Fried & Cramer, 2017).',
  notACauseDirected:
    'An arrow is a prediction over time, given the other variables, not a proven cause: what was not measured may lie behind it.',
  scaling: ({ maximum, minimum, cut }) =>
    [
      `Widest edge: ${maximum}`,
      ...(minimum === null ? [] : [`edges below ${minimum} are not drawn`]),
      ...(cut === null ? [] : [`cut: ${cut}`]),
    ].join('; '),
  positive: 'positive',
  negative: 'negative',
  undefinedSign: 'sign not defined',
  edge: (from, to, weight, directed) => `${from} ${directed ? '→' : '–'} ${to}: ${weight}`,
  node: (label, predictability, community) =>
    [
      label,
      ...(predictability === null ? [] : [predictability]),
      ...(community === null ? [] : [community]),
    ].join(' · '),
  ring: { R2: 'ring: share of variance explained (R²)', nCC: 'ring: accuracy beyond the commonest category' },
  community: (number) => `Community ${number}`,
  groupOf: (name, n) => `${name} (n = ${Math.round(n)})`,
  temporal: 'Temporal',
  contemporaneous: 'Contemporaneous',
  measures: {
    strength: 'Strength',
    closeness: 'Closeness',
    betweenness: 'Betweenness',
    expectedInfluence: 'Expected influence',
    expectedInfluence1: 'Expected influence (1 step)',
    expectedInfluence2: 'Expected influence (2 steps)',
    bridgeStrength: 'Bridge strength',
    bridgeBetweenness: 'Bridge betweenness',
    bridgeCloseness: 'Bridge closeness',
    bridgeExpectedInfluence1: 'Bridge expected influence (1 step)',
    bridgeExpectedInfluence2: 'Bridge expected influence (2 steps)',
    inStrength: 'In-strength',
    outStrength: 'Out-strength',
    inExpectedInfluence: 'In-expected influence',
    outExpectedInfluence: 'Out-expected influence',
    predictability: 'Predictability',
    edge: 'Edges',
    edges: 'Edges',
  },
  centralityTitle: 'Centrality of the nodes',
  standardised: 'z-scores',
  intervalNote: 'Lines: 95% bootstrap quantile intervals.',
  bootstrapTitle: 'Bootstrap of the edges',
  sample: 'sample',
  bootstrapMean: 'bootstrap mean',
  interval: '95% bootstrap interval',
  edgeWeight: 'Edge weight',
  stabilityTitle: 'Stability when cases are left out',
  casesKept: 'Cases kept (%)',
  correlationWithSample: 'Mean correlation with the full sample',
  threshold: (value) => `r = ${value}`,
  coefficient: 'CS coefficient',
  measure: 'Measure',
  verdict: 'Reading',
  verdicts: {
    good: 'stable (at least .5)',
    acceptable: 'to be read with care (.25 to .5)',
    unstable: 'not to be read (below .25)',
  },
  differenceTitle: 'Which of them differ',
  different: 'differ (95% bootstrap interval of the difference without 0)',
  notDifferent: 'do not differ',
  matrixTitle: 'Weight matrix',
  between: (a, b) => `${a} – ${b}`,
  leadsTo: (a, b) => `${a} → ${b}`,
  fact: (name, value) => `${name}: ${value}`,
  warnings: {
    labelsOmitted: (rows) =>
      `${rows} rows do not fit a page with their names, which are left out. Draw fewer edges, or read them in the table.`,
    edgeLabelsOmitted: (count) =>
      `${count} weights found no free place on their edge and are not written. Make the figure larger, or raise the minimum.`,
    coloursRepeat: (communities) =>
      `${communities} communities share the eight colours that everybody can tell apart. Use the layout by communities.`,
    placesIncomplete: 'Not every node has a place of its own; the spring layout was used.',
    crowded:
      'The nodes do not all find room at this size without touching. Make the figure larger, or the nodes smaller.',
    missingCharacters: (characters) =>
      `The embedded faces have no letters for ${characters}: question marks stand for them. An SVG shows them in the system's face.`,
  },
};
