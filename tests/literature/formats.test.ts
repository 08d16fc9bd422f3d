import { describe, expect, test } from 'vitest';
import { cslRecordSchema } from '../../core/model/source.ts';
import { readFixture, readText, recordsOf } from './reading.ts';

describe('every format', () => {
  test.each([
    ['records.valid.nbib', 'nbib', 4],
    ['crlf-bom.valid.nbib', 'nbib', 4],
    ['records.valid.ris', 'ris', 4],
    ['records.valid.pubmed.xml', 'pubmed-xml', 3],
    ['records.valid.bib', 'bibtex', 4],
    ['records.valid.csl.json', 'csl-json', 3],
    ['records.valid.jats.xml', 'jats', 1],
    ['records.valid.enw', 'refer', 2],
    ['records.valid.refworks.txt', 'refworks', 2],
    ['records.valid.cnki.txt', 'cnki-estudy', 2],
    ['records.valid.net', 'noteexpress', 2],
    ['records.valid.ovid.txt', 'ovid', 2],
    ['records.valid.wos.txt', 'wos', 2],
    ['records.valid.endnote.xml', 'endnote-xml', 2],
    ['records.valid.europepmc.json', 'europe-pmc', 2],
    ['records.valid.openalex.json', 'openalex', 2],
    ['records.valid.csv', 'csv', 2],
    ['notes.valid.txt', 'plain-text', 2],
  ])('%s is recognised as %s by its content and gives %i records', async (name, format, count) => {
    const parsed = await readFixture(name);
    expect(parsed.format).toBe(format);
    expect(parsed.rejected).toEqual([]);
    expect(parsed.records.map(({ index }) => index)).toEqual(
      [...Array(count).keys()].map((index) => index + 1),
    );
    for (const { record } of parsed.records) {
      cslRecordSchema.parse(record);
      expect(record.title.length).toBeGreaterThan(0);
    }
  });
});

describe('what exporters do to names and tables', () => {
  test('Chinese names in one value are parted by commas', async () => {
    const text =
      'RT Journal Article\nSR 1\nA1 样本甲,样本乙,示例丙\nT1 样本记录：名单\nJF 样本杂志\nYR 2000\n';
    const [first] = (await readText(text)).records;
    expect(first!.record.author).toEqual([
      { literal: '样本甲' },
      { literal: '样本乙' },
      { literal: '示例丙' },
    ]);
  });

  test("a semicolon inside the brackets after Ovid's name parts no names", async () => {
    const text =
      '<1. >\nVN  - Ovid Technologies\nDB  - BIOSIS\nAU  - Sample, A. M. [Author, Reprint Author; E-mail: sample@example.org]\nAU  - Other, B. [Author]\nTI  - Sample record.\nSO  - Sample Journal. 6(2):1-4, 2010.\n';
    const [first] = (await readText(text)).records;
    expect(first!.record.author.map(({ family }) => family)).toEqual(['Sample', 'Other']);
  });

  test('a table of titles and abstracts is a table, and an apostrophe in TeX is one', async () => {
    const csv = await readText(
      'record_id,title,abstract\n12,Sample record,Sample text\n11,Sample other,More\n',
    );
    expect([csv.format, csv.records.length]).toEqual(['csv', 2]);
    const [entry] = (
      await readText('@article{x, author = {D\\textquotesingle aspremont, Sample}, title = {Sample record}}')
    ).records;
    expect(entry!.record.author[0]!.family).toBe("D'aspremont");
  });
});

describe('dialects of RIS and Ovid', () => {
  test('records without a type, each ended by its last line, are RIS and not MEDLINE', async () => {
    const one = (number: number) =>
      `AU  - Author, Sample\nTI  - Sample record ${number}\nPY  - 2021\nAB  - Sample text.\nJO  - Sample Journal\nER  - \n\n`;
    const parsed = await readText(one(1) + one(2));
    expect(parsed.format).toBe('ris');
    expect(
      parsed.records.map(({ record }) => [record.title, record.type, record['container-title']]),
    ).toEqual([
      ['Sample record 1', 'article-journal', 'Sample Journal'],
      ['Sample record 2', 'article-journal', 'Sample Journal'],
    ]);
  });

  test('a short title stands in where there is no other', async () => {
    const parsed = await readText('TY  - JOUR\nST  - Sample short title\nPY  - 2009\nER  - \n');
    expect(parsed.records[0]!.record.title).toBe('Sample short title');
  });

  test('the journal of a conference abstract comes out of the source line', async () => {
    const text = [
      '<1. >',
      'VN  - Ovid Technologies',
      'DB  - Embase',
      'ST  - CONFERENCE ABSTRACT',
      'TI  - Sample record: an abstract.',
      'SO  - Sample Proceedings. Conference: 2nd Sample Meeting. Nowhere. 12 (Supplement 3), 2018.',
      'AU  - Author S.',
      'PT  - Conference Abstract',
      '',
    ].join('\n');
    const [first] = (await readText(text)).records;
    expect(first!.record).toMatchObject({
      type: 'paper-conference',
      'container-title': 'Sample Proceedings',
    });
  });
});

describe('MEDLINE', () => {
  test('joins wrapped lines, also inside a hyphenated word, and parts a structured abstract', async () => {
    const [first] = await recordsOf('records.valid.nbib');
    expect(first!.title).toBe(
      'Sample record 1: effects of a self-reported, hard-wrapped title on kg/m2 in samples.',
    );
    expect(first!.abstract).toBe(
      'OBJECTIVES: To see whether self-reported sleep (p < .05) and "short- and long-term" mood differ.\n' +
        'STUDY DESIGN: Cross-sectional.\nMETHODS: We asked nobody; n = 0.\nCONCLUSIONS: None.',
    );
  });

  test('names authors in full, keeps bodies in place, and bare identifiers', async () => {
    const [first] = await recordsOf('records.valid.nbib');
    expect(first!.author).toEqual([
      { family: 'Author', given: 'Sample A' },
      { family: 'Müller-Sample', given: 'Jörg', suffix: 'Jr' },
      { literal: 'Sample Study Group' },
    ]);
    expect(first).toMatchObject({
      DOI: '10.5555/nosograph.Sample.1',
      PMID: '99000001',
      PMCID: 'PMC9900001',
      ISSN: '1234-5679',
      page: '475-82',
    });
    expect(first!.issued).toEqual({ 'date-parts': [[2019, 11]], literal: '2019 Nov-Dec' });
  });

  test('keeps what CSL has no field for: headings with their stars, retractions, further numbers', async () => {
    const [first] = await recordsOf('records.valid.nbib');
    expect(first!.custom).toMatchObject({
      mesh: ['Humans', '*Sleep/physiology'],
      RIN: 'Sample J. 2020;1:1. PMID: 99000009',
      'publication-type': ['Journal Article', 'Retracted Publication'],
      IS: ['1234-5679 (Electronic)', '1234-5670 (Linking)'],
    });
    expect(first!.keyword).toBe('Humans; Sleep/physiology; sample keyword');
  });

  test('takes the brackets off a translated title and keeps the original one', async () => {
    const second = (await recordsOf('records.valid.nbib'))[1]!;
    expect(second.title).toBe('Sample record 2: a translated title.');
    expect(second['original-title']).toBe('Beispieldatensatz 2: ein Titel in der Sprache des Originals.');
    expect(second.author).toEqual([{ family: 'van der Sample', given: 'A B', suffix: '3rd' }]);
  });

  test('reads ERIC records, which have no PMID, and chapters', async () => {
    const [, , eric, chapter] = await recordsOf('records.valid.nbib');
    expect(eric).toMatchObject({ type: 'report', URL: 'http://eric.example/?id=ED999999' });
    expect(eric!.custom).toMatchObject({ OID: 'ED999999' });
    expect(chapter).toMatchObject({
      type: 'chapter',
      'container-title': 'Sample book (invented)',
      editor: [{ family: 'Editor', given: 'Sample' }],
    });
  });
});

describe('RIS', () => {
  test('reads Ovid’s numbered records and keeps what stands between them with the right one', async () => {
    const [first, second] = await recordsOf('records.valid.ris');
    expect(first).toMatchObject({
      DOI: '10.5555/nosograph.sample.11',
      'container-title': 'Sample journal (invented)',
    });
    expect(first!.page).toBeUndefined();
    expect(first!.custom).toMatchObject({ NL: 'Sample J', SP: 'No Specified' });
    expect(JSON.stringify(second)).not.toContain('Search Strategy');
    expect(first!.editor).toBeUndefined();
  });

  test('keeps abstracts and keywords that go over several lines', async () => {
    const [first] = await recordsOf('records.valid.ris');
    expect(first!.abstract).toBe(
      'Considering that p < .001, line breaks stay inside the abstract.\nSo do blank lines.',
    );
    expect(first!.keyword).toBe('Sample Topic; second; third');
  });

  test('resolves markup in titles, finer dates, pages, and a DOI that only the address tells', async () => {
    const second = (await recordsOf('records.valid.ris'))[1]!;
    expect(second).toMatchObject({
      type: 'chapter',
      title: 'Sample record 12: a chapter with markup & a reference',
      issued: { 'date-parts': [[2001, 5, 17]] },
      page: '101-123',
      DOI: '10.5555/nosograph.sample.12',
      PMCID: 'PMC9900012',
      ISBN: '978-0-00-000000-2',
    });
    expect(second.author[1]).toEqual({ literal: 'World Sample Organization' });
  });

  test('reads records with one space before the hyphen, with lower-case tags, and without an end', async () => {
    const [, , third, fourth] = await recordsOf('records.valid.ris');
    expect(third!.author).toEqual([
      { family: 'Sample', given: 'A.' },
      { family: 'Author', given: 'B.' },
    ]);
    expect(third!.issued).toEqual({ 'date-parts': [[2019, 10]] });
    expect(fourth!.author).toEqual([{ family: '样本', given: '作者' }, { literal: '张样本' }]);
    const lower = await readText('TY  - JOUR\nTI  - Sample record 18\nAU  - Sample, A\nvl  - 12\nER  - \n');
    expect(lower.records[0]!.record.volume).toBe('12');
  });

  test('reads a record whose type stands below other tags', async () => {
    const text =
      'DB  - Sample\nTI  - Sample record 19\nTY  - JOUR\nAU  - Sample, A\nER  - \n\nDB  - Sample\nTI  - Sample record 20\nTY  - JOUR\nER  - \n';
    const { records } = await readText(text);
    expect(records.map(({ record }) => record.title)).toEqual(['Sample record 19', 'Sample record 20']);
    expect(records.map(({ record }) => record.custom?.DB)).toEqual(['Sample', 'Sample']);
  });
});

describe('PubMed XML', () => {
  test('resolves markup, formulas and pretty-printed subscripts, and expands no declared entity', async () => {
    const [first] = await recordsOf('records.valid.pubmed.xml');
    expect(first!.title).toBe('Sample record 21: in vivo H2O, β2-agonists and x<5 &bomb; done.');
  });

  test('keeps the labels of a structured abstract', async () => {
    const [first] = await recordsOf('records.valid.pubmed.xml');
    expect(first!.abstract).toBe(
      'BACKGROUND: Sleep < 5 hours (p < .05).\nMETHODS: We asked nobody.\nAnd a part without label.',
    );
  });

  test('reads ranges of dates, suffixes, bodies, headings and retractions', async () => {
    const [first, second] = await recordsOf('records.valid.pubmed.xml');
    expect(first!.issued).toEqual({
      'date-parts': [
        [2019, 12],
        [2020, 1],
      ],
      literal: '2019 Dec-2020 Jan',
    });
    expect(first!.author).toEqual([
      { family: 'Sample', given: 'Author B', suffix: 'Jr' },
      { literal: 'Sample Study Group' },
    ]);
    expect(first!.custom).toMatchObject({
      mesh: 'Sleep/*physiology',
      CommentsCorrectionsList: 'RetractionIn: Sample J. 2021;1:1; 99000029',
    });
    expect(second!['original-title']).toBe('Exempelpost 22: en titel på svenska.');
  });

  test('a broken record costs only itself', async () => {
    const article = (number: number) =>
      `<PubmedArticle><MedlineCitation><PMID>9900020${number}</PMID><Article><ArticleTitle>Sample record 2${number}</ArticleTitle></Article></MedlineCitation></PubmedArticle>`;
    const broken = article(4).replace('</Article>', '</Artifact>');
    const text = `<PubmedArticleSet>\n${article(3)}\n${broken}\n${article(5)}\n</PubmedArticleSet>`;
    const { records, rejected } = await readText(text);
    expect(records.map(({ index, record }) => [index, record.title])).toEqual([
      [1, 'Sample record 23'],
      [3, 'Sample record 25'],
    ]);
    expect(rejected).toMatchObject([{ index: 2, code: 'format.malformed', line: 3 }]);
  });
});

describe('BibTeX', () => {
  test('resolves TeX, braces and macros, and keeps prose with bare % and $', async () => {
    const [first] = await recordsOf('records.valid.bib');
    expect(first).toMatchObject({
      title: 'Sample record 31: the DSM-5, in vivo β₂ & 10% ß',
      'container-title': 'Sample journal (invented)',
      abstract: 'Plain prose: 50% of $5 and p < .05 cost nothing; 95% CI [0.1, 0.2].\nSecond paragraph.',
      DOI: '10.5555/nosograph.sample_31',
      page: '1-10',
      keyword: 'one; two; three',
      note: 'quoted " note and more',
      custom: { 'a+b': 'plus', 'citation-key': 'sample31' },
    });
    expect(first!.author).toEqual([
      { family: 'Müller', given: 'János' },
      { literal: 'World Sample Organization' },
      { family: 'van der Sample', given: 'Anna' },
      { family: 'Sample', given: 'Author', suffix: 'Jr' },
    ]);
  });

  test('inherits from a parent further down and reads BibLaTeX names and dates', async () => {
    const [, chapter, article] = await recordsOf('records.valid.bib');
    expect(chapter).toMatchObject({
      title: 'Sample record 32: A Subtitle',
      'container-title': 'Sample book (invented)',
      issued: { 'date-parts': [[2016]] },
      editor: [{ family: 'Editor', given: 'Sample' }],
    });
    expect(article!.author).toEqual([{ family: 'Sample', given: 'Anna', 'non-dropping-particle': 'van' }]);
    expect(article!.issued).toEqual({
      'date-parts': [
        [2014, 5],
        [2014, 6],
      ],
    });
  });

  test('skips an entry with a missing brace and names its line', async () => {
    const { records, rejected } = await readFixture('broken-entry.invalid.bib');
    expect(records.map(({ index }) => index)).toEqual([1, 3]);
    expect(rejected).toMatchObject([{ index: 2, line: 3 }]);
  });

  test('takes time in proportion to the file', async () => {
    const entry = (number: number) =>
      `@article{s${number},\n  title = {Sample record ${number}: {\\'e}},\n  abstract = {${'sample prose, 95\\% of it. '.repeat(40)}},\n  year = 2020\n}\n`;
    const timed = async (count: number) => {
      const text = Array.from({ length: count }, (_, number) => entry(number)).join('\n');
      const started = performance.now();
      expect((await readText(text)).records).toHaveLength(count);
      return performance.now() - started;
    };
    await timed(200);
    const small = await timed(500);
    const large = await timed(4000);
    expect(large).toBeLessThan(small * 8 * 4 + 200);
  });
});

describe('JSON', () => {
  test('reads CSL-JSON with numbers for strings, strings for numbers, and brackets inside strings', async () => {
    const [first, second, third] = await recordsOf('records.valid.csl.json');
    expect(first).toMatchObject({
      title: 'Sample record 41: in vivo & { braces ] " in it',
      volume: '12',
      issued: { 'date-parts': [[2019, 4, 28]] },
      DOI: '10.5555/NOSOGRAPH.sample.41',
      keyword: 'one; two',
    });
    expect(second).toMatchObject({
      issued: { 'date-parts': [[2012, 3]] },
      author: [{ family: 'Sample', given: 'B.', 'non-dropping-particle': 'van' }],
    });
    expect(third!.author).toEqual([{ family: '样', given: '本' }]);
  });

  test.each([
    ['one item', '{"type": "book", "title": "Sample record 44", "author": [{"family": "Sample"}]}', 1],
    [
      'items',
      '{"items": [{"type": "book", "title": "Sample record 45"}, {"type": "book", "title": "Sample record 46"}]}',
      2,
    ],
    [
      'lines',
      '{"type": "book", "title": "Sample record 47"}\n{"type": "book", "title": "Sample record 48"}\n',
      2,
    ],
  ])('reads CSL-JSON as %s', async (_name, text, count) => {
    const parsed = await readText(text);
    expect([parsed.format, parsed.records.length, parsed.rejected]).toEqual(['csl-json', count, []]);
  });

  test('keeps the good items of a list with a broken one', async () => {
    const { records, rejected } = await readText(
      '[{"type": "book", "title": "Sample record 49"},\n{"type": "book", "title": },\n{"type": "book", "title": "Sample record 50"}]',
    );
    expect(records.map(({ index }) => index)).toEqual([1, 3]);
    expect(rejected).toMatchObject([{ index: 2, line: 2 }]);
  });

  test('rebuilds an inverted abstract and reads Europe PMC’s headings as labels', async () => {
    expect((await recordsOf('records.valid.openalex.json'))[0]).toMatchObject({
      abstract: 'Sleep is not Sleep',
      author: [{ family: 'Sample', given: 'Anna' }],
      PMID: '99000141',
      page: '1-9',
    });
    const [first, second] = await recordsOf('records.valid.europepmc.json');
    expect(first!.abstract).toBe('Background: Sleep (p < .05).\nResults: None.');
    expect(second!.author[1]).toEqual({ family: 'van der Author', given: 'B C' });
  });
});

describe('the other formats', () => {
  test('JATS: the abstract proper, its sections, and the identifiers', async () => {
    expect((await recordsOf('records.valid.jats.xml'))[0]).toMatchObject({
      title: 'Sample record 51: a title with CO2: and a subtitle',
      abstract: 'Background: Sleep < 5 hours.\nResults: First paragraph.\nSecond paragraph.',
      PMCID: 'PMC9900051',
      author: [{ family: 'Sample', given: 'Author' }, { literal: 'Sample Study Group' }],
      custom: { 'abstract (toc)': 'Short.' },
    });
  });

  test('RefWorks: names glued to the tag, lower-case tags, Chinese line breaks', async () => {
    const [first, second] = await recordsOf('records.valid.refworks.txt');
    expect(first).toMatchObject({
      author: [{ literal: '样本一' }, { literal: '样本二' }],
      abstract: '【目的】摘要第一行,第二行。',
      page: '1-7',
    });
    expect(second).toMatchObject({
      author: [{ literal: '样本三' }],
      volume: '1',
      page: '101-123',
      type: 'chapter',
    });
  });

  test('CNKI and Wanfang: lists of names, full-width DOIs, marks of the exporter', async () => {
    expect((await recordsOf('records.valid.cnki.txt'))[0]).toMatchObject({
      abstract: '样本摘要(P<0.05)。',
      author: [{ literal: '样本一' }, { literal: '样本二' }],
      issued: { 'date-parts': [[2021, 1, 18]] },
    });
    const [chinese, english] = await recordsOf('records.valid.net');
    expect(chinese).toMatchObject({ DOI: '10.5555/nosograph.sample-91', keyword: '睡眠; 抑郁' });
    expect(english!.author).toEqual([
      { family: 'Sample', given: 'Anna' },
      { family: 'van Author', given: 'Berta' },
    ]);
    expect(english!.abstract).toBe('First line.\nSecond line.');
  });

  test('Ovid: footnote marks and degrees leave the names, the citation gives volume and pages', async () => {
    const [first, second] = await recordsOf('records.valid.ovid.txt');
    expect(first).toMatchObject({
      title: 'Sample record 101: an Ovid title.',
      author: [
        { family: 'Sample', given: 'Author' },
        { family: 'Author', given: 'Second' },
      ],
      volume: '43',
      issue: '5',
      page: '623-634',
      PMID: '99000101',
    });
    expect(second).toMatchObject({ PMID: '99000102', volume: '3', issue: '4', page: '5-9' });
  });

  test('Web of Science, EndNote XML and tables', async () => {
    expect((await recordsOf('records.valid.wos.txt'))[0]).toMatchObject({
      title: 'Sample record 111: a title that goes on on a second line',
      author: [
        { family: 'Sample', given: 'Anna' },
        { family: 'Author', given: 'Berta' },
      ],
      page: '5-9',
    });
    expect((await recordsOf('records.valid.endnote.xml'))[0]).toMatchObject({
      title: 'Sample record 121: in vivo',
      abstract: 'An abstract.\nSecond line.',
    });
    const [first, second] = await recordsOf('records.valid.csv');
    expect(first).toMatchObject({ title: 'Sample record 151: commas, "quotes"', page: '1-9' });
    expect(first!.author[0]).toEqual({ family: 'Sample', given: 'Anna' });
    expect(second!.author).toEqual([{ family: 'Sample', given: 'C' }]);
    expect(second!.abstract).toBeUndefined();
  });
});
