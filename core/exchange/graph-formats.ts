import { NosographError } from '../foundation/errors.ts';
import { cx2 } from './formats/cx2.ts';
import { cytoscapeJson } from './formats/cytoscape-json.ts';
import { dagitty } from './formats/dagitty.ts';
import { dot } from './formats/dot.ts';
import { dotJson } from './formats/dot-json.ts';
import { edgeList } from './formats/edge-list.ts';
import { gexf } from './formats/gexf.ts';
import { gml } from './formats/gml.ts';
import { graphml } from './formats/graphml.ts';
import { jsonGraphFormat } from './formats/jgf.ts';
import { matrixCsv } from './formats/matrix-csv.ts';
import { nodeLink } from './formats/node-link.ts';
import { pajek } from './formats/pajek.ts';
import { sif } from './formats/sif.ts';
import { tgf } from './formats/tgf.ts';
import type { GraphFormat } from './graph-format.ts';

/** Every graph format there is. The command line, the form and the validation derive from this list. */
export const graphFormats: readonly GraphFormat[] = [
  graphml,
  cytoscapeJson,
  edgeList,
  dagitty,
  gexf,
  gml,
  pajek,
  dot,
  cx2,
  jsonGraphFormat,
  matrixCsv,
  nodeLink,
  sif,
  tgf,
  dotJson,
];

export function graphFormat(id: string): GraphFormat {
  const format = graphFormats.find((candidate) => candidate.id === id);
  if (format !== undefined) return format;
  const known = graphFormats.map((candidate) => candidate.id);
  throw new NosographError(
    'input.invalid',
    `No graph format is called "${id}". There are: ${known.join(', ')}.`,
    {
      format: id,
      known,
    },
  );
}

/** The format that the content looks most like; null when it looks like none. */
export function recogniseGraphFormat(text: string): GraphFormat | null {
  let best: GraphFormat | null = null;
  let likeness = 0;
  for (const format of graphFormats) {
    const found = format.recognise(text);
    if (found > likeness) {
      best = format;
      likeness = found;
    }
  }
  return best;
}
