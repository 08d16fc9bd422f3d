import { apaReference, shortCitation } from '../../literature/citation.ts';
import type { Block, Run } from './blocks.ts';
import { note } from './blocks.ts';
import type { ReportInput } from './input.ts';
import { words as wordsOf } from './report-words.ts';

/** The sources that a report has quoted so far, and how each is cited. */
export interface References {
  /** The short citation, linked to the list at the end. */
  cite(sourceId: string): Run;
  /** The list, in order of its text; complete once everything else is written. */
  blocks(): readonly Block[];
}

export interface Context {
  readonly input: ReportInput;
  readonly words: (typeof wordsOf)[keyof typeof wordsOf];
  readonly references: References;
}

export function createReferences(input: ReportInput): References {
  const words = wordsOf[input.language];
  const cited = new Set<string>();
  return {
    cite(sourceId) {
      cited.add(sourceId);
      return { text: shortCitation(input.source(sourceId)), href: `#${anchor(sourceId)}` };
    },
    blocks() {
      if (cited.size === 0) return [note(words.noReferences)];
      const entries = [...cited].map((id) => entryOf(id, input, words.sample));
      entries.sort((a, b) =>
        a.text.localeCompare(b.text, input.language === 'zh' ? 'zh-CN' : 'en', { numeric: true }),
      );
      if (!entries.every((entry) => entry.note !== null)) return [{ kind: 'references', entries }];
      return [
        note(words.allSamples),
        { kind: 'references', entries: entries.map((entry) => ({ ...entry, note: null })) },
      ];
    },
  };
}

/** An anchor that is safe in an address and an attribute, whatever the id. */
const anchor = (sourceId: string): string =>
  `source-${[...sourceId].map((c) => (/[A-Za-z0-9]/.test(c) ? c : `-${c.codePointAt(0)!.toString(16)}`)).join('')}`;

function entryOf(id: string, input: ReportInput, sample: string) {
  const { record, sample: isSample } = input.source(id);
  const doi = record.DOI === undefined ? null : `https://doi.org/${encodeURI(record.DOI)}`;
  return { anchor: anchor(id), text: apaReference(record), href: doi, note: isSample ? sample : null };
}
