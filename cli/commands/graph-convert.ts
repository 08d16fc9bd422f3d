import { graphFormats } from '../../core/engine/contract/exchange.ts';
import { defineCommand } from '../command.ts';
import { optionalChoice } from '../options.ts';
import { usageError } from '../parse-arguments.ts';

type GraphFormat = (typeof graphFormats)[number];

/** What the end of a name says; `.json` and `.csv` are the formats that use them most. */
const byExtension: Readonly<Record<string, GraphFormat>> = {
  graphml: 'graphml',
  cyjs: 'cyjs',
  json: 'cyjs',
  csv: 'csv',
  'matrix.csv': 'matrix',
  dag: 'dagitty',
  dagitty: 'dagitty',
  gexf: 'gexf',
  gml: 'gml',
  net: 'pajek',
  dot: 'dot',
  gv: 'dot',
  cx2: 'cx2',
  jgf: 'jgf',
  'jgf.json': 'jgf',
  'node-link.json': 'node-link',
  'dot.json': 'dot-json',
  sif: 'sif',
  tgf: 'tgf',
};

export const graphConvert = defineCommand({
  name: 'graph convert',
  summary:
    'Turn one graph file into another (DAGitty, GraphML, GEXF, GML, Pajek, DOT, CX2, Cytoscape JSON, JGF, node-link, SIF, TGF, CSV)',
  usage: 'IN OUT',
  example: 'nosograph graph convert model.graphml model.cyjs',
  arguments: { least: 2, most: 2 },
  options: {
    from: optionalChoice('format of IN; by its content otherwise', 'FORMAT', graphFormats),
    to: optionalChoice('format of OUT; by its extension otherwise', 'FORMAT', graphFormats),
  },
  async run([input = '', output = ''], { from, to }, context) {
    const target = to ?? graphFormatOf(output);
    if (target === undefined) {
      throw usageError(
        `The format of ${output} is not known by its extension. Say --to ${graphFormats.join('|')}.`,
      );
    }
    const { bytes } = await context.readInput(input);
    const source = from;
    const { engine } = context.notebooks;
    const converted = await engine.call(
      'exchange.convert',
      { file: { name: input, bytes }, from: source, to: target },
      context.task,
    );
    const { nodes, edges, lost } = converted;
    if (output === '-') {
      if (context.json) throw usageError('With --json the graph needs a file of its own: name one as OUT.');
      return { values: [], text: new TextDecoder().decode(converted.file.bytes).trimEnd() };
    }
    await context.host.files.replace(output, converted.file.bytes);
    return {
      values: [{ file: output, nodes, edges, lost }],
      text: [`${output}: ${nodes} nodes, ${edges} edges.`, ...lost.map((each) => `lost: ${each}`)].join('\n'),
      settings: { from: source, to: target },
    };
  },
});

export function graphFormatOf(path: string): GraphFormat | undefined {
  const [, second, last = ''] = /(?:\.([^./\\]*))?\.([^./\\]*)$/.exec(path.toLowerCase()) ?? [];
  return byExtension[`${second}.${last}`] ?? byExtension[last];
}
