import type { ReportInput } from '../../exchange/report.ts';
import type { Repositories, SourceQuery } from '../../storage/repositories.ts';
import type { Session } from '../session.ts';
import { allRows, everyClaim } from './claim-queries.ts';
import { found } from './found.ts';

/** Everything that a report tells of the open notebook. */
export function reportInput(session: Session, language: ReportInput['language']): ReportInput {
  const { notebook, host } = session;
  return {
    language,
    title: notebook.state().name,
    at: host.now().toISOString(),
    records: countRecords(notebook),
    imports: notebook.reports.all(),
    claims: notebook.claims.counts(),
    acceptedClaims: notebook.claims.list({ ...everyClaim, state: 'accepted', sort: 'source' }, allRows).rows,
    graph: session.graph(),
    hypotheses: notebook.hypotheses.list({ state: null, text: '' }, allRows).rows,
    runs: notebook.runs.all(),
    source: (id) => found(notebook.sources.get(id), 'source', id),
  };
}

const everySource: SourceQuery = {
  text: '',
  screening: null,
  yearFrom: null,
  yearTo: null,
  withoutAbstract: false,
  importId: null,
  sort: 'added',
  descending: false,
};

function countRecords({ sources }: Repositories): ReportInput['records'] {
  const count = (screening: SourceQuery['screening']) =>
    sources.list({ ...everySource, screening }, { offset: 0, limit: 0 }).total;
  let samples = 0;
  const window = 1000;
  for (let offset = 0; offset < sources.count(); offset += window) {
    const { rows } = sources.list(everySource, { offset, limit: window });
    samples += rows.filter((row) => row.sample).length;
  }
  return {
    total: sources.count(),
    included: count('include'),
    excluded: count('exclude'),
    undecided: count('undecided'),
    samples,
  };
}
