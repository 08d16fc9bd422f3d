import { apaReference, shortCitation } from '../../literature/citation.ts';
import type { CslRecord } from '../../model/source.ts';

type Names = readonly (readonly [family: string, given: string])[];

/** A journal article as CSL-JSON. `van` before a family name is a particle that is kept. */
const article = (
  names: Names,
  year: number,
  title: string,
  journal: string,
  where: {
    readonly volume: string;
    readonly issue?: string;
    readonly page: string;
    readonly DOI?: string;
    readonly URL?: string;
  },
): CslRecord => ({
  type: 'article-journal',
  title,
  author: names.map(([family, given]) =>
    family.startsWith('van ')
      ? { 'non-dropping-particle': 'van', family: family.slice(4), given }
      : { family, given },
  ),
  issued: { 'date-parts': [[year]] },
  'container-title': journal,
  ...where,
});

/** The papers that methods texts cite. */
export const references = {
  regularised: article(
    [
      ['Epskamp', 'Sacha'],
      ['Fried', 'Eiko I.'],
    ],
    2018,
    'A tutorial on regularized partial correlation networks',
    'Psychological Methods',
    { volume: '23', issue: '4', page: '617-634', DOI: '10.1037/met0000167' },
  ),
  accuracy: article(
    [
      ['Epskamp', 'Sacha'],
      ['Borsboom', 'Denny'],
      ['Fried', 'Eiko I.'],
    ],
    2018,
    'Estimating psychological networks and their accuracy: A tutorial paper',
    'Behavior Research Methods',
    { volume: '50', issue: '1', page: '195-212', DOI: '10.3758/s13428-017-0862-1' },
  ),
  qgraph: article(
    [
      ['Epskamp', 'Sacha'],
      ['Cramer', 'Angélique O. J.'],
      ['Waldorp', 'Lourens J.'],
      ['Schmittmann', 'Verena D.'],
      ['Borsboom', 'Denny'],
    ],
    2012,
    'qgraph: Network visualizations of relationships in psychometric data',
    'Journal of Statistical Software',
    { volume: '48', issue: '4', page: '1-18', DOI: '10.18637/jss.v048.i04' },
  ),
  glasso: article(
    [
      ['Friedman', 'Jerome'],
      ['Hastie', 'Trevor'],
      ['Tibshirani', 'Robert'],
    ],
    2008,
    'Sparse inverse covariance estimation with the graphical lasso',
    'Biostatistics',
    { volume: '9', issue: '3', page: '432-441', DOI: '10.1093/biostatistics/kxm045' },
  ),
  ebic: article(
    [
      ['Foygel', 'Rina'],
      ['Drton', 'Mathias'],
    ],
    2010,
    'Extended Bayesian information criteria for Gaussian graphical models',
    'Advances in Neural Information Processing Systems',
    { volume: '23', page: '604-612', URL: 'https://arxiv.org/abs/1011.6640' },
  ),
  modelSearch: article(
    [
      ['Isvoranu', 'Adela-Maria'],
      ['Epskamp', 'Sacha'],
    ],
    2023,
    'Which estimation method to choose in network psychometrics? Deriving guidelines for applied researchers',
    'Psychological Methods',
    { volume: '28', issue: '4', page: '925-946', DOI: '10.1037/met0000439' },
  ),
  ising: article(
    [
      ['van Borkulo', 'Claudia D.'],
      ['Borsboom', 'Denny'],
      ['Epskamp', 'Sacha'],
      ['Blanken', 'Tessa F.'],
      ['Boschloo', 'Lynn'],
      ['Schoevers', 'Robert A.'],
      ['Waldorp', 'Lourens J.'],
    ],
    2014,
    'A new method for constructing networks from binary data',
    'Scientific Reports',
    { volume: '4', page: '5918', DOI: '10.1038/srep05918' },
  ),
  mixed: article(
    [
      ['Haslbeck', 'Jonas M. B.'],
      ['Waldorp', 'Lourens J.'],
    ],
    2020,
    'mgm: Estimating time-varying mixed graphical models in high-dimensional data',
    'Journal of Statistical Software',
    { volume: '93', issue: '8', page: '1-46', DOI: '10.18637/jss.v093.i08' },
  ),
  predictability: article(
    [
      ['Haslbeck', 'Jonas M. B.'],
      ['Waldorp', 'Lourens J.'],
    ],
    2018,
    'How well do network models predict observations? On the importance of predictability in network models',
    'Behavior Research Methods',
    { volume: '50', issue: '2', page: '853-861', DOI: '10.3758/s13428-017-0910-x' },
  ),
  expectedInfluence: article(
    [
      ['Robinaugh', 'Donald J.'],
      ['Millner', 'Alexander J.'],
      ['McNally', 'Richard J.'],
    ],
    2016,
    'Identifying highly influential nodes in the complicated grief network',
    'Journal of Abnormal Psychology',
    { volume: '125', issue: '6', page: '747-757', DOI: '10.1037/abn0000181' },
  ),
  centrality: article(
    [
      ['Bringmann', 'Laura F.'],
      ['Elmer', 'Timon'],
      ['Epskamp', 'Sacha'],
      ['Krause', 'Robert W.'],
      ['Schoch', 'David'],
      ['Wichers', 'Marieke'],
      ['Wigman', 'Johanna T. W.'],
      ['Snippe', 'Evelien'],
    ],
    2019,
    'What do centrality measures measure in psychological networks?',
    'Journal of Abnormal Psychology',
    { volume: '128', issue: '8', page: '892-903', DOI: '10.1037/abn0000446' },
  ),
  notACause: article(
    [
      ['Fried', 'Eiko I.'],
      ['Cramer', 'Angélique O. J.'],
    ],
    2017,
    'Moving forward: Challenges and directions for psychopathological network theory and methodology',
    'Perspectives on Psychological Science',
    { volume: '12', issue: '6', page: '999-1020', DOI: '10.1177/1745691617705892' },
  ),
  comparison: article(
    [
      ['van Borkulo', 'Claudia D.'],
      ['van Bork', 'Riet'],
      ['Boschloo', 'Lynn'],
      ['Kossakowski', 'Jolanda J.'],
      ['Tio', 'Pia'],
      ['Schoevers', 'Robert A.'],
      ['Borsboom', 'Denny'],
      ['Waldorp', 'Lourens J.'],
    ],
    2023,
    'Comparing network structures on three aspects: A permutation test',
    'Psychological Methods',
    { volume: '28', issue: '6', page: '1273-1285', DOI: '10.1037/met0000476' },
  ),
  reporting: article(
    [
      ['Burger', 'Julian'],
      ['Isvoranu', 'Adela-Maria'],
      ['Lunansky', 'Gabriela'],
      ['Haslbeck', 'Jonas M. B.'],
      ['Epskamp', 'Sacha'],
      ['Hoekstra', 'Ria H. A.'],
      ['Fried', 'Eiko I.'],
      ['Borsboom', 'Denny'],
      ['Blanken', 'Tessa F.'],
    ],
    2023,
    'Reporting standards for psychological network analyses in cross-sectional data',
    'Psychological Methods',
    { volume: '28', issue: '4', page: '806-824', DOI: '10.1037/met0000471' },
  ),
  walktrap: article(
    [
      ['Pons', 'Pascal'],
      ['Latapy', 'Matthieu'],
    ],
    2006,
    'Computing communities in large networks using random walks',
    'Journal of Graph Algorithms and Applications',
    { volume: '10', issue: '2', page: '191-218', DOI: '10.7155/jgaa.00124' },
  ),
  louvain: article(
    [
      ['Blondel', 'Vincent D.'],
      ['Guillaume', 'Jean-Loup'],
      ['Lambiotte', 'Renaud'],
      ['Lefebvre', 'Etienne'],
    ],
    2008,
    'Fast unfolding of communities in large networks',
    'Journal of Statistical Mechanics: Theory and Experiment',
    { volume: '2008', page: 'P10008', DOI: '10.1088/1742-5468/2008/10/P10008' },
  ),
  spinglass: article(
    [
      ['Reichardt', 'Jörg'],
      ['Bornholdt', 'Stefan'],
    ],
    2006,
    'Statistical mechanics of community detection',
    'Physical Review E',
    { volume: '74', issue: '1', page: '016110', DOI: '10.1103/PhysRevE.74.016110' },
  ),
  ega: article(
    [
      ['Golino', 'Hudson'],
      ['Shi', 'Dexin'],
      ['Christensen', 'Alexander P.'],
      ['Garrido', 'Luis Eduardo'],
      ['Nieto', 'Maria Dolores'],
      ['Sadana', 'Ritu'],
      ['Thiyagarajan', 'Jotheeswaran Amuthavalli'],
      ['Martinez-Molina', 'Agustin'],
    ],
    2020,
    'Investigating the performance of exploratory graph analysis and traditional techniques to identify the number of latent factors: A simulation and tutorial',
    'Psychological Methods',
    { volume: '25', issue: '3', page: '292-320', DOI: '10.1037/met0000255' },
  ),
  timeSeries: article(
    [
      ['Epskamp', 'Sacha'],
      ['Waldorp', 'Lourens J.'],
      ['Mõttus', 'René'],
      ['Borsboom', 'Denny'],
    ],
    2018,
    'The Gaussian graphical model in cross-sectional and time-series data',
    'Multivariate Behavioral Research',
    { volume: '53', issue: '4', page: '453-480', DOI: '10.1080/00273171.2018.1454823' },
  ),
  sparseRegression: article(
    [
      ['Rothman', 'Adam J.'],
      ['Levina', 'Elizaveta'],
      ['Zhu', 'Ji'],
    ],
    2010,
    'Sparse multivariate regression with covariance estimation',
    'Journal of Computational and Graphical Statistics',
    { volume: '19', issue: '4', page: '947-962', DOI: '10.1198/jcgs.2010.09188' },
  ),
  multilevel: article(
    [
      ['Bringmann', 'Laura F.'],
      ['Vissers', 'Nathalie'],
      ['Wichers', 'Marieke'],
      ['Geschwind', 'Nicole'],
      ['Kuppens', 'Peter'],
      ['Peeters', 'Frenk'],
      ['Borsboom', 'Denny'],
      ['Tuerlinckx', 'Francis'],
    ],
    2013,
    'A network approach to psychopathology: New insights into clinical longitudinal data',
    'PLoS ONE',
    { volume: '8', issue: '4', page: 'e60188', DOI: '10.1371/journal.pone.0060188' },
  ),
  lasso: article(
    [
      ['Friedman', 'Jerome'],
      ['Hastie', 'Trevor'],
      ['Tibshirani', 'Robert'],
    ],
    2010,
    'Regularization paths for generalized linear models via coordinate descent',
    'Journal of Statistical Software',
    { volume: '33', issue: '1', page: '1-22', DOI: '10.18637/jss.v033.i01' },
  ),
} as const satisfies Readonly<Record<string, CslRecord>>;

export type ReferenceId = keyof typeof references;

/** Collects what a text cites, in order to list it at its end. */
export interface Citing {
  /** "Epskamp & Fried, 2018"; several are parted by semicolons. */
  cite(...ids: readonly ReferenceId[]): string;
  /** What was cited, as the Publication Manual of the APA (7th edition) lists it, in alphabetical order. */
  list(): readonly string[];
}

export function createCiting(): Citing {
  const cited = new Set<ReferenceId>();
  return {
    cite(...ids) {
      for (const id of ids) cited.add(id);
      return ids.map((id) => shortCitation(references[id]).replace(/ (\d{4})$/u, ', $1')).join('; ');
    },
    list: () =>
      [...cited]
        .map((id) => apaReference(references[id]))
        .toSorted((a, b) => authorsFirst(a).localeCompare(authorsFirst(b), 'en')),
  };
}

/** Authors are ordered letter by letter: the ampersand before the last is none. */
const authorsFirst = (reference: string): string => reference.replaceAll('& ', '');
