import type { CslDate, CslName } from '../../model/source.ts';
import { plainLine } from '../clean-text.ts';
import { parseDate } from '../dates.ts';
import { normaliseDoi, normalisePmcid, normalisePmid } from '../identifiers.ts';
import { type JsonText, jsonObjects } from '../json-values.ts';
import { accepted, type Chunks, pulse, type ReadStep, rejected } from '../read-step.ts';
import { type LineField, RecordDraft } from '../record-draft.ts';
import type { LiteratureFormat } from './format.ts';
import { asText, asTexts, isJsonObject, type JsonObject, parseJson } from './json-tools.ts';

/** CSL-JSON: a list, an object with `items`, a single item, or one item per line. */
export const cslJson: LiteratureFormat = {
  id: 'csl-json',
  name: 'CSL-JSON',
  extensions: ['json', 'jsonl'],
  references: ['https://github.com/citation-style-language/schema/blob/v1.0.2/schemas/input/csl-data.json'],
  recognise(head) {
    if (!/^\s*[[{]/.test(head)) return 0;
    const keys = /"(?:title|type|author|issued|container-title|DOI|abstract|id)"\s*:/g;
    const distinct = new Set(head.match(keys) ?? []).size;
    const own =
      /"(?:container-title|date-parts|citation-key|title-short|original-title)"\s*:|"type"\s*:\s*"(?:article-journal|paper-conference|chapter|book|report|thesis|webpage)"/.test(
        head,
      );
    return distinct === 0 ? 0 : Math.min(0.9, distinct / 20 + (own ? 0.6 : 0.1));
  },
  *read(chunks: Chunks): Generator<ReadStep, void, void> {
    for (const found of jsonObjects(chunks, ['items', 'references']))
      yield found === null ? pulse : readItem(found);
  },
};

function readItem(found: JsonText): ReadStep {
  const parsed = parseJson(found);
  if (!parsed.ok) return rejected(parsed.error, found.line);
  const record = cslRecord(parsed.value);
  return record === null
    ? rejected('The item has no title, no author and no identifier.', found.line)
    : accepted(record, found.line);
}

const lineFields: ReadonlySet<string> = new Set<LineField>([
  'original-title',
  'container-title',
  'container-title-short',
  'collection-title',
  'volume',
  'issue',
  'page',
  'number',
  'edition',
  'publisher',
  'publisher-place',
  'abstract',
  'language',
  'ISSN',
  'ISBN',
  'URL',
  'note',
  'title',
]);

/** A record of one CSL-JSON item. Numbers may stand for strings and strings for numbers, as exporters have it. */
export function cslRecord(item: JsonObject) {
  const draft = new RecordDraft(asText(item.type) ?? 'document');
  for (const [name, value] of Object.entries(item)) readField(draft, name, value);
  return draft.build();
}

function readField(draft: RecordDraft, name: string, value: unknown): void {
  if (lineFields.has(name)) {
    for (const text of asTexts(value)) draft.setOrKeep(name as LineField, text, name);
    return;
  }
  switch (name) {
    case 'type':
      return;
    case 'author':
      for (const author of names(value)) draft.author(author);
      return;
    case 'editor':
      for (const editor of names(value)) draft.editor(editor);
      return;
    case 'issued':
      draft.date(cslDate(value));
      return;
    case 'journalAbbreviation':
    case 'shortTitle':
      if (name === 'shortTitle') draft.keep('title-short', asText(value));
      else draft.set('container-title-short', asText(value));
      return;
    case 'DOI':
      readIdentifier(draft, 'DOI', value, normaliseDoi);
      return;
    case 'PMID':
      readIdentifier(draft, 'PMID', value, normalisePmid);
      return;
    case 'PMCID':
      readIdentifier(draft, 'PMCID', value, normalisePmcid);
      return;
    case 'keyword':
    case 'keywords':
      for (const text of asTexts(value)) draft.keyword(...text.split(/\s*;\s*|,\s+/));
      return;
    case 'custom':
      if (isJsonObject(value)) keepCustom(draft, value);
      else keepOther(draft, name, value);
      return;
    default:
      keepOther(draft, name, value);
  }
}

function readIdentifier(
  draft: RecordDraft,
  field: 'DOI' | 'PMID' | 'PMCID',
  value: unknown,
  normalise: (text: string) => string | null,
): void {
  const text = asText(value);
  if (text === null) return;
  const found = normalise(text);
  if (found === null) draft.keep(field, text);
  else draft.set(field, found);
}

function keepCustom(draft: RecordDraft, custom: JsonObject): void {
  for (const [name, value] of Object.entries(custom)) keepOther(draft, name, value);
}

function keepOther(draft: RecordDraft, name: string, value: unknown): void {
  if (value === null || value === undefined) return;
  const texts = asTexts(value);
  if (texts.length > 0) for (const text of texts) draft.keep(name, text);
  else draft.keep(name, JSON.stringify(value));
}

function names(value: unknown): readonly CslName[] {
  if (!Array.isArray(value)) return asTexts(value).map((literal) => ({ literal: plainLine(literal) }));
  return value.flatMap((entry: unknown): readonly CslName[] => {
    if (typeof entry === 'string') return [{ literal: plainLine(entry) }];
    return isJsonObject(entry) ? cslName(entry) : [];
  });
}

const nameParts = [
  'family',
  'given',
  'suffix',
  'non-dropping-particle',
  'dropping-particle',
  'literal',
] as const;

function cslName(entry: JsonObject): readonly CslName[] {
  const name: CslName = {};
  for (const part of nameParts) {
    const text = plainLine(asText(entry[part]) ?? '');
    if (text !== '') name[part] = text;
  }
  if (name.family === undefined && name.literal === undefined) {
    const only = name.given ?? plainLine(asText(entry.name) ?? '');
    return only === '' ? [] : [{ literal: only }];
  }
  return [name];
}

/** `date-parts` whose numbers may be strings, `raw`, `literal`, or a plain string or year. */
function cslDate(value: unknown): CslDate | null {
  if (!isJsonObject(value)) {
    const text = asText(value);
    return text === null ? null : parseDate(text);
  }
  const parts = Array.isArray(value['date-parts'])
    ? value['date-parts'].map(dateParts).filter((part) => part.length > 0)
    : [];
  const words = asText(value.literal) ?? asText(value.raw) ?? asText(value.season);
  if (parts.length > 0)
    return words === null ? { 'date-parts': parts } : { 'date-parts': parts, literal: words };
  return words === null ? null : parseDate(words);
}

function dateParts(part: unknown): number[] {
  const list: readonly unknown[] = Array.isArray(part) ? part : [part];
  const numbers = list.map((entry) => Number.parseInt(asText(entry) ?? '', 10));
  const bad = numbers.findIndex((entry) => !Number.isInteger(entry));
  return (bad === -1 ? numbers : numbers.slice(0, bad)).slice(0, 3);
}
