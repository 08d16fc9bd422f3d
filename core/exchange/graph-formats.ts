import { NosographError } from '../foundation/errors.ts';
import { cytoscapeJson } from './formats/cytoscape-json.ts';
import { edgeList } from './formats/edge-list.ts';
import { graphml } from './formats/graphml.ts';
import type { GraphFormat } from './graph-format.ts';

/** Every graph format there is. The command line, the form and the validation derive from this list. */
export const graphFormats: readonly GraphFormat[] = [graphml, cytoscapeJson, edgeList];

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
