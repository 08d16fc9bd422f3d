import { figureWords } from '../svg/words.ts';
import type { ReportWords } from './words.ts';

const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
const list = (items: readonly string[]): string =>
  items.length <= 2 ? items.join(' and ') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

const terms: Readonly<Record<string, string>> = {
  evidence: 'Evidence',
  path: 'Path quality',
  agreement: 'Agreement',
  novelty: 'Novelty',
  suggestion: 'Shape of the graph',
  contradiction: 'Contradiction',
  diversity: 'Likeness to a better one',
};

export const en: ReportWords = {
  subtitle: (records, date) => `Candidate hypotheses from ${count(records, 'record')} · ${date}`,
  whatThisIs:
    'This report joins statements of papers into paths from a cause to an effect that, as far as this notebook goes, nobody has joined directly. Each link of a path can be followed to the sentence it comes from. What comes out are candidates for testing, in an order that is explained; nothing here is a finding.',
  sampleWarning: (samples, records) =>
    samples === records
      ? 'All records in this notebook are samples: written for demonstration, not published by anybody. Nothing in this report is evidence.'
      : `${count(samples, 'record')} of ${records} in this notebook ${samples === 1 ? 'is a sample' : 'are samples'}: written for demonstration, not published by anybody. What rests on ${samples === 1 ? 'it' : 'them'} is no evidence.`,
  facts: {
    records: 'records',
    papers: 'papers with claims',
    claims: 'accepted claims',
    concepts: 'concepts',
    edges: 'links',
    hypotheses: 'hypotheses',
  },
  headings: {
    first: 'The first hypothesis',
    whyFirst: 'Why it stands first',
    evidenceFor: 'What the papers say',
    evidenceAgainst: 'What speaks against it',
    text: 'Testing it',
    ranking: 'All hypotheses in order',
    others: 'The next ones',
    graph: 'The causal graph',
    edges: 'Every link',
    corpus: 'Where the records come from',
    claims: 'How the claims were found',
    limits: 'What this cannot tell',
    references: 'References',
    runs: 'Settings and versions',
  },
  stop: '.',
  gap: ' ',
  withFigure: (name, figure) => `${name} (${figure})`,
  papers: (papersFor, papersAgainst) => `${count(papersFor, 'paper')} for, ${papersAgainst} against`,
  speakers: {
    person: () => 'a person',
    rules: (version) => `the embedded rules, version ${version}`,
    model: (version) => `a language model (${version})`,
  },
  term: (name) => terms[name] ?? name,
  sum: {
    term: 'Term',
    value: 'Value',
    weight: 'Weight',
    contribution: 'Adds',
    why: 'Because',
    total: 'Score',
  },
  noHypotheses:
    'No hypothesis was generated yet, or all were set aside. Accept claims until two links meet, then generate.',
  setAside: (n) =>
    `${count(n, 'hypothesis', 'hypotheses')} that you set aside ${n === 1 ? 'is' : 'are'} not listed.`,
  firstAgainstSecond: (second, difference) => `It stands ${difference} above the second, “${second}”.`,
  aheadIn: (names) => `It is ahead in ${list(names)}`,
  behindIn: (names) => `, behind in ${list(names)}`,
  onlyOne: 'It is the only one.',
  noneAgainst: (records) =>
    `No accepted claim in this notebook’s ${count(records, 'record')} speaks against a link of this path. That is not evidence that nobody has found the contrary.`,
  score: (score) => `Score ${score}`,
  moreInTable: (shown, total) =>
    `The first ${shown} of ${total} are told in full; the table above has them all.`,
  ranking: {
    rank: '',
    statement: 'Hypothesis',
    score: 'Score',
    for: 'Quotes for',
    against: 'against',
    state: 'State',
  },
  states: { candidate: 'candidate', refined: 'refined', 'set aside': 'set aside' },
  quotesAndSum: (quotes) => `Sum and ${count(quotes, 'quote')}`,
  figureCaption: (nodes, edges, leftOut) =>
    `${count(nodes, 'concept')} and ${count(edges, 'link')} from accepted claims and from hand.${
      leftOut === 0
        ? ''
        : ` ${count(leftOut, 'link')} with fewer papers ${leftOut === 1 ? 'is' : 'are'} left out of the figure and stand in the table.`
    }`,
  hiddenEdges: (refuted, byHand) =>
    [
      ...(refuted > 0
        ? [
            `${count(refuted, 'link')} that papers only speak against ${refuted === 1 ? 'is' : 'are'} not drawn`,
          ]
        : []),
      ...(byHand > 0
        ? [`${count(byHand, 'link')} taken out by hand ${byHand === 1 ? 'is' : 'are'} not drawn`]
        : []),
    ].join('; '),
  noGraph: 'There is no accepted claim and nothing drawn by hand, so there is no graph.',
  edge: {
    cause: 'Cause',
    effect: 'Effect',
    sign: 'Sign',
    strength: 'Language',
    for: 'Papers for',
    against: 'against',
    belief: 'Belief',
    designs: 'Designs',
  },
  signs: { '+': '+ raises', '-': '− lowers', unknown: '? not stated', mixed: '± disputed' },
  strengths: { causal: 'causal', associated: 'correlational' },
  drawn: 'drawn by hand',
  designs: {
    rct: 'trial',
    longitudinal: 'longitudinal',
    'cross-sectional': 'cross-sectional',
    review: 'review',
    animal: 'animal',
    other: 'other',
    unknown: 'not stated',
  },
  kinds: figureWords.en.kinds,
  beliefNote:
    'A paper counts once for a link, however often it says so. Belief, 0 to 1, weighs papers for against papers against by what they say (causes, predicts, goes with), how firmly, and by design; it starts low and says how well the link is supported here, not how probable it is.',
  flow: {
    step: 'Step',
    records: 'Records',
    read: 'Read from files',
    rejected: 'Could not be read',
    duplicates: 'Duplicates, merged',
    added: 'Added by import',
    present: 'In the notebook now',
    excluded: 'Excluded in screening',
    undecided: 'Not screened yet',
    included: 'Included in screening',
    claimed: 'With an accepted claim',
  },
  filesRead: (files) => `Files: ${files.join('; ')}.`,
  claimsFound: (extractors) =>
    extractors.length === 0
      ? 'No claim has been accepted.'
      : `Accepted claims were found by ${list(extractors)}. Each holds the sentence it comes from, word for word; what could not be found again in its source cannot be accepted.`,
  byState: (proposed, accepted, rejected) =>
    `${count(accepted, 'claim')} accepted, ${rejected.toLocaleString('en')} rejected, ${proposed.toLocaleString('en')} not reviewed yet. Only accepted claims count in this report.`,
  relation: { relation: 'What is said', claims: 'Claims', papers: 'Papers' },
  relations: {
    causes: 'causes',
    predicts: 'predicts',
    associated: 'goes with (correlational)',
    'no effect': 'has no effect',
    moderates: 'moderates',
    mediates: 'mediates',
  },
  certaintyNote: (hedged, negated) =>
    `${count(hedged, 'claim')} of these ${hedged === 1 ? 'is' : 'are'} hedged, ${negated} negated.`,
  limits: [
    'An association is not a cause. A link that rests on correlational language is marked as such and counts less, but nothing in a text turns a correlation into an effect.',
    'That A leads to B in one study and B to C in another does not make A lead to C: populations, measures and times may differ, and effects shrink along a path.',
    'Only this notebook was searched. A link that is missing here may be well known elsewhere; search before you claim novelty.',
    'What differs between persons need not move within a person. A single wave never supports “when a person’s X rises”.',
    'The extractor errs, and so do reviewers. Read the sentence before you build on a link.',
    'Published papers favour positive findings; absence of evidence against a link means little.',
  ],
  noReferences: 'No source is quoted.',
  sample: 'Sample record, not a publication',
  allSamples: 'All of these are sample records, not publications.',
  run: {
    what: 'Step',
    when: 'When',
    settings: 'Settings',
    versions: 'Versions',
    seed: 'Seed',
    input: 'Input (SHA-256)',
  },
  noRuns: 'Nothing has been computed yet.',
  noSeed: 'none needed',
  fields: { title: 'title', abstract: 'abstract' },
  place: (field, start, end) => `${field}, characters ${start}–${end}`,
  footer: (version, at) => `Written by Nosograph ${version} on ${at}.`,
  graphAlt: (nodes, edges) =>
    `Causal graph of ${nodes} concepts and ${edges} links; the table below has all of them.`,
};
