import { nosographVersion } from '../../foundation/version.ts';
import type { Block, Report } from './blocks.ts';
import { heading } from './blocks.ts';
import { claimBlocks, corpusBlocks, runBlocks } from './corpus.ts';
import { graphBlocks } from './graph.ts';
import { firstHypothesis, otherHypotheses, rankingBlocks } from './hypotheses.ts';
import type { ReportInput } from './input.ts';
import { createReferences } from './references.ts';
import { words as wordsOf } from './report-words.ts';

/** The report, before it is Markdown or HTML. */
export function buildReport(input: ReportInput): Report {
  const words = wordsOf[input.language];
  const references = createReferences(input);
  const { samples, total } = input.records;
  const date = input.at.slice(0, 10);
  const ranked = input.hypotheses
    .filter((hypothesis) => hypothesis.state !== 'set aside')
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const context = { input, words, references };
  const blocks: readonly Block[] = [
    ...(samples === 0 ? [] : [{ kind: 'warning', runs: [words.sampleWarning(samples, total)] } as const]),
    { kind: 'paragraph', runs: [words.whatThisIs], style: 'lead' },
    { kind: 'facts', items: facts(input, ranked.length) },
    ...firstHypothesis(ranked, context),
    ...rankingBlocks(ranked, input.hypotheses.length - ranked.length, context),
    ...otherHypotheses(ranked.slice(1), context),
    ...graphBlocks(context),
    heading(2, words.headings.corpus, 'corpus'),
    ...corpusBlocks(context),
    heading(2, words.headings.claims, 'claims'),
    ...claimBlocks(context),
    heading(2, words.headings.limits, 'limits'),
    { kind: 'list', items: words.limits.map((limit) => [limit]), hanging: false },
    heading(2, words.headings.references, 'references'),
    ...references.blocks(),
    heading(2, words.headings.runs, 'runs'),
    ...runBlocks(context),
  ];
  return {
    language: input.language,
    title: input.title,
    subtitle: words.subtitle(total, date),
    blocks,
    footer: words.footer(nosographVersion, input.at),
  };
}

function facts(input: ReportInput, hypotheses: number) {
  const words = wordsOf[input.language].facts;
  const locale = input.language === 'zh' ? 'zh-CN' : 'en';
  const papers = new Set(input.acceptedClaims.map((claim) => claim.sourceId)).size;
  const edges = input.graph.edges.filter((edge) => edge.papersFor > 0 || edge.byHand !== null).length;
  return (
    [
      [input.records.total, words.records],
      [papers, words.papers],
      [input.claims.accepted, words.claims],
      [input.graph.nodes.length, words.concepts],
      [edges, words.edges],
      [hypotheses, words.hypotheses],
    ] as const
  ).map(([value, label]) => ({ value: value.toLocaleString(locale), label }));
}
