import { describe, expect, it } from 'vitest';
import { developmentFolder, haveDevelopmentSets } from '../bench/extraction/development-sets.ts';
import { measureExtraction } from '../bench/extraction.bench.ts';

/** Detection F1 that a list of cue words reaches on each development set. */
const cueWordFloor: Readonly<Record<string, number>> = {
  pubmed_causal_language: 0.53,
  sciclaim: 0.72,
  biocause: 0.61,
  ssc_social_psychology: 0.7,
  semeval2010_task8: 0.83,
};

if (!haveDevelopmentSets) {
  console.info(`Parity of claim extraction was not measured: ${developmentFolder} is absent.`);
}

describe.skipIf(!haveDevelopmentSets)('on the development sets, the rules extractor', async () => {
  const { rows } = await measureExtraction();

  it.each(Object.entries(cueWordFloor))(
    'finds causal texts of %s better than cue words (%d)',
    (set, floor) => {
      const row = rows.find((each) => each.what === 'detection' && each.set === set);
      expect(row?.f1).toBeGreaterThan(floor);
    },
  );

  it('quotes verbatim, always', () => {
    const shares = rows.filter((row) => row.what === 'grounding').map((row) => row.verbatim);
    expect(shares).toHaveLength(6);
    expect(new Set(shares)).toEqual(new Set([1]));
  });

  it('seldom swaps cause and effect', () => {
    for (const row of rows.filter((each) => each.what === 'spans')) {
      expect(row.directionErrors as number).toBeLessThanOrEqual(0.05 * (row.matched as number));
    }
  });
});
