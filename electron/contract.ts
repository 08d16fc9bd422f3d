import { z } from 'zod';
import type { ErrorRecord } from '../core/foundation/errors.ts';
import type { ChannelName, EventName } from './channel-names.ts';

/** The one contract between the window and the main process: what may be asked, and what is answered. */

const nothing = z.strictObject({});
const done = z.strictObject({ done: z.literal(true) });
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'Expected bytes');
const languageSchema = z.enum(['en', 'zh']);

/** A path in the system's notation. Whether it may be touched is for security/paths.ts to say. */
const pathSchema = z
  .string()
  .min(1)
  .max(32_767)
  .refine((path) => !path.includes('\0'), 'A path cannot hold a NUL character');
const onePath = z.strictObject({ path: pathSchema });
const stampSchema = z.strictObject({ size: z.number(), modified: z.number() });

/** What a key is for, e.g. `openai`: becomes a file name, so it may hold nothing else. */
const secretName = z.strictObject({ name: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/) });

export const channels = {
  /** `home`: the folder that the application keeps for itself; files in it need no leave. */
  'app.info': {
    input: nothing,
    output: z.strictObject({
      version: z.string(),
      platform: z.string(),
      home: z.string(),
      language: languageSchema,
    }),
  },
  /** The page listens now. Answers with the notebooks that the system asked to open until then. */
  'app.ready': { input: nothing, output: z.strictObject({ files: z.array(z.string()) }) },
  /** The language of the menu and the dialogs follows the page's. */
  'app.setLanguage': { input: z.strictObject({ language: languageSchema }), output: done },

  'files.stat': { input: onePath, output: stampSchema.nullable() },
  'files.read': { input: onePath, output: bytes },
  'files.replace': { input: z.strictObject({ path: pathSchema, bytes }), output: stampSchema },
  'files.append': { input: z.strictObject({ path: pathSchema, bytes }), output: done },
  'files.truncate': {
    input: z.strictObject({ path: pathSchema, size: z.int().min(0) }),
    output: done,
  },
  'files.remove': { input: onePath, output: done },
  'files.copy': { input: z.strictObject({ from: pathSchema, to: pathSchema }), output: done },
  'files.list': { input: z.strictObject({ folder: pathSchema }), output: z.array(z.string()) },
  /** The number names the lock for `files.unlock`; null when another process holds it. */
  'files.lock': { input: onePath, output: z.int().nullable() },
  'files.unlock': { input: z.strictObject({ lock: z.int() }), output: done },
  /** Only the preload script sends this, with the path that Electron itself gives for a dropped file. */
  'files.grantDropped': { input: onePath, output: done },

  /** Chosen paths may then be read (`import`) or read and written (`notebook`); [] when the user cancelled. */
  'dialogs.open': {
    input: z.strictObject({ purpose: z.enum(['notebook', 'import']) }),
    output: z.array(z.string()),
  },
  /** The chosen path may then be written; null when the user cancelled. */
  'dialogs.save': {
    input: z.strictObject({
      purpose: z.enum(['notebook', 'export']),
      suggestedName: z.string().min(1).max(200),
    }),
    output: z.string().nullable(),
  },

  /** False when the system has no key store: then nothing can be kept, and `set` fails. */
  'secrets.available': { input: nothing, output: z.boolean() },
  /** A key can be set, replaced and removed from the window, but never read back into it. */
  'secrets.has': { input: secretName, output: z.boolean() },
  'secrets.set': { input: secretName.extend({ value: z.string().min(1).max(8192) }), output: done },
  'secrets.remove': { input: secretName, output: done },

  /** Opens a web address in the system's browser. */
  'links.open': { input: z.strictObject({ url: z.string().max(4096) }), output: done },
  /** The page's answer to `close-requested`: everything is saved or given up, or the user wants to stay. */
  'window.answerClose': { input: z.strictObject({ close: z.boolean() }), output: done },
} as const satisfies Record<ChannelName, { readonly input: z.ZodType; readonly output: z.ZodType }>;

export type RequestOf<Name extends ChannelName> = z.output<(typeof channels)[Name]['input']>;
export type ReplyOf<Name extends ChannelName> = z.output<(typeof channels)[Name]['output']>;

/** What the menu can ask of the page, by the names of its actions. `edit.undo` and `edit.redo` mean the text field when one has the focus. */
export const menuCommands = [
  'notebook.new',
  'notebook.open',
  'notebook.save',
  'notebook.saveAs',
  'notebook.close',
  'literature.import',
  'exchange.export',
  'edit.undo',
  'edit.redo',
  'view.palette',
  'view.library',
  'view.review',
  'view.graph',
  'view.models',
  'view.networks',
  'view.hypotheses',
  'view.inspector',
  'app.settings',
  'help.keyboard',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

export const events = {
  menu: z.strictObject({ command: z.enum(menuCommands) }),
  'open-file': onePath,
  'close-requested': nothing,
} as const satisfies Record<EventName, z.ZodType>;

export type EventOf<Name extends EventName> = z.output<(typeof events)[Name]>;

/** Errors cross as records: an exception over IPC would lose its class and its code. */
export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: ErrorRecord };

/** What the preload script puts on the window as `nosographHost`: frozen, and all there is. */
export interface NosographHostApi {
  invoke<Name extends ChannelName>(name: Name, request: RequestOf<Name>): Promise<Reply<ReplyOf<Name>>>;
  /** @returns a function that ends the listening. */
  on<Name extends EventName>(name: Name, listener: (event: EventOf<Name>) => void): () => void;
  /** The path of a file that the user dropped on the window, now allowed; null for what is no file on disk. */
  pathOfDropped(file: File): Promise<string | null>;
}
