import { partedAbstract } from '../abstract-text.ts';
import { parseDate } from '../dates.ts';
import { isbnsIn, issnsIn, normaliseDoi, normalisePmcid, normalisePmid } from '../identifiers.ts';
import { initialsName, literalName, personName } from '../names.ts';
import { accepted, type Chunks, pulse, type ReadStep, rejected } from '../read-step.ts';
import { RecordDraft } from '../record-draft.ts';
import { readTagged, type TaggedField, type TaggedGrammar, type TaggedRecord } from '../tagged.ts';
import { translatedTitle } from '../titles.ts';
import { countLines, type LiteratureFormat } from './format.ts';
import { medlineType } from './medline-types.ts';

/** MEDLINE display format: PubMed's .nbib, ERIC's and KoreaMed's relatives of it. */
export const nbib: LiteratureFormat = {
  id: 'nbib',
  name: 'MEDLINE (.nbib)',
  extensions: ['nbib', 'medline', 'txt'],
  references: ['https://pubmed.ncbi.nlm.nih.gov/help/#pubmed-format'],
  recognise(head) {
    if (/^(?:TY {1,2}- |ER {1,2}-\s*$)/m.test(head)) return 0; // RIS shares the two-letter tags
    const owner = countLines(head, /^(?:PMID- ?\d|OWN - )/gm, 5);
    const own = countLines(
      head,
      /^(?:STAT|DCOM|PHST|EDAT|CRDT|MHDA|FAU |LID |AID |OID |JID |PST |OTO |DEP )- /gm,
      20,
    );
    const shared = countLines(head, /^(?:TI|AB|AU|JT|TA|DP|MH|OT|SO|PG|VI|IP) {2}- /gm, 20);
    return owner + own + shared === 0 ? 0 : Math.min(1, owner * 0.5 + own * 0.2 + shared * 0.02);
  },
  *read(chunks: Chunks): Generator<ReadStep, void, void> {
    for (const record of readTagged(chunks, grammar)) yield record === null ? pulse : readRecord(record);
  },
};

const tagLine = /^([A-Z]{2,4}) {0,2}- ?(.*)$/;

const grammar: TaggedGrammar = {
  field(line) {
    const match = tagLine.exec(line);
    return match === null ? null : { tag: match[1]!, value: match[2]! };
  },
  begins: (tag, present) => tag === 'PMID' || (tag === 'OWN' && !present.has('PMID') && present.size > 0),
  blankEnds: (present) => present.has('TI') || present.has('AB') || present.has('SO') || present.has('BTI'),
};

function readRecord({ fields, line }: TaggedRecord): ReadStep {
  const draft = new RecordDraft('article-journal');
  const types: string[] = [];
  for (const field of fields) readField(draft, field, types);
  readAuthors(draft, fields);
  const owner = fields.find(({ tag }) => tag === 'OWN')?.value.trim();
  draft.type = medlineType(types, { inBook: fields.some(({ tag }) => tag === 'BTI'), owner });
  finishTitles(draft, fields);
  const record = draft.build();
  return record === null
    ? rejected('The record has no title, no author and no identifier.', line)
    : accepted(record, line);
}

function readField(draft: RecordDraft, { tag, value: raw }: TaggedField, types: string[]): void {
  const value = unwrapped(raw);
  switch (tag) {
    case 'PMID': {
      const pmid = normalisePmid(value);
      if (pmid === null) draft.keep('PMID', value);
      else draft.setOrKeep('PMID', pmid, 'PMID');
      return;
    }
    case 'PMC': {
      const pmcid = normalisePmcid(value);
      draft.setOrKeep('PMCID', pmcid ?? value, 'PMC');
      return;
    }
    case 'AB':
      draft.setOrKeep('abstract', partedAbstract(value), 'AB');
      return;
    case 'VI':
      draft.setOrKeep('volume', value, 'VI');
      return;
    case 'IP':
      draft.setOrKeep('issue', value, 'IP');
      return;
    case 'PG':
      draft.setOrKeep('page', value, 'PG');
      return;
    case 'JT':
      draft.setOrKeep('container-title', value, 'JT');
      return;
    case 'TA':
      draft.setOrKeep('container-title-short', value, 'TA');
      return;
    case 'LA':
      draft.setOrKeep('language', value, 'LA');
      return;
    case 'PL':
      draft.setOrKeep('publisher-place', value, 'PL');
      return;
    case 'PB':
      draft.setOrKeep('publisher', value, 'PB');
      return;
    case 'EN':
      draft.setOrKeep('edition', value, 'EN');
      return;
    case 'CTI':
      draft.setOrKeep('collection-title', value, 'CTI');
      return;
    case 'DP':
      draft.date(parseDate(value));
      draft.keep('DP', value);
      return;
    case 'PT':
      types.push(value);
      draft.keep('publication-type', value);
      return;
    case 'MH':
      draft.keyword(value.replaceAll('*', ''));
      draft.keep('mesh', value);
      return;
    case 'OT':
    case 'KW':
      draft.keyword(value.replace(/^\*/, ''));
      draft.keep(tag, value);
      return;
    case 'IS':
    case 'ISSN':
    case 'ISBN':
      readSerialNumber(draft, tag, value);
      return;
    case 'LID':
    case 'AID':
    case 'DOI':
      readLocation(draft, tag, value);
      return;
    case 'FAU':
    case 'AU':
    case 'CN':
    case 'FED':
    case 'ED':
    case 'TI':
    case 'TT':
    case 'BTI':
      return; // read together with their neighbours
    default:
      draft.keep(tag === '' ? 'untagged' : tag, value);
  }
}

function readSerialNumber(draft: RecordDraft, tag: string, value: string): void {
  const issns = tag === 'ISBN' ? [] : issnsIn(value);
  const isbns = issns.length > 0 ? [] : isbnsIn(value);
  if (issns[0] !== undefined) draft.set('ISSN', issns[0]);
  else if (isbns[0] !== undefined) draft.set('ISBN', isbns[0]);
  draft.keep(tag, value);
}

function readLocation(draft: RecordDraft, tag: string, value: string): void {
  const doi =
    /\[doi\]/i.test(value) || /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:|10\.)/i.test(value)
      ? normaliseDoi(value)
      : null;
  if (doi !== null && draft.set('DOI', doi)) return;
  if (/^(?:https?:\/\/|www\.)/i.test(value)) draft.set('URL', value);
  draft.keep(tag, value);
}

/** FAU in full where there is one; the AU below it is then only its short form. A body (CN) keeps its place. */
function readAuthors(draft: RecordDraft, fields: readonly TaggedField[]): void {
  const full = fields.some(({ tag }) => tag === 'FAU');
  const fullEditors = fields.some(({ tag }) => tag === 'FED');
  for (const { tag, value: raw } of fields) {
    const value = unwrapped(raw);
    if (tag === 'FAU') draft.author(personName(value));
    else if (tag === 'CN') draft.author(literalName(value));
    else if (tag === 'FED') draft.editor(personName(value));
    else if (tag === 'AU' && !full)
      draft.author(value.includes(',') ? personName(value) : initialsName(value));
    else if (tag === 'ED' && !fullEditors)
      draft.editor(value.includes(',') ? personName(value) : initialsName(value));
  }
}

/** A book has its title in BTI; a chapter has one in TI too. A translated title stands in brackets, TT is the original. */
function finishTitles(draft: RecordDraft, fields: readonly TaggedField[]): void {
  const value = (wanted: string) => {
    const found = fields.find(({ tag }) => tag === wanted);
    return found === undefined ? undefined : unwrapped(found.value);
  };
  const original = value('TT');
  if (original !== undefined) draft.set('original-title', original);
  const title = value('TI');
  const book = value('BTI');
  const language = draft.get('language');
  if (title !== undefined && title.trim() !== '') {
    draft.set('title', translatedTitle(title, language, original));
    if (book !== undefined) draft.setOrKeep('container-title', book, 'BTI');
  } else if (book !== undefined) draft.set('title', book);
  else if (original !== undefined) draft.set('title', original);
}

/**
 * Joins wrapped lines. The newer display keeps the space at the end of a wrapped line, so that a line without one
 * was broken inside a word ("self-" / "reported"); the older display cuts spaces off.
 */
function unwrapped(value: string): string {
  if (!value.includes('\n')) return value.trim();
  const lines = value.split('\n');
  let text = '';
  lines.forEach((line, index) => {
    const content = line.trim();
    const previous = lines[index - 1];
    if (index === 0) text = content;
    else if (
      previous !== undefined &&
      /[\p{L}\d]-$/u.test(previous) &&
      !/^(?:and|or|to|versus|vs)\b/.test(content)
    )
      text += content;
    else text += content === '' ? '\n' : ` ${content}`;
  });
  return text.trim();
}
