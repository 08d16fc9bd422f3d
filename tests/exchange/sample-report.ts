import type { ReportInput } from '../../core/exchange/report.ts';
import { createTask } from '../../core/foundation/task.ts';
import { abc } from '../../core/hypotheses/abc/abc.ts';
import { generateHypotheses } from '../../core/hypotheses/generate.ts';
import { defaultWeights } from '../../core/hypotheses/score.ts';
import type { Hypothesis } from '../../core/model/hypothesis.ts';
import { type notebookOf, sampleSource } from '../hypotheses/sample-notebook.ts';

type Notebook = ReturnType<typeof notebookOf>;

export async function hypothesesOf(
  notebook: Notebook,
  language: 'en' | 'zh',
): Promise<readonly Hypothesis[]> {
  const { graph, claim, cite } = notebook;
  const input = { graph, claim, cite, language, records: 20, weights: defaultWeights };
  const drafts = await generateHypotheses(input, abc, abc.parameters.parse({}), createTask());
  return drafts.map((draft, at) => ({
    ...draft,
    id: `hypothesis-${at}`,
    state: 'candidate',
    runId: 'run-2',
    createdAt: '2026-01-02T03:04:05Z',
  }));
}

/** A report on a made-up notebook of 20 sample records. */
export async function reportInputOf(
  notebook: Notebook,
  language: 'en' | 'zh',
  changes: Partial<ReportInput> = {},
): Promise<ReportInput> {
  return {
    language,
    title: 'Sample notebook',
    at: '2026-01-02T03:04:05Z',
    records: { total: 20, included: 12, excluded: 3, undecided: 5, samples: 20 },
    imports: [
      {
        id: 'import-1',
        at: '2026-01-01T00:00:00Z',
        files: [{ file: 'sample.nbib', format: 'nbib', encoding: 'utf-8', bytes: 100, records: 23 }],
        added: 20,
        duplicates: [1, 2].map((index) => ({
          file: 'sample.nbib',
          index,
          of: 'paper-001',
          by: 'doi' as const,
          title: 'Sample record',
          filled: [],
        })),
        rejected: [{ file: 'sample.nbib', index: 9, code: 'format.malformed', message: 'broken', line: 3 }],
      },
    ],
    claims: { proposed: 4, accepted: notebook.claims.length, rejected: 2 },
    acceptedClaims: notebook.claims,
    graph: notebook.graph,
    hypotheses: await hypothesesOf(notebook, language),
    runs: [
      {
        id: 'run-1',
        what: 'claims.extract',
        startedAt: '2026-01-01T00:01:00Z',
        milliseconds: 12,
        settings: { extractor: 'rules' },
        versions: { rules: '1' },
        inputHash: 'ab'.repeat(32),
        seed: null,
        summary: {},
      },
    ],
    source: sampleSource,
    ...changes,
  };
}
