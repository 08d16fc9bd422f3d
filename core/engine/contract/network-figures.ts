import { z } from 'zod';
import { type ReportingSection, reportingSections } from '../../exchange/words/reporting-fields.ts';
import { figureFormats, figureNotesSchema, figureSchema } from '../../model/figure.ts';
import { figureSettingsSchema } from '../../model/figure-settings.ts';
import { done, fileOutputSchema } from './common.ts';
import { command, query } from './method.ts';

const language = z.enum(['en', 'zh']).default('en');

/** Null: those that are stored with the network. */
const storedSettings = figureSettingsSchema.nullable().default(null);

const output = {
  format: z.enum(figureFormats).default('svg'),
  /** Of an SVG: `paper` bears its size in millimetres, `screen` fills the place it is put in. */
  size: z.enum(['paper', 'screen']).default('paper'),
  /** Of a PNG. 300 for pictures, 500 for pictures with lines, 1000 for lines. */
  dpi: z.int().min(72).max(1200).default(300),
  language,
  /** Of the file, without extension. */
  name: z.string().min(1).default('figure'),
};

const drawn = z.object({
  file: fileOutputSchema,
  widthMm: z.number(),
  heightMm: z.number(),
  notes: figureNotesSchema,
});

/** Which figure of a stored network; `resultId` is that of a bootstrap or a comparison. */
export const storedFigureSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('network'),
    communities: z.record(z.string(), z.string()).nullable().default(null),
  }),
  z.object({
    kind: z.literal('centrality'),
    measures: z.array(z.string()).min(1).max(6).default(['strength', 'expectedInfluence1']),
    scale: z.enum(['raw', 'standardised']).default('raw'),
    order: z.enum(['value', 'given']).default('value'),
  }),
  z.object({ kind: z.literal('matrix') }),
  z.object({ kind: z.literal('bootstrap'), resultId: z.string() }),
  z.object({ kind: z.literal('stability'), resultId: z.string() }),
  z.object({ kind: z.literal('stability-table'), resultId: z.string() }),
  /** Difference tests of a bootstrap: of its `edges`, or of the nodes by a measure. */
  z.object({ kind: z.literal('difference'), resultId: z.string(), of: z.string().default('edges') }),
  /** Both networks of a comparison with one layout and one maximum. */
  z.object({ kind: z.literal('comparison'), resultId: z.string() }),
]);

/** Figures as files. The window shows the SVG that is exported: its groups bear `data-id` (`node:0:NAME`, …). */
export const networkFigureMethods = {
  /** Draws results that are given; no notebook is needed. */
  'network.figure': query(
    z.object({ figure: figureSchema, settings: figureSettingsSchema.prefault({}), ...output }),
    drawn,
  ),
  /** Draws a network of the notebook with its labels, its places and its communities. */
  'networks.figure': query(
    z.object({ id: z.string(), figure: storedFigureSchema, settings: storedSettings, ...output }),
    drawn,
  ),
  /** Stores how a network's figure looks; null goes back to how figures look by themselves. */
  'networks.setFigure': command(
    z.object({ id: z.string(), settings: figureSettingsSchema.nullable() }),
    done,
  ),
  /** A methods and a results paragraph with their references, from the newest results of each kind. */
  'networks.words': query(
    z.object({ id: z.string(), language }),
    z.object({
      methods: z.string(),
      results: z.string(),
      references: z.array(z.string()),
      markdown: fileOutputSchema,
    }),
  ),
  /** An R script that repeats the analysis with the same settings. */
  'networks.rScript': query(z.object({ id: z.string() }), fileOutputSchema),
  /** What a report should state; `answer` null is a question that the notebook cannot answer. */
  'networks.reporting': query(
    z.object({ id: z.string(), language, settings: storedSettings }),
    z.object({
      entries: z.array(
        z.object({
          field: z.string(),
          section: z.enum(Object.keys(reportingSections) as [ReportingSection, ...ReportingSection[]]),
          label: z.string(),
          answer: z.string().nullable(),
          question: z.string(),
        }),
      ),
      filled: z.int(),
      markdown: fileOutputSchema,
    }),
  ),
} as const;
