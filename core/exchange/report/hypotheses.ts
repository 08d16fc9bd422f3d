import type { ConceptKind } from '../../model/concept.ts';
import type { Hypothesis, HypothesisEvidence } from '../../model/hypothesis.ts';
import { kindColours } from '../svg/palette.ts';
import { type Block, heading, note, paragraph, type Run, strong } from './blocks.ts';
import { researchersText } from './body-sections.ts';
import type { Context } from './references.ts';

/** Hypotheses told in full; the others stand in the table. */
const mostTold = 10;

const fixed = (value: number, digits = 2): string => value.toFixed(digits).replace(/^-/, '−');

/** The first hypothesis: what it says, why it comes first, every quote, and how to test it. */
export function firstHypothesis(ranked: readonly Hypothesis[], context: Context): readonly Block[] {
  const { words } = context;
  const [first, second] = ranked;
  if (first === undefined) return [note(words.noHypotheses)];
  return [
    heading(2, words.headings.first, 'first'),
    { kind: 'paragraph', runs: [strong(first.statement)], style: 'statement' },
    pathBlock(first, context),
    paragraph(first.why),
    heading(3, words.headings.whyFirst, 'why-first'),
    sumBlock(first, context),
    paragraph(...comparison(first, second, context)),
    heading(3, words.headings.evidenceFor, 'evidence-for'),
    ...quotesByLink(first, 'for', context),
    heading(3, words.headings.evidenceAgainst, 'evidence-against'),
    ...against(first, context),
    ...textBlocks(first, context),
  ];
}

function pathBlock({ path }: Hypothesis, { input }: Context): Block {
  const kinds = new Map(input.graph.nodes.map((node) => [node.id, node.kind]));
  const colours = (id: string) => kindColours[kinds.get(id) ?? ('other' satisfies ConceptKind)];
  const labels = [path[0]!.fromLabel, ...path.map((step) => step.toLabel)];
  const ids = [path[0]!.fromId, ...path.map((step) => step.toId)];
  const arrows = { '+': '→ (+)', '-': '→ (−)', unknown: '→ (?)', mixed: '→ (±)' } as const;
  return {
    kind: 'path',
    steps: labels.map((label, at) => ({ label, ...colours(ids[at]!), sign: path[at]?.polarity ?? null })),
    text: labels
      .map((label, at) => (at === 0 ? label : `${arrows[path[at - 1]!.polarity]} ${label}`))
      .join(' '),
  };
}

function sumBlock(hypothesis: Hypothesis, { words }: Context): Block {
  return {
    kind: 'sum',
    heads: words.sum,
    rows: hypothesis.scores.map((score) => ({ ...score, term: words.term(score.term) })),
    total: words.sum.total,
    score: hypothesis.score,
  };
}

/** Where the first is ahead of the second, term by term, so that the order can be argued with. */
function comparison(first: Hypothesis, second: Hypothesis | undefined, { words }: Context): readonly Run[] {
  if (second === undefined) return [words.onlyOne];
  const names = new Set([...first.scores, ...second.scores].map(({ term }) => term));
  const adds = (hypothesis: Hypothesis, name: string) =>
    hypothesis.scores.find(({ term }) => term === name)?.contribution ?? 0;
  const differences = [...names]
    .map((name) => ({ name, by: adds(first, name) - adds(second, name) }))
    .filter(({ by }) => Math.abs(by) >= 0.005)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  const named = (which: typeof differences) =>
    which.map(({ name, by }) => words.withFigure(words.term(name), `${by > 0 ? '+' : ''}${fixed(by)}`));
  const ahead = named(differences.filter(({ by }) => by > 0));
  const behind = named(differences.filter(({ by }) => by < 0));
  return [
    words.firstAgainstSecond(second.statement, fixed(first.score - second.score)),
    ...(ahead.length === 0
      ? []
      : [
          `${words.gap}${words.aheadIn(ahead)}${behind.length === 0 ? '' : words.behindIn(behind)}${words.stop}`,
        ]),
  ];
}

function quotesByLink(hypothesis: Hypothesis, stance: 'for' | 'against', context: Context): readonly Block[] {
  const { words } = context;
  return hypothesis.path.flatMap((step): Block[] => {
    const quotes = hypothesis.evidence.filter(
      (entry) => entry.edgeId === step.edgeId && entry.stance === stance,
    );
    if (quotes.length === 0) return [];
    return [
      paragraph(
        strong(`${step.fromLabel} → ${step.toLabel}`),
        ` · ${words.papers(step.papersFor, step.papersAgainst)}`,
      ),
      ...quotes.map((quote) => quoteBlock(quote, context)),
    ];
  });
}

function against(hypothesis: Hypothesis, context: Context): readonly Block[] {
  const { words, input } = context;
  const opposing = hypothesis.evidence.filter((entry) => entry.stance === 'against');
  if (opposing.length === 0) return [paragraph(words.noneAgainst(input.records.total))];
  const onPath = new Set(hypothesis.path.map((step) => step.edgeId));
  return [
    ...quotesByLink(hypothesis, 'against', context),
    ...opposing.filter((entry) => !onPath.has(entry.edgeId)).map((entry) => quoteBlock(entry, context)),
  ];
}

function quoteBlock(entry: HypothesisEvidence, { references, words }: Context): Block {
  const place = words.place(words.fields[entry.field], entry.start, entry.end);
  return {
    kind: 'quote',
    text: entry.quote,
    citation: [references.cite(entry.sourceId), ` · ${place}`],
    stance: entry.stance,
  };
}

/** The researcher's own text, without the sections that the report tells anyway. */
function textBlocks(hypothesis: Hypothesis, { words, input }: Context): readonly Block[] {
  const text = researchersText(hypothesis, [words.noneAgainst(input.records.total)]);
  return text === ''
    ? []
    : [heading(3, words.headings.text, `text-${hypothesis.id}`), { kind: 'markdown', text }];
}

export function rankingBlocks(
  ranked: readonly Hypothesis[],
  setAside: number,
  { words }: Context,
): readonly Block[] {
  const aside = setAside === 0 ? [] : [note(words.setAside(setAside))];
  if (ranked.length === 0) return aside;
  const count = (hypothesis: Hypothesis, stance: 'for' | 'against') =>
    String(hypothesis.evidence.filter((entry) => entry.stance === stance).length);
  return [
    heading(2, words.headings.ranking, 'ranking'),
    {
      kind: 'table',
      columns: [
        { head: words.ranking.rank, align: 'right' },
        { head: words.ranking.statement, align: 'left' },
        { head: words.ranking.score, align: 'right' },
        { head: words.ranking.for, align: 'right' },
        { head: words.ranking.against, align: 'right' },
        { head: words.ranking.state, align: 'left' },
      ],
      rows: ranked.map((hypothesis, at) => [
        [String(at + 1)],
        [hypothesis.statement],
        [fixed(hypothesis.score, 3)],
        [count(hypothesis, 'for')],
        [count(hypothesis, 'against')],
        [words.states[hypothesis.state]],
      ]),
    },
    ...aside,
  ];
}

/** The next ones, each with its path and reasons; sum and quotes behind a fold. */
export function otherHypotheses(others: readonly Hypothesis[], context: Context): readonly Block[] {
  const { words } = context;
  if (others.length === 0) return [];
  const told = others.slice(0, mostTold - 1);
  return [
    heading(2, words.headings.others, 'others'),
    ...(told.length < others.length ? [note(words.moreInTable(told.length + 1, others.length + 1))] : []),
    ...told.flatMap((hypothesis, at): Block[] => [
      heading(3, `${at + 2}. ${hypothesis.statement}`, `hypothesis-${at + 2}`),
      pathBlock(hypothesis, context),
      paragraph(hypothesis.why),
      {
        kind: 'details',
        summary: `${words.score(fixed(hypothesis.score, 3))} · ${words.quotesAndSum(hypothesis.evidence.length)}`,
        blocks: [
          sumBlock(hypothesis, context),
          ...quotesByLink(hypothesis, 'for', context),
          ...(hypothesis.evidence.some((entry) => entry.stance === 'against')
            ? against(hypothesis, context)
            : []),
          ...textBlocks(hypothesis, context),
        ],
      },
    ]),
  ];
}
