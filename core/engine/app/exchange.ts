import { filterGraph } from '../../causal/filter.ts';
import { causalDocument } from '../../exchange/causal-document.ts';
import { convertGraph, type OutputFile, textFile } from '../../exchange/convert.ts';
import { graphFormat } from '../../exchange/graph-formats.ts';
import { graphSvg } from '../../exchange/graph-svg.ts';
import { reportHtml, reportMarkdown } from '../../exchange/report.ts';
import { claimsCsv, claimsJson, hypothesesCsv, hypothesesJson } from '../../exchange/tables.ts';
import { NosographError } from '../../foundation/errors.ts';
import { shortCitation } from '../../literature/index.ts';
import { graphFilterSchema } from '../../model/graph.ts';
import type { exchangeMethods } from '../contract/exchange.ts';
import type { ParsedInputOf } from '../contract/index.ts';
import type { Handlers } from '../handlers.ts';
import type { Session } from '../session.ts';
import { allRows, everyClaim } from './claim-queries.ts';
import { found } from './found.ts';
import { fileNameFor } from './paths.ts';
import { reportInput } from './report-input.ts';

type Export = ParsedInputOf<'exchange.export'>;

/** What leaves the notebook as a file, and graph files turned into one another. */
export function exchangeHandlers(session: Session): Handlers<keyof typeof exchangeMethods> {
  return {
    'exchange.export': (input) => exported(session, input),
    'exchange.convert'({ file, from, to }) {
      const { lost, ...converted } = convertGraph(file, from, to);
      return { ...converted, lost: [...lost] };
    },
  };
}

function exported(session: Session, { what, format, language }: Export): OutputFile {
  const { notebook } = session;
  const name = fileNameFor(notebook.state().name);
  if (what === 'report' && (format === 'md' || format === 'html')) {
    const write = format === 'md' ? reportMarkdown : reportHtml;
    return textFile(`${name}.${format}`, mediaTypes[format], write(reportInput(session, language)));
  }
  if (what === 'graph' && format === 'svg') {
    const { svg } = graphSvg(shownGraph(session), { language, mostEdges: Number.POSITIVE_INFINITY });
    return textFile(`${name} graph.svg`, mediaTypes.svg, svg);
  }
  if (what === 'graph' && (format === 'graphml' || format === 'cyjs' || format === 'csv')) {
    return graphFile(session, name, format);
  }
  if (what === 'claims' && (format === 'csv' || format === 'json')) {
    const claims = notebook.claims.list({ ...everyClaim, sort: 'source' }, allRows).rows;
    const write = format === 'csv' ? claimsCsv : claimsJson;
    return textFile(`${name} claims.${format}`, mediaTypes[format], write(claims, words(session)));
  }
  if (what === 'hypotheses' && (format === 'csv' || format === 'json')) {
    const { rows } = notebook.hypotheses.list({ state: null, text: '' }, allRows);
    const write = format === 'csv' ? hypothesesCsv : hypothesesJson;
    return textFile(`${name} hypotheses.${format}`, mediaTypes[format], write(rows));
  }
  throw new NosographError('input.invalid', `${what} cannot be written as ${format}.`, { what, format });
}

const mediaTypes = {
  md: 'text/markdown',
  html: 'text/html',
  svg: 'image/svg+xml',
  csv: 'text/csv',
  json: 'application/json',
} as const;

/** The picture that the window shows before anybody filters: what is refuted or hidden is not drawn. */
const shownGraph = (session: Session) => filterGraph(session.graph(), graphFilterSchema.parse({}));

function graphFile(session: Session, name: string, id: 'graphml' | 'cyjs' | 'csv'): OutputFile {
  const { notebook } = session;
  const format = graphFormat(id);
  const document = causalDocument({
    title: notebook.state().name,
    graph: session.graph(),
    claim: (claimId) => found(notebook.claims.get(claimId), 'claim', claimId),
    cite: words(session).cite,
  });
  return textFile(`${name} graph.${format.extensions[0]}`, format.mediaType, format.write(document).text);
}

/** Labels and citations, each looked up once. */
function words({ notebook }: Session) {
  const { concepts, sources } = notebook;
  const labels = new Map(concepts.all().map(({ id, label }) => [id, label]));
  const known = new Map<string, { readonly cite: string; readonly title: string }>();
  const source = (id: string) => {
    const there = known.get(id);
    if (there !== undefined) return there;
    const { record, sample } = found(sources.get(id), 'source', id);
    const said = { cite: shortCitation({ record, sample }), title: record.title };
    known.set(id, said);
    return said;
  };
  return {
    label: (id: string) => found(labels.get(id), 'concept', id),
    cite: (id: string) => source(id).cite,
    title: (id: string) => source(id).title,
  };
}
