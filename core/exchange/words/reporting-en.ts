import { levelOf } from './options.ts';
import type { ReportingField } from './reporting-fields.ts';
import type { ReportingFacts, ReportingWords } from './reporting-words.ts';
import { clearEdges, communityMembers, kindCounts, labelOf, statistic } from './telling.ts';

const models: Readonly<Record<string, string>> = {
  ebicglasso: 'Gaussian graphical model (graphical lasso)',
  'ggm-modselect': 'Gaussian graphical model (unregularised model search)',
  pcor: 'Partial correlations',
  cor: 'Correlations',
  ising: 'Ising model (nodewise logistic lasso)',
  mgm: 'Mixed graphical model (nodewise lasso, k = 2)',
  gvar: 'Graphical vector autoregression, lag 1',
  mlvar: 'Multilevel vector autoregression, lag 1, fixed temporal effects',
  panel: 'Cross-lagged panel network',
};
const penalised = ['ebicglasso', 'ising', 'mgm', 'gvar', 'panel'];

const measures: Readonly<Record<string, string>> = {
  edge: 'edges',
  strength: 'strength',
  expectedInfluence: 'expected influence',
  closeness: 'closeness',
  betweenness: 'betweenness',
};

function answer(field: ReportingField, { analysis, figure, said }: ReportingFacts): string | null {
  const { data, options, method, edges, accuracy, stability, communities, comparison } = analysis;
  switch (field) {
    case 'analysed': {
      const rows = data.rows === null || data.rows <= analysis.n ? '' : ` of ${data.rows} rows`;
      const group = data.group === null ? '' : `, ${data.group.variable} = ${data.group.value}`;
      return `${Math.round(analysis.n)}${rows} (data set “${data.name}”${group})`;
    }
    case 'items':
      return analysis.variables.map(({ name }) => labelOf(analysis, name)).join('; ');
    case 'responseScale':
      return kindCounts(analysis)
        .map(([kind, count]) => `${count} ${kind}`)
        .join(', ');
    case 'composites': {
      const made = said.filter(
        ({ name, derived }) => derived !== null && analysis.variables.some((each) => each.name === name),
      );
      if (said.length === 0) return null;
      if (made.length === 0) return 'None were made in the notebook.';
      return made
        .map(({ name, derived }) => `${name}: ${derived!.how} of ${derived!.from.join(', ')}`)
        .join('; ');
    }
    case 'missingHandling':
      if (data.fromMatrix) return null;
      if (options.missing === 'pairwise') return 'Pairwise deletion';
      return options.missing === 'listwise' || method === 'ising' || method === 'mgm'
        ? 'Listwise deletion'
        : null;
    case 'model':
      return models[method] ?? method;
    case 'correlation':
      if (data.fromMatrix) return 'A correlation matrix was given.';
      return options.cor === undefined
        ? null
        : options.cor === 'auto'
          ? 'Polychoric, polyserial or Pearson by the kinds of the variables'
          : options.cor;
    case 'regularisation':
      return penalised.includes(method)
        ? `Lasso${options.refit === true ? ', then refitted without penalty' : ''}`
        : 'None';
    case 'criterion': {
      if (options.gamma === undefined) return 'None: nothing was tuned.';
      const lambda = analysis.lambda === null ? '' : `; λ = ${analysis.lambda.toFixed(4)}`;
      return `Extended BIC, γ = ${options.gamma}${lambda}`;
    }
    case 'thresholding': {
      const level = levelOf(options);
      if (method === 'pcor' || method === 'cor')
        return level === null ? 'None' : `p < ${level}, correction: ${options.adjust ?? 'none'}`;
      return options.threshold === true
        ? 'Small coefficients set to zero, as the estimator defines it'
        : 'None';
    }
    case 'signConstraints':
      return 'None';
    case 'software':
      return `Nosograph ${analysis.program ?? ''}${analysis.version === null ? '' : ` (estimator ${analysis.version})`}`;
    case 'seed': {
      const seeds = [
        ...(analysis.seed === null ? [] : [`estimation ${analysis.seed}`]),
        ...(accuracy === null ? [] : [`bootstrap ${accuracy.settings.seed}`]),
        ...(stability === null ? [] : [`case-dropping ${stability.settings.seed}`]),
        ...(communities === null ? [] : [`communities ${communities.settings.seed}`]),
        ...(comparison === null ? [] : [`comparison ${comparison.settings.seed}`]),
        `layout ${figure.seed}`,
      ];
      return seeds.join(', ');
    }
    case 'date':
      return analysis.at.slice(0, 10);
    case 'bootstrap': {
      const runs = [
        ...(accuracy === null
          ? []
          : [
              `${accuracy.settings.type}, ${accuracy.settings.boots} samples (${accuracy.failed} drawn anew)`,
            ]),
        ...(stability === null
          ? []
          : [`case-dropping, ${stability.settings.boots} samples (${stability.failed} drawn anew)`]),
      ];
      return runs.length === 0 ? null : runs.join('; ');
    }
    case 'edgeIntervals':
      return accuracy === null
        ? null
        : `95% bootstrap quantiles; ${clearEdges(accuracy.edges)} of ${accuracy.edges.length} leave zero out`;
    case 'differenceTests': {
      const tests = accuracy?.differences?.edges;
      return tests === undefined
        ? null
        : `Bootstrapped, without correction: ${tests.significant} of ${tests.pairs} pairs of edges differ`;
    }
    case 'stabilityCoefficients':
      return stability === null
        ? null
        : `${Object.entries(stability.stability)
            .map(([measure, cs]) => `${measures[measure] ?? measure} ${statistic(cs)}`)
            .join(', ')} (r = .7, probability .95)`;
    case 'layout':
      return analysis.placedByHand && figure.layout === 'places' ? 'Placed by hand' : layouts[figure.layout]!;
    case 'scaling':
      return `Minimum ${figure.minimum}; maximum ${figure.maximum ?? 'the strongest edge'}; cut ${figure.cut ?? 'as qgraph chooses (0 below 20 nodes)'}`;
    case 'colours':
      return `Edges: palette “${figure.palette}”, negative edges dashed; nodes: Okabe and Ito by community`;
    case 'nodeKey':
      return 'Whole labels in the nodes, or names with a key below the figure';
    case 'sameLayout':
      return comparison === null
        ? null
        : 'Both networks have the layout of their mean absolute weights and one maximum';
    case 'nodes':
      return String(analysis.variables.length);
    case 'edges':
      return edges === null
        ? null
        : `${edges.present} of ${edges.possible} (density ${statistic(edges.possible === 0 ? 0 : edges.present / edges.possible)}); ${edges.positive} positive, ${edges.negative} negative`;
    case 'meanWeight':
      return edges === null
        ? null
        : `${statistic(edges.meanWeight, 3)}; of absolute weights ${statistic(edges.meanAbsoluteWeight, 3)} (all possible edges)`;
    case 'weightMatrix':
      return edges === null ? null : 'Below';
    case 'centralities':
      return analysis.centrality === null
        ? null
        : 'Strength and one-step expected influence; closeness and betweenness are not interpreted (Bringmann et al., 2019)';
    case 'clusters': {
      if (communities === null) return null;
      const groups = communityMembers(communities.membership);
      return `${communities.settings.method}: ${groups.length} (${groups.map((names) => names.map((name) => labelOf(analysis, name)).join(', ')).join('; ')})`;
    }
    case 'comparisons':
      return comparison === null
        ? null
        : `Permutation test, ${comparison.settings.permutations} permutations: largest difference ${statistic(comparison.maximumDifference.statistic)} (p = ${statistic(comparison.maximumDifference.p, 3)}), global strength ${statistic(comparison.globalStrength.statistic)} (p = ${statistic(comparison.globalStrength.p, 3)})`;
    case 'code':
      return 'An R script that repeats the analysis is exported with it.';
    case 'crossSectional':
      return analysis.kind === 'temporal'
        ? null
        : 'An edge is a conditional association, not a cause; differences between persons need not hold within a person (Fried & Cramer, 2017).';
    default:
      return null;
  }
}

const layouts: Readonly<Record<string, string>> = {
  spring: 'Fruchterman and Reingold, weighted by |weight|',
  stress: 'Stress of shortest weighted paths',
  circle: 'Circle',
  communities: 'Circles by community',
  places: 'Fruchterman and Reingold, weighted by |weight|',
};

export const en: ReportingWords = {
  title: (name) => `Reporting list: ${name}`,
  introduction: (filled, total) =>
    `${filled} of ${total} points are filled in from the notebook; the others are questions to you. The points follow the topics of Burger et al. (2023); compare with the paper before you state conformity.`,
  sections: {
    data: 'Sample and data',
    estimation: 'Estimation',
    stability: 'Accuracy and stability',
    plot: 'Figure',
    results: 'Results',
    openness: 'Openness',
  },
  labels: {
    recruited: 'Participants recruited',
    analysed: 'Participants analysed',
    population: 'Population',
    selection: 'Selection on a node',
    items: 'Items',
    responseScale: 'Response scale',
    nodeChoice: 'Choice of nodes',
    composites: 'Composites',
    distributions: 'Distributions',
    transformations: 'Transformations',
    missingness: 'Missing values',
    missingHandling: 'Handling of missing values',
    model: 'Model',
    correlation: 'Correlation',
    regularisation: 'Regularisation',
    criterion: 'Criterion and tuning',
    thresholding: 'Thresholding',
    signConstraints: 'Constraints on signs',
    software: 'Software',
    seed: 'Seeds',
    date: 'Date',
    bootstrap: 'Bootstrap',
    edgeIntervals: 'Intervals of edges',
    differenceTests: 'Difference tests',
    stabilityCoefficients: 'CS coefficients',
    layout: 'Layout',
    scaling: 'Minimum, maximum, cut',
    colours: 'Colours',
    nodeKey: 'Key of the nodes',
    sameLayout: 'Same layout across groups',
    nodes: 'Nodes',
    edges: 'Edges that are not zero',
    meanWeight: 'Mean weight',
    weightMatrix: 'Weight matrix',
    centralities: 'Centralities, and why',
    clusters: 'Clusters',
    comparisons: 'Comparisons',
    code: 'Code',
    dataAccess: 'Data or correlation matrix',
    preregistration: 'Preregistration',
    deviations: 'Deviations',
    exploratory: 'Exploratory or confirmatory',
    crossSectional: 'Limits of the design',
  },
  questions: {
    recruited: 'How many participants were recruited?',
    analysed: 'How many participants were analysed?',
    population: 'Which population do they come from, and how were they sampled?',
    selection:
      'Were participants selected on a variable that is a node, or on a sum of nodes (a cut-off, a diagnosis)?',
    items: 'Which items are the nodes?',
    responseScale: 'Which response scale do the items have?',
    nodeChoice: 'Why these nodes, and which were left out for overlap?',
    composites: 'Is a node a composite of several items?',
    distributions: 'How are the items distributed (skew, floor, ceiling)?',
    transformations: 'Was a variable transformed or recoded?',
    missingness: 'How many values are missing in each item, and why?',
    missingHandling: 'How were missing values handled?',
    model: 'Which model was estimated?',
    correlation: 'Which correlation was used?',
    regularisation: 'Was the model regularised?',
    criterion: 'By which criterion was it tuned?',
    thresholding: 'Were edges removed afterwards?',
    signConstraints: 'Were signs constrained?',
    software: 'Which software and versions were used?',
    seed: 'Which seeds were set?',
    date: 'When was the analysis done?',
    bootstrap: 'Which bootstraps were run, and how many samples?',
    edgeIntervals: 'How accurate are the edges?',
    differenceTests: 'Which edges and centralities differ?',
    stabilityCoefficients: 'How stable is the order of the nodes (case-dropping bootstrap)?',
    layout: 'Which layout has the figure?',
    scaling: 'Which minimum, maximum and cut has the figure?',
    colours: 'What do the colours mean?',
    nodeKey: 'Where are the nodes explained?',
    sameLayout: 'Do the networks of several groups share one layout and maximum?',
    nodes: 'How many nodes are there?',
    edges: 'How many edges are not zero?',
    meanWeight: 'What is the mean weight?',
    weightMatrix: 'Where is the full weight matrix?',
    centralities: 'Which centralities are reported, and why?',
    clusters: 'Were clusters sought, and how?',
    comparisons: 'Were networks compared, and how?',
    code: 'Where is the code?',
    dataAccess: 'Where are the data, or the correlation matrix with n?',
    preregistration: 'Was the analysis preregistered, and where?',
    deviations: 'What differs from the plan?',
    exploratory: 'Which parts are exploratory, which confirmatory?',
    crossSectional: 'What does the design not allow to say?',
  },
  answer,
  weightMatrix: 'Weight matrix',
};
