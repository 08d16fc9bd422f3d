import { partedAbstract } from '../abstract-text.ts';
import { normaliseDoi, normalisePmid } from '../identifiers.ts';
import { linesOf } from '../lines.ts';
import { accepted, type Chunks, pulse, type ReadStep, rejected } from '../read-step.ts';
import { RecordDraft } from '../record-draft.ts';
import type { LiteratureFormat } from './format.ts';

/**
 * Plain text, when nothing else fits: notes, pasted abstracts. Blank lines part the blocks. A short block (a line
 * or two, up to 300 characters) is a title and opens a record; the long blocks that follow are its abstract. A long
 * block without a title before it is a record of its own, titled by its first sentence or words, which stay in
 * the abstract too. A line with a DOI or PMID gives its record that identifier.
 */
export const plainText: LiteratureFormat = {
  id: 'plain-text',
  name: 'plain text',
  extensions: ['txt', 'md'],
  references: [],
  recognise(head) {
    const start = head
      .trimStart()
      .slice(0, 4000)
      .split(/[\r\n]+/)
      .slice(0, 3)
      .join('\n');
    const letters = start.match(/\p{L}/gu)?.length ?? 0;
    const signs = start.match(/[{}<>[\]|\\=]/g)?.length ?? 0;
    const prose = /\p{L}[ ,;]{1,3}\p{L}{1,40}[ ,;]{1,3}\p{L}|\p{Script=Han}{8}/u.test(start);
    return prose && letters > start.length * 0.5 && signs < letters * 0.05 ? 0.05 : 0;
  },
  *read(chunks: Chunks): Generator<ReadStep, void, void> {
    let open: OpenText | null = null;
    for (const block of blocksOf(chunks)) {
      if (block === null) {
        yield pulse;
        continue;
      }
      if (open !== null && (isTitle(block.text) ? !isIdentifier(block.text) : open.complete)) {
        yield finished(open);
        open = null;
      }
      if (open === null)
        open = {
          line: block.line,
          title: isTitle(block.text) ? block.text : null,
          paragraphs: [],
          complete: false,
        };
      if (open.title !== block.text) open.paragraphs.push(block.text);
      if (open.title === null) open.complete = true;
    }
    if (open !== null) yield finished(open);
  },
};

interface OpenText {
  readonly line: number;
  readonly title: string | null;
  readonly paragraphs: string[];
  complete: boolean;
}

interface Block {
  readonly text: string;
  readonly line: number;
}

const longestTitle = 300;

function isTitle(text: string): boolean {
  return text.length <= longestTitle && text.split('\n').length <= 3 && !/[.。]\s+\S.*[.。]\s*$/s.test(text);
}

function isIdentifier(text: string): boolean {
  return text.length < 120 && /^(?:doi|pmid|https?:\/\/(?:dx\.)?doi\.org)/i.test(text);
}

function* blocksOf(chunks: Chunks): Generator<Block | null, void, void> {
  let lines: string[] = [];
  let begun = 1;
  for (const { text, number } of linesOf(chunks)) {
    if (number % 200 === 0) yield null;
    if (text.trim() !== '') {
      if (lines.length === 0) begun = number;
      lines.push(text.trim());
    } else if (lines.length > 0) {
      yield { text: lines.join('\n'), line: begun };
      lines = [];
    }
  }
  if (lines.length > 0) yield { text: lines.join('\n'), line: begun };
}

function finished({ line, title, paragraphs }: OpenText): ReadStep {
  const draft = new RecordDraft('document');
  const prose = paragraphs.map((text) => text.replace(/\n(?=\p{Ll})/gu, ' '));
  const titleLines = (title ?? firstWords(prose[0] ?? '')).split('\n').filter((line) => !isIdentifier(line));
  draft.set('title', titleLines.join(' ').replace(/^#+\s*/, ''));
  draft.set('abstract', partedAbstract(prose.filter((text) => !isIdentifier(text)).join('\n')));
  const everything = [title ?? '', ...paragraphs].join('\n');
  draft.set('DOI', normaliseDoi(/(?:doi\.org\/|doi:?\s*)10\.\S+/i.exec(everything)?.[0] ?? ''));
  draft.set('PMID', normalisePmid(/\bPMID:?\s*(\d{4,9})\b/i.exec(everything)?.[1] ?? ''));
  const record = draft.build();
  return record === null ? rejected('The paragraph holds no words.', line) : accepted(record, line);
}

/** The first sentence when it is short enough, else the first words. */
function firstWords(text: string): string {
  const sentence = /^.{10,200}?[.。!?！？](?=\s|$|\p{Script=Han})/su.exec(text)?.[0];
  if (sentence !== undefined) return sentence;
  const cut = text.slice(0, 120);
  return cut.length < text.length ? `${cut.replace(/\s+\S*$/, '')}…` : cut;
}
