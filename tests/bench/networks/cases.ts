/** What is timed on both sides: the ratio to R that must be reached, and the one that is aimed for. */
export interface Case {
  readonly id: string;
  readonly what: string;
  readonly peer: string;
  /** R packages that the peer needs. */
  readonly packages: readonly string[];
  readonly least: number;
  readonly aim: number;
}

export const cases: readonly Case[] = [
  {
    id: 'ebicglasso-20',
    what: 'EBICglasso, 20 variables',
    peer: 'qgraph::EBICglasso',
    packages: ['qgraph'],
    least: 5,
    aim: 10,
  },
  {
    id: 'ebicglasso-100',
    what: 'EBICglasso, 100 variables',
    peer: 'qgraph::EBICglasso',
    packages: ['qgraph'],
    least: 3,
    aim: 5,
  },
  {
    id: 'bootstrap',
    what: '1,000 bootstraps with centralities, 20 variables, n = 500',
    peer: 'bootnet::bootnet',
    packages: ['bootnet'],
    least: 10,
    aim: 30,
  },
  {
    id: 'nct',
    what: 'Network comparison, 1,000 permutations, 15 variables, n = 2 × 300',
    peer: 'NetworkComparisonTest::NCT',
    packages: ['NetworkComparisonTest'],
    least: 6,
    aim: 25,
  },
  {
    id: 'polychoric',
    what: 'Polychoric matrix, 20 items, n = 1,000',
    peer: 'lavaan::lavCor',
    packages: ['lavaan'],
    least: 10,
    aim: 10,
  },
  {
    id: 'ising',
    what: 'Ising network, 20 items, n = 1,000',
    peer: 'IsingFit::IsingFit',
    packages: ['IsingFit'],
    least: 3,
    aim: 5,
  },
  {
    id: 'mgm',
    what: 'Mixed network, 20 variables, n = 500',
    peer: 'mgm::mgm',
    packages: ['mgm'],
    least: 10,
    aim: 10,
  },
  {
    id: 'gvar',
    what: 'Graphical VAR, 6 variables, 300 moments, 50 × 50 penalties',
    peer: 'graphicalVAR::graphicalVAR',
    packages: ['graphicalVAR'],
    least: 10,
    aim: 40,
  },
  {
    id: 'centrality-100',
    what: 'Centralities, 100 variables',
    peer: 'qgraph::centrality',
    packages: ['qgraph'],
    least: 10,
    aim: 10,
  },
];
