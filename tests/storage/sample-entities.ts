import type { Claim } from '../../core/model/claim.ts';
import type { Concept } from '../../core/model/concept.ts';
import type { Hypothesis } from '../../core/model/hypothesis.ts';
import type { CslRecord, Source } from '../../core/model/source.ts';
import type { ClaimQuery, SourceKeys, SourceQuery } from '../../core/storage/repositories.ts';

export const noKeys: SourceKeys = { doi: null, pmid: null, titleYearAuthor: null };

export function sampleSource(index: number, record: Partial<CslRecord> = {}): Source {
  return {
    id: `source-${index}`,
    record: {
      type: 'article-journal',
      title: `Sample record ${index}`,
      author: [{ family: 'Sample', given: 'Author' }],
      ...record,
    },
    importId: 'import-1',
    file: 'sample.nbib',
    index,
    textHash: '0'.repeat(64),
    screening: 'undecided',
    sample: true,
  };
}

export function sampleConcept(id: string, label = `Sample concept ${id}`): Concept {
  return { id, label, kind: 'symptom', synonyms: [`${label} (synonym)`], identifiers: [], note: '' };
}

export function sampleClaim(id: string, sourceId: string, changes: Partial<Claim> = {}): Claim {
  return {
    id,
    sourceId,
    field: 'abstract',
    causeConceptId: 'a',
    effectConceptId: 'b',
    cause: { text: 'sleep loss', start: 0, end: 10 },
    effect: { text: 'low mood', start: 17, end: 25 },
    cue: { text: 'causes', start: 11, end: 17 },
    quote: { text: 'sleep loss causes low mood', start: 0, end: 26 },
    polarity: '+',
    relation: 'causes',
    certainty: 'asserted',
    confidence: 0.8,
    rule: 'sample-rule',
    design: 'unknown',
    population: '',
    by: { kind: 'rules', version: '1' },
    grounding: 'exact',
    state: 'proposed',
    note: '',
    ...changes,
  };
}

export function sampleHypothesis(id: string, changes: Partial<Hypothesis> = {}): Hypothesis {
  return {
    id,
    state: 'candidate',
    method: 'abc',
    mode: 'open',
    causeId: 'a',
    effectId: 'c',
    causeLabel: 'Sample cause',
    effectLabel: 'Sample effect',
    statement: 'A sample statement',
    polarity: '+',
    path: [],
    otherPaths: [],
    score: 1,
    scores: [{ term: 'belief', value: 0.5, weight: 2, contribution: 1, why: 'sample' }],
    evidence: [],
    why: 'sample',
    body: '# Sample',
    runId: 'run-1',
    createdAt: '2026-01-01T00:00:00.000Z',
    ...changes,
  };
}

export const allSources: SourceQuery = {
  text: '',
  screening: null,
  yearFrom: null,
  yearTo: null,
  withoutAbstract: false,
  importId: null,
  sort: 'added',
  descending: false,
};

export const allClaims: ClaimQuery = {
  state: null,
  relation: null,
  polarity: null,
  certainty: null,
  design: null,
  conceptId: null,
  sourceId: null,
  minConfidence: 0,
  text: '',
  sort: 'added',
};

export const firstPage = { offset: 0, limit: 100 };
