import { describe, expect, it } from 'vitest';
import { populationOf, studyDesignOf } from '../../core/claims/design.ts';
import { cslRecordSchema } from '../../core/model/source.ts';

const record = (title: string, abstract = '', custom?: Record<string, string>) =>
  cslRecordSchema.parse({ type: 'article-journal', title, abstract, custom });

describe('study design', () => {
  it.each([
    ['rct', 'Sample record: a randomised controlled trial of early bedtimes', ''],
    ['longitudinal', 'Sample record on sleep', 'We followed 300 students in a longitudinal study.'],
    ['cross-sectional', 'Sample record on sleep', 'A cross-sectional survey of nurses.'],
    ['review', 'Sample record: a systematic review of trials', 'Randomised trials were pooled.'],
    ['review', 'Sample record: meta-analysis of longitudinal studies', ''],
    ['animal', 'Sample record: sleep loss in mice', 'Mice were randomly assigned to cages.'],
    ['rct', 'Sample record', 'Participants were randomly assigned to light or placebo and followed up.'],
    ['other', 'Sample record', 'A case-control study.'],
    ['unknown', 'Sample record', 'Sleep matters.'],
    ['cross-sectional', 'Sample record', '采用问卷调查法。'],
  ])('%s', (design, title, abstract) => {
    expect(studyDesignOf(record(title, abstract))).toBe(design);
  });

  it('reads the publication types that an export gives', () => {
    expect(studyDesignOf(record('Sample record', '', { PT: 'Randomized Controlled Trial' }))).toBe('rct');
  });
});

describe('population', () => {
  it.each([
    ['We recruited 120 adults with insomnia and randomised them.', '120 adults with insomnia'],
    ['Rumination was common among university students.', 'university students'],
    ['Sleep matters.', ''],
    ['以312名大学生为对象。', '312名大学生'],
  ])('%s', (abstract, population) => {
    const sample = record('Sample record', abstract);
    expect(populationOf(sample)).toBe(population);
    expect(abstract).toContain(population);
  });
});
