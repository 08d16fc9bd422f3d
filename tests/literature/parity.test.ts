import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ParsedFile } from '../../core/literature/index.ts';
import type { CslRecord } from '../../core/model/source.ts';
import { readBytes } from './reading.ts';

/** Real exports, kept outside the project. Counted by the marks of their own formats, not by our reader. */
const shared = new URL('../../../shared/reference/literature/', import.meta.url);
const present = existsSync(shared);
if (!present) console.log(`the shared folder ${shared.pathname} is absent: real exports are not read`);

async function parsed(name: string): Promise<ParsedFile> {
  return readBytes(name, new Uint8Array(readFileSync(new URL(name, shared))));
}

const raw = (name: string) => readFileSync(new URL(name, shared), 'utf8');

/** File, format, pattern that each record has once, names of the records' authors in the file where it has a mark. */
const files: readonly (readonly [string, string, number, number])[] = [
  ['nbib/pubmed_shaken_baby_japan.nbib', 'nbib', 1, 1],
  ['nbib/pubmed_multi_record_5.nbib', 'nbib', 5, 0],
  ['pubmed_xml/psykisk_ohalsa_terrorism.xml', 'pubmed-xml', 1, 3],
  ['pubmed_xml/structured_abstract_29768149.xml', 'pubmed-xml', 1, 10],
  ['jats/plos_med_acupuncture_counselling_depression.xml', 'jats', 1, 13],
  ['jats/pmc_ohip_nl_psychometrics.nxml', 'jats', 1, 4],
  ['ris/psycinfo_ovid.ris', 'ris', 6, 32],
  ['ris/endnote_ptsd_trajectories.ris', 'ris', 8, 0],
  ['ris/zotero_pubmed.ris', 'ris', 6, 0],
  ['ris/ovid_tagged_psycinfo_procrastination.txt', 'ovid', 2, 2],
  ['ris/refworks_depression_chd.txt', 'refworks', 1, 2],
  ['bibtex_csl/zotero_bbt.csl.json', 'csl-json', 8, 10],
  ['bibtex_csl/biblatex_psychology_6.bib', 'bibtex', 6, 13],
  ['cnki_wanfang/cnki_estudy_6.txt', 'cnki-estudy', 6, 19],
  ['cnki_wanfang/wanfang_noteexpress_4.net', 'noteexpress', 4, 9],
  ['cnki_wanfang/cnki_noteexpress_5.net', 'noteexpress', 5, 24],
  ['cnki_wanfang/cnki_refworks_2.txt', 'refworks', 2, 7],
  ['cnki_wanfang/cnki_endnote_refer.txt', 'refer', 2, 7],
  ['europepmc_openalex/europepmc_core_PMC8151036.json', 'europe-pmc', 1, 2],
  ['europepmc_openalex/openalex_work_1.json', 'openalex', 1, 3],
];

const stray = /<\/?[a-z][^<>]{0,40}>|&(?:[a-z]{2,8}|#\d+);|\ufffd|\\[a-z]+\{|[{}]|\(#br\)|\p{Cc}(?<!\n)/iu;

function wellRead(record: CslRecord): void {
  for (const text of [
    record.title,
    record.abstract ?? '',
    record['container-title'] ?? '',
    record.keyword ?? '',
  ]) {
    expect(text).not.toMatch(stray);
    expect(text).toBe(text.trim());
  }
  for (const name of record.author)
    expect(`${name.family ?? ''}${name.literal ?? ''}`).toMatch(/^[^;,<>{}]{2,80}$/);
  if (record.DOI !== undefined) expect(record.DOI).toMatch(/^10(?:\.\d{4,9})?\/\S+[^.,;\s]$/);
  if (record.PMID !== undefined) expect(record.PMID).toMatch(/^\d{1,9}$/);
  if (record.PMCID !== undefined) expect(record.PMCID).toMatch(/^PMC\d+$/);
  if (record.ISSN !== undefined) expect(record.ISSN).toMatch(/^\d{4}-\d{3}[\dX]$/);
}

describe.runIf(present)('real exports', () => {
  test.each(files)('%s is %s with %i records', async (name, format, count, authors) => {
    const file = await parsed(name);
    expect([file.format, file.records.length, file.rejected]).toEqual([format, count, []]);
    for (const { record } of file.records) wellRead(record);
    if (authors > 0)
      expect(file.records.reduce((sum, { record }) => sum + record.author.length, 0)).toBe(authors);
  });

  test.each([
    ['nbib/pubmed_multi_record_5.nbib', /^(?:FAU |CN {2})- /gm],
    ['ris/endnote_ptsd_trajectories.ris', /^AU {2}- /gm],
    ['ris/zotero_pubmed.ris', /^AU {2}- /gm],
  ])('%s: as many authors as the file has lines for them', async (name, mark) => {
    const { records } = await parsed(name);
    const found = records.reduce((sum, { record }) => sum + record.author.length, 0);
    expect(found).toBe(raw(name).match(mark)?.length);
  });

  test('MEDLINE abstracts have every character of the file but the line breaks', async () => {
    const name = 'nbib/pubmed_multi_record_5.nbib';
    const abstracts = [...raw(name).matchAll(/^AB {2}- ([\s\S]*?)\n(?=[A-Z]{2,4} *- )/gm)].map((match) =>
      squeezed(match[1]!),
    );
    const read = (await parsed(name)).records.flatMap(({ record }) =>
      record.abstract === undefined ? [] : [squeezed(record.abstract)],
    );
    expect(read).toEqual(abstracts);
  });

  test.each([
    ['ris/psycinfo_ovid.ris', /^N2 {2}- (.*)$/gm],
    ['ris/zotero_pubmed.ris', /^AB {2}- (.*)$/gm],
    ['ris/ovid_tagged_psycinfo_procrastination.txt', /^AB - (.*)$/gm],
    ['cnki_wanfang/cnki_estudy_6.txt', /^Summary-摘要: (?:<正>)?(.*)$/gm],
    ['cnki_wanfang/wanfang_noteexpress_4.net', /^\{Abstract\}: (.*)$/gm],
    ['cnki_wanfang/cnki_endnote_refer.txt', /^%X (.*)$/gm],
  ])('%s: abstracts are those of the file', async (name, mark) => {
    const read = (await parsed(name)).records.map(({ record }) => squeezed(record.abstract ?? ''));
    expect(read).toEqual([...raw(name).matchAll(mark)].map((match) => squeezed(match[1]!)));
  });

  test.each([
    ['ris/psycinfo_ovid.ris', /^T1 {2}- (.*)$/gm],
    ['ris/endnote_ptsd_trajectories.ris', /^TI {2}- (.*)$/gm],
    ['ris/zotero_pubmed.ris', /^TI {2}- (.*)$/gm],
    ['cnki_wanfang/cnki_estudy_6.txt', /^Title-题名: (.*)$/gm],
    ['cnki_wanfang/wanfang_noteexpress_4.net', /^\{Title\}: (.*)$/gm],
    ['cnki_wanfang/cnki_noteexpress_5.net', /^\{Title\}: (.*)$/gm],
    ['cnki_wanfang/cnki_refworks_2.txt', /^T1 (.*)$/gm],
    ['cnki_wanfang/cnki_endnote_refer.txt', /^%T (.*)$/gm],
  ])('%s: titles are those of the file', async (name, mark) => {
    const read = (await parsed(name)).records.map(({ record }) => record.title);
    expect(read).toEqual([...raw(name).matchAll(mark)].map((match) => match[1]!.trim().replace(/\s+/g, ' ')));
  });

  test('an English abstract with a Swedish title keeps both languages’ letters', async () => {
    const { record } = (await parsed('pubmed_xml/psykisk_ohalsa_terrorism.xml')).records[0]!;
    expect(record.title).toMatch(/^Psykisk ohälsa/);
    expect(record.author[0]).toEqual({ family: 'Köhler', given: 'Per' });
  });

  test('a pretty-printed subscript does not tear its word apart, and labels open the parts', async () => {
    const { record } = (await parsed('pubmed_xml/structured_abstract_29768149.xml')).records[0]!;
    expect(record.abstract).toContain('β2-agonist');
    expect(record.abstract!.split('\n').map((part) => part.split(':')[0])).toEqual([
      'BACKGROUND',
      'METHODS',
      'RESULTS',
      'CONCLUSIONS',
    ]);
  });

  test('a full-width DOI becomes a plain one', async () => {
    const last = (await parsed('cnki_wanfang/wanfang_noteexpress_4.net')).records.at(-1)!;
    expect(last.record.DOI).toBe('10.3969/j.issn.1672-187X.2020.01.017');
  });
});

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
