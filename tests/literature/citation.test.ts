import { describe, expect, test } from 'vitest';
import { apaReference, shortCitation, vancouverReference } from '../../core/literature/citation.ts';
import type { CslName, CslRecord } from '../../core/model/source.ts';

const sample = (number: number): CslName => ({ family: `Sample${number}`, given: 'Author Bea' });
const article: CslRecord = {
  type: 'article-journal',
  title: 'An invented sample article',
  author: [
    { family: 'Sample', given: 'Anna Bea' },
    { family: 'Author', given: 'Jean-Paul', suffix: 'Jr.' },
  ],
  issued: { 'date-parts': [[2020, 5, 17]] },
  'container-title': 'Journal of Samples',
  'container-title-short': 'J. Samp.',
  volume: '12',
  issue: '3',
  page: '475-482',
  DOI: '10.5555/nosograph.sample',
};
const chapter: CslRecord = {
  type: 'chapter',
  title: 'An invented sample chapter',
  author: [{ family: 'Sample', given: 'A.', 'non-dropping-particle': 'van' }],
  editor: [
    { family: 'Editor', given: 'Eve' },
    { family: 'Other', given: 'Otto B.' },
  ],
  issued: { 'date-parts': [[2016]] },
  'container-title': 'The sample book',
  publisher: 'Sample Press',
  'publisher-place': 'Nowhere',
  page: '11-23',
};

describe('shortCitation', () => {
  const cite = (author: CslName[], title = 'A title') => shortCitation({ ...article, author, title });

  test('one, two and more authors', () => {
    expect(cite([sample(1)])).toBe('Sample1 2020');
    expect(cite([sample(1), sample(2)])).toBe('Sample1 & Sample2 2020');
    expect(cite([sample(1), sample(2), sample(3)])).toBe('Sample1 et al. 2020');
  });

  test('Chinese names stay whole', () => {
    expect(cite([{ literal: '样本一' }])).toBe('样本一 2020');
    expect(cite([{ family: '样', given: '本二' }, { literal: '样本三' }])).toBe('样本二, 样本三 2020');
    expect(cite([{ literal: '样本一' }, { literal: '样本二' }, { literal: '样本三' }])).toBe('样本一等 2020');
  });

  test('a sample record is called by its number, a source as a record', () => {
    expect(cite([sample(1)], 'Sample record 12: sleep')).toBe('Sample record 12');
    expect(cite([sample(1)], '示例记录 48：睡眠')).toBe('示例记录 48');
    expect(shortCitation({ record: { ...article, author: [] } })).toBe('“An invented sample article” 2020');
  });
});

describe('apaReference', () => {
  test('an article', () => {
    expect(apaReference(article)).toBe(
      'Sample, A. B., & Author, J.-P., Jr. (2020). An invented sample article. Journal of Samples, 12(3), 475–482. https://doi.org/10.5555/nosograph.sample',
    );
  });

  test('a chapter', () => {
    expect(apaReference(chapter)).toBe(
      'van Sample, A. (2016). An invented sample chapter. In E. Editor & O. B. Other (Eds.), The sample book (pp. 11–23). Sample Press.',
    );
  });

  test('more than twenty authors: nineteen, an ellipsis, the last', () => {
    const author = Array.from({ length: 22 }, (_, at) => sample(at + 1));
    const reference = apaReference({ ...article, author });
    expect(reference).toContain('Sample19, A. B., . . . Sample22, A. B. (2020)');
    expect(reference).not.toContain('Sample20');
  });

  test('no author, no date, an edited book, a body', () => {
    expect(apaReference({ ...article, author: [], issued: undefined, DOI: undefined })).toBe(
      'An invented sample article. (n.d.). Journal of Samples, 12(3), 475–482.',
    );
    expect(
      apaReference({
        type: 'book',
        title: 'A sample book',
        author: [],
        editor: [sample(1), sample(2)],
        publisher: 'Sample Press',
        issued: { 'date-parts': [[2015]] },
      }),
    ).toBe('Sample1, A. B., & Sample2, A. B. (Eds.). (2015). A sample book. Sample Press.');
    expect(apaReference({ ...article, author: [{ literal: 'Sample Study Group' }] })).toMatch(
      /^Sample Study Group\. \(2020\)\. /,
    );
  });
});

describe('vancouverReference', () => {
  test('an article', () => {
    expect(vancouverReference(article)).toBe(
      'Sample AB, Author JP Jr. An invented sample article. J Samp. 2020 May 17;12(3):475-482. doi: 10.5555/nosograph.sample',
    );
  });

  test('a chapter', () => {
    expect(vancouverReference(chapter)).toBe(
      'van Sample A. An invented sample chapter. In: Editor E, Other OB, editors. The sample book. Nowhere: Sample Press; 2016. p. 11-23.',
    );
  });

  test('six authors, then et al.', () => {
    const author = Array.from({ length: 7 }, (_, at) => sample(at + 1));
    expect(vancouverReference({ ...article, author })).toMatch(
      /^Sample1 AB, .*Sample6 AB, et al\. An invented/,
    );
  });

  test('a question keeps its mark and a Chinese name its order', () => {
    expect(
      vancouverReference({ ...article, title: 'Is it a sample?', author: [{ literal: '样本一' }] }),
    ).toMatch(/^样本一\. Is it a sample\? J Samp\./);
  });
});
