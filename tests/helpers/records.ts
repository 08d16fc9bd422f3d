/** Literature for tests: every record says that it is a sample. */

export interface SampleRecord {
  readonly number: number;
  readonly abstract?: string;
  readonly title?: string;
  readonly doi?: string | null;
}

/** A file in CSL-JSON, as a user would drop it. */
export function cslFile(name: string, records: readonly SampleRecord[]) {
  const items = records.map(({ number, abstract, title, doi }) => ({
    id: `sample-${number}`,
    type: 'article-journal',
    title: title ?? `Sample record ${number} on sleep and mood, written for a test`,
    author: [{ family: 'Author', given: 'Sample' }],
    issued: { 'date-parts': [[1990 + (number % 30)]] },
    'container-title': 'Journal of Sample Records',
    ...(doi === null ? {} : { DOI: doi ?? `10.0000/sample.${number}` }),
    ...(abstract === undefined ? {} : { abstract }),
  }));
  return { name, bytes: bytesOf(JSON.stringify(items)) };
}

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Abstracts whose claims make a small graph: A to B to C, twice, and a paper that disagrees. */
export const sleepRecords: readonly SampleRecord[] = [
  { number: 1, abstract: 'Background: a sample. Insomnia increases rumination in adults.' },
  { number: 2, abstract: 'In this longitudinal sample study, insomnia predicted rumination.' },
  { number: 3, abstract: 'Rumination causes depression. Rumination may increase anxiety.' },
  { number: 4, abstract: 'Rumination predicted depression in a cohort of 200 students.' },
  { number: 5, abstract: 'Rumination did not cause depression in this sample trial.' },
  { number: 6, abstract: 'Anxiety leads to social withdrawal. Loneliness increases depression.' },
];
