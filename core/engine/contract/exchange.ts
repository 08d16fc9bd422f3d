import { z } from 'zod';
import { fileInputSchema, fileOutputSchema } from './common.ts';
import { job } from './method.ts';

export const exportKinds = ['report', 'graph', 'claims', 'hypotheses'] as const;
export const exportFormats = ['md', 'html', 'graphml', 'cyjs', 'csv', 'json', 'svg'] as const;
/** The formats of core/exchange/graph-formats.ts. */
export const graphFormats = [
  'graphml',
  'cyjs',
  'csv',
  'dagitty',
  'gexf',
  'gml',
  'pajek',
  'dot',
  'cx2',
  'jgf',
  'matrix',
  'node-link',
  'sif',
  'tgf',
  'dot-json',
] as const;

export const exchangeMethods = {
  /** report: md, html. graph: graphml, cyjs, csv, svg. claims and hypotheses: csv, json. */
  'exchange.export': job(
    z.object({
      what: z.enum(exportKinds),
      format: z.enum(exportFormats),
      language: z.enum(['en', 'zh']).default('en'),
    }),
    fileOutputSchema,
  ),
  /** Turns one graph file into another, without a notebook. `lost` names what the target cannot hold. */
  'exchange.convert': job(
    z.object({
      file: fileInputSchema,
      from: z.enum(graphFormats).nullable().default(null),
      to: z.enum(graphFormats),
    }),
    z.object({ file: fileOutputSchema, nodes: z.int(), edges: z.int(), lost: z.array(z.string()) }),
  ),
} as const;
