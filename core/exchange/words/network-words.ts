import { escapeMarkdown } from '../../foundation/markdown.ts';
import { analysisOf, type StoredAnalysis } from './analysis.ts';
import { en } from './en.ts';
import type { NetworkPhrases } from './phrases.ts';
import { createCiting } from './references.ts';
import { zh } from './zh.ts';

export const networkPhrases: Readonly<Record<'en' | 'zh', NetworkPhrases>> = { en, zh };

export interface NetworkWords {
  /** Plain paragraphs. */
  readonly methods: string;
  readonly results: string;
  readonly references: readonly string[];
  /** All of it under headings. */
  readonly markdown: string;
}

/** A methods and a results paragraph that say what was done and found, no more; with what they cite. */
export function networkWords(stored: StoredAnalysis, language: 'en' | 'zh'): NetworkWords {
  const phrases = networkPhrases[language];
  const analysis = analysisOf(stored);
  const citing = createCiting();
  const methods = phrases.methods(analysis, citing).join(phrases.gap);
  const results = phrases.results(analysis, citing).join(phrases.gap);
  const references = citing.list();
  const { headings } = phrases;
  const markdown = [
    `# ${escapeMarkdown(analysis.name)}`,
    `## ${headings.methods}`,
    escapeMarkdown(methods),
    `## ${headings.results}`,
    escapeMarkdown(results),
    `## ${headings.references}`,
    ...references.map((reference) => `- ${escapeMarkdown(reference)}`),
  ];
  return { methods, results, references, markdown: `${markdown.join('\n\n')}\n` };
}
