import { z } from 'zod';
import { warningSchema } from '../../model/run.ts';
import { bytesSchema, done, fileOutputSchema, nothing } from './common.ts';
import { command, job, query } from './method.ts';

export const notebookStateSchema = z.object({
  name: z.string(),
  path: z.string(),
  /** Rises with every committed change, undo and redo included. */
  revision: z.int(),
  /** True when the notebook file lacks something that the journal has. */
  dirty: z.boolean(),
  savedAt: z.string().nullable(),
  /** Key of the language files naming the next step back or forward; null when there is none. */
  undo: z.string().nullable(),
  redo: z.string().nullable(),
  counts: z.object({
    sources: z.int(),
    claims: z.object({ proposed: z.int(), accepted: z.int(), rejected: z.int() }),
    concepts: z.int(),
    edges: z.int(),
    hypotheses: z.int(),
    networks: z.int(),
    models: z.int(),
  }),
  sample: z.boolean(),
  /** Number of journalled actions that were recovered when the notebook was opened after a crash. */
  recovered: z.int(),
  /** What the user should know about the file: a journal that was cut or set aside, a save that failed. */
  warnings: z.array(warningSchema),
});
export type NotebookState = z.infer<typeof notebookStateSchema>;

export const recentSchema = z.object({ name: z.string(), path: z.string(), openedAt: z.string() });
export const versionSchema = z.object({ id: z.string(), savedAt: z.string(), bytes: z.int() });
export const sampleInfoSchema = z.object({
  id: z.string(),
  kind: z.enum(['literature', 'data']),
  title: z.string(),
  /** A sentence on what can be found out; '' where the title says it. */
  about: z.string(),
  /** Distinct records of a sample of literature. */
  records: z.int(),
  /** Rows of its simulated data sets together. */
  rows: z.int(),
});
const matrix = z.array(z.array(z.number()));
export const trueNetworkSchema = z.object({
  kind: z.enum(['symptoms', 'temporal']),
  /** The group whose data were drawn from it, where there are several. */
  group: z.string().optional(),
  variables: z.array(z.string()),
  /** Partial correlations, of `symptoms`. */
  weights: matrix.optional(),
  /** Of `temporal`: rows are causes; and the partial correlations of what is left. */
  temporal: matrix.optional(),
  contemporaneous: matrix.optional(),
});

export const notebookMethods = {
  'app.info': query(nothing, z.object({ version: z.string(), schemaVersion: z.int() })),
  'app.recent': query(nothing, z.array(recentSchema)),
  'app.forgetRecent': command(z.object({ path: z.string() }), done),
  'app.samples': query(z.object({ language: z.enum(['en', 'zh']).default('en') }), z.array(sampleInfoSchema)),
  /** The networks that the simulated data of a sample were drawn from. */
  'app.sampleTruth': query(z.object({ id: z.string() }), z.array(trueNetworkSchema)),
  /** Null when no notebook is open. */
  'notebook.state': query(nothing, notebookStateSchema.nullable()),
  /** `path` null: a working copy in the application's own folder. Fails with `file.changed` when the path exists. */
  'notebook.create': command(
    z.object({ name: z.string().min(1), path: z.string().nullable() }),
    notebookStateSchema,
  ),
  'notebook.open': job(z.object({ path: z.string() }), notebookStateSchema),
  /** Opens the bytes of a notebook as a working copy in the application's own folder (upload, drop). */
  'notebook.openBytes': job(z.object({ name: z.string(), bytes: bytesSchema }), notebookStateSchema),
  /** Opens a copy of a sample. */
  'notebook.openSample': job(
    z.object({ id: z.string(), language: z.enum(['en', 'zh']) }),
    notebookStateSchema,
  ),
  'notebook.close': command(nothing, done),
  /** `overwrite`: write even though somebody else changed the file (otherwise `file.changed`). */
  'notebook.save': job(z.object({ overwrite: z.boolean().default(false) }), notebookStateSchema),
  'notebook.saveAs': job(z.object({ path: z.string() }), notebookStateSchema),
  'notebook.saveCopy': job(z.object({ path: z.string() }), done),
  /** The notebook's bytes as they would be saved: download, save to a browser's file handle. */
  'notebook.bytes': job(nothing, fileOutputSchema),
  'notebook.versions': query(nothing, z.array(versionSchema)),
  /** Opens a copy of an earlier version as a new notebook beside the present one; the present one is closed saved. */
  'notebook.openVersion': job(z.object({ id: z.string() }), notebookStateSchema),
  /** Throws away what is unsaved and reads the file again (after `file.changed`). */
  'notebook.reload': job(nothing, notebookStateSchema),
  'history.undo': command(nothing, z.object({ label: z.string() })),
  'history.redo': command(nothing, z.object({ label: z.string() })),
} as const;
