import { escapeMarkdown } from '../../foundation/markdown.ts';
import { apaReference } from '../../literature/citation.ts';
import type { FigureSettings } from '../../model/figure.ts';
import { analysisOf, type StoredAnalysis } from './analysis.ts';
import { references } from './references.ts';
import { en } from './reporting-en.ts';
import { type ReportingField, type ReportingSection, reportingSections } from './reporting-fields.ts';
import type { ReportingWords } from './reporting-words.ts';
import { zh } from './reporting-zh.ts';
import { decimal } from './telling.ts';

export const reportingWords: Readonly<Record<'en' | 'zh', ReportingWords>> = { en, zh };

export interface ReportingEntry {
  readonly field: ReportingField;
  readonly section: ReportingSection;
  readonly label: string;
  /** Null when the notebook does not know it. */
  readonly answer: string | null;
  readonly question: string;
}

export interface ReportingList {
  readonly entries: readonly ReportingEntry[];
  readonly filled: number;
  readonly markdown: string;
}

/**
 * What a report of a network analysis should state, filled in as far as the notebook knows it; the rest are questions,
 * never guesses. Topics of Burger et al. (2023), doi:10.1037/met0000471.
 */
export function reportingList(
  stored: StoredAnalysis,
  figure: FigureSettings,
  language: 'en' | 'zh',
): ReportingList {
  const words = reportingWords[language];
  const facts = { analysis: analysisOf(stored), figure, said: stored.said };
  const entries = Object.entries(reportingSections).flatMap(([section, fields]) =>
    fields.map(
      (field: ReportingField): ReportingEntry => ({
        field,
        section: section as ReportingSection,
        label: words.labels[field],
        answer: words.answer(field, facts),
        question: words.questions[field],
      }),
    ),
  );
  const filled = entries.filter(({ answer }) => answer !== null).length;
  return { entries, filled, markdown: markdownOf(stored, entries, filled, words) };
}

function markdownOf(
  stored: StoredAnalysis,
  entries: readonly ReportingEntry[],
  filled: number,
  words: ReportingWords,
): string {
  const sections = Object.keys(reportingSections).flatMap((section) => [
    `## ${words.sections[section as ReportingSection]}`,
    entries
      .filter((entry) => entry.section === section)
      .map(lineOf)
      .join('\n'),
  ]);
  const blocks = [
    `# ${escapeMarkdown(words.title(stored.network.name))}`,
    words.introduction(filled, entries.length),
    ...sections,
    ...weightTable(stored, words),
    `- ${escapeMarkdown(apaReference(references.reporting))}`,
    `- ${escapeMarkdown(apaReference(references.notACause))}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

const lineOf = ({ label, answer, question }: ReportingEntry): string =>
  answer === null
    ? `- [ ] **${escapeMarkdown(label)}** ${escapeMarkdown(question)}`
    : `- [x] **${escapeMarkdown(label)}** ${escapeMarkdown(answer)}`;

/** The lower triangle with three decimals. */
function weightTable({ network }: StoredAnalysis, words: ReportingWords): readonly string[] {
  const { estimate } = network;
  if (estimate === null) return [];
  const { variables, weights } = estimate;
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const lines = [
    row(['', ...variables.map(escapeMarkdown)]),
    row(['---', ...variables.map(() => '--:')]),
    ...variables.map((name, i) =>
      row([escapeMarkdown(name), ...variables.map((_, j) => (j < i ? decimal(weights[i]![j]!, 3) : ''))]),
    ),
  ];
  return [`## ${words.weightMatrix}`, lines.join('\n')];
}
