/** Where a warning is raised. */
export const warningPlaces = [
  'data',
  'estimate',
  'bootstrap',
  'centrality',
  'comparison',
  'communities',
  'temporal',
  'export',
] as const;
type Place = (typeof warningPlaces)[number];

/** What sets a warning off, and who says that it should. */
export interface WarningFacts {
  readonly places: readonly Place[];
  /** What sets it off, as the guide says it. */
  readonly trigger: string;
  readonly source: string;
}

const terluin = 'Terluin et al. 2016, doi:10.1371/journal.pone.0155205';
const haslbeck = 'Haslbeck, jonashaslbeck.com';
const epskamp = 'Epskamp, Borsboom & Fried 2018, doi:10.3758/s13428-017-0862-1';
const networktools =
  'Jones, networktools 1.6 (goldbricker); Hittner et al. 2003, doi:10.1080/00221300309601282';
const christensen = 'Christensen, Garrido & Golino 2023, doi:10.1080/00273171.2023.2194606 (EGAnet, UVA)';

const fact = (places: readonly Place[], trigger: string, source: string): WarningFacts => ({
  places,
  trigger,
  source,
});

/**
 * Every warning of the network analyses of cross-sectional data: what a reviewer of the field would object to. The guide
 * (docs/guide/warnings.md) has the same table; a test holds the two together, and every warning that is raised takes its
 * source from here.
 */
export const warningCatalogue = {
  'constant-variable': fact(['data'], 'a variable has one value only', 'qgraph, cor_auto'),
  'empty-variable': fact(['data'], 'a variable has no value at all', 'qgraph, cor_auto'),
  'duplicate-variable': fact(
    ['data'],
    'two variables have the same value in every row, or one is the other reversed',
    'bootnet #40',
  ),
  'possible-missing-code': fact(
    ['data'],
    'values such as 9, 99, 999, −9 or −99 that stand apart from the rest by half its range',
    'Van Buuren 2018, Flexible Imputation of Missing Data',
  ),
  'rare-category': fact(
    ['data'],
    'a category of an ordinal, binary or nominal variable has fewer than 8 cases',
    'glmnet (a class with fewer than 8 observations)',
  ),
  'columns-left-out': fact(
    ['data', 'estimate'],
    'an identifier, words or an empty column is not used though nobody said so',
    'Nosograph',
  ),
  'too-few-cases': fact(
    ['estimate', 'bootstrap', 'comparison', 'temporal'],
    'n < p(p − 1)/2 + p',
    `${haslbeck}; Epskamp & Fried 2018, doi:10.1037/met0000167`,
  ),
  'few-cases-per-edge': fact(
    ['estimate', 'bootstrap', 'comparison'],
    'fewer than 70 cases for each possible edge',
    haslbeck,
  ),
  'dense-network': fact(
    ['estimate', 'bootstrap'],
    'chosen λ below a tenth of the largest',
    'qgraph, EBICglasso',
  ),
  'lowest-lambda': fact(
    ['estimate', 'bootstrap'],
    'the lowest λ of the path is chosen',
    'qgraph, EBICglasso',
  ),
  'empty-network': fact(['estimate', 'bootstrap'], 'no edge is left', 'qgraph, EBICglasso'),
  'treated-as-ordinal': fact(
    ['estimate', 'bootstrap', 'comparison'],
    'with `auto`, a variable of whole numbers with at most 7 values whose kind nobody gave',
    'qgraph, cor_auto; qgraph NEWS 1.10',
  ),
  'empty-cells': fact(
    ['estimate', 'bootstrap'],
    'an empty cell in the table of two variables of a polychoric correlation',
    'Savalei 2011, doi:10.1080/10705511.2011.557339',
  ),
  'unequal-variances': fact(
    ['estimate', 'comparison'],
    'a variance differs from the mean of all by more than 20 %',
    `${terluin}; networktools, assumptionCheck`,
  ),
  'skewed-variables': fact(['estimate', 'comparison'], 'a skew beyond ±2', terluin),
  'centrality-follows-spread': fact(
    ['estimate'],
    'strength and standard deviation of the nodes correlate beyond .70',
    terluin,
  ),
  'item-overlap': fact(
    ['estimate'],
    'r > .50 and fewer than 25 % of the correlations with the other variables differ at p < .05',
    networktools,
  ),
  'topological-overlap': fact(['estimate'], 'weighted topological overlap of at least .25', christensen),
  'selection-on-nodes': fact(
    ['estimate', 'comparison'],
    'the variable that makes the groups is a node, or the groups do not overlap on the total score',
    'de Ron, Fried & Epskamp 2021, doi:10.1017/S0033291719003209; Haslbeck, Ryan & Dablander 2022, doi:10.1037/met0000418',
  ),
  'missing-values': fact(
    ['estimate', 'bootstrap', 'comparison'],
    'more than 5 % of the values of a variable are missing',
    'Schafer 1999, doi:10.1177/096228029900800102',
  ),
  'listwise-deletion': fact(
    ['estimate', 'bootstrap', 'comparison', 'temporal'],
    'more than 10 % of the cases are lost because a value is missing',
    'Burger et al. 2023, doi:10.1037/met0000471',
  ),
  'recoded-binary': fact(
    ['estimate', 'bootstrap', 'comparison'],
    'an Ising model of two values that are not 0 and 1',
    'bootnet NEWS; Haslbeck et al. 2021, doi:10.1080/00273171.2020.1730150',
  ),
  disconnected: fact(
    ['estimate', 'centrality'],
    'the network falls into more than one part',
    'qgraph, centrality_auto',
  ),
  'path-indices': fact(
    ['centrality'],
    'closeness and betweenness are answered',
    'Bringmann et al. 2019, doi:10.1037/abn0000446',
  ),
  'centrality-unstable': fact(['bootstrap'], 'CS(r = .7) < .25', epskamp),
  'centrality-uncertain': fact(['bootstrap'], 'CS(r = .7) from .25 to .50', epskamp),
  'failed-replicates': fact(
    ['bootstrap', 'comparison'],
    'a sample could not be estimated and was drawn anew',
    'bootnet NEWS',
  ),
  'intervals-are-no-test': fact(
    ['bootstrap'],
    'bootstrap intervals of edges or centralities are answered',
    epskamp,
  ),
  'unequal-groups': fact(
    ['comparison'],
    'one group has more than 1.2 times the cases of the other',
    'van Borkulo et al. 2022, doi:10.1037/met0000476',
  ),
  'rows-left-out': fact(['comparison'], 'rows belong to neither of the groups compared', 'Nosograph'),
  'cases-drawn': fact(
    ['comparison'],
    'equal groups are asked for, and a random part of the larger one is used',
    'van Borkulo et al. 2022, doi:10.1037/met0000476',
  ),
  'not-converged': fact(
    ['estimate', 'bootstrap'],
    'an iteration stops before its tolerance',
    'Friedman, Hastie & Tibshirani 2008, doi:10.1093/biostatistics/kxm045',
  ),
  'gamma-lowered': fact(
    ['communities'],
    'a variable has no edge with the wished γ',
    'EGAnet, EBICglasso.qgraph',
  ),
  'isolated-node': fact(
    ['communities'],
    'a variable has no edge even with γ = 0',
    'EGAnet, EBICglasso.qgraph',
  ),
  'small-cells': fact(
    ['export'],
    'a correlation matrix of fewer than 50 cases, or with a category of fewer than 10',
    'European Medicines Agency 2016, Policy 0070; Hundepool et al. 2012, Statistical Disclosure Control',
  ),
  'between-is-not-within': fact(
    ['export'],
    'a network of a single wave leaves the program',
    'Fisher, Medaglia & Jeronimus 2018, doi:10.1073/pnas.1711978115',
  ),
  'edge-is-not-cause': fact(
    ['export'],
    'an undirected network leaves the program',
    'Fried & Cramer 2017, doi:10.1177/1745691617705892',
  ),
} as const satisfies Record<string, WarningFacts>;

export type WarningCode = keyof typeof warningCatalogue;
