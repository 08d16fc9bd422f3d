import type { z } from 'zod';
import type {
  modelDiagnosticSchema,
  modelEditSchema,
  modelSchema,
} from '../../../core/engine/contract/causal.ts';
import type { ErrorRecord } from '../../../core/foundation/errors.ts';

/** [start, end) in characters of the text. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

export interface TextEdit extends TextSpan {
  readonly text: string;
}

type Model = z.infer<typeof modelSchema>;

/** A node with every place of the text that names it; its position in the text's own units. */
export type PictureNode = Readonly<Model['nodes'][number]> & { readonly mentions: readonly TextSpan[] };
export type PictureEdge = Readonly<Model['edges'][number]> & { readonly mentions: readonly TextSpan[] };

export type ModelRole = PictureNode['roles'][number];
/** Directed, bidirected, undirected, and the three of partial ancestral graphs in which `@` is a circle. */
export type ArrowKind = PictureEdge['kind'];
export type EdgeName = Pick<PictureEdge, 'from' | 'kind' | 'to'>;

/** A model's text as a picture. */
export interface ModelPicture {
  readonly type: Model['type'];
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
}

/** Something wrong or doubtful in the text, with a mend where it is plain what was meant. */
export type TextProblem = z.infer<typeof modelDiagnosticSchema>;

export interface Reading {
  /** Null while the text has an error: the last good picture stays. */
  readonly picture: ModelPicture | null;
  readonly problems: readonly TextProblem[];
}

/** What a hand on the canvas does to the text. */
export type ModelOperation = z.infer<typeof modelEditSchema>;

/** What is asked of the language worker. */
export type LanguageRequest =
  | { readonly ask: 'read'; readonly text: string }
  | { readonly ask: 'edit'; readonly text: string; readonly operations: readonly ModelOperation[] }
  | { readonly ask: 'format'; readonly text: string };

export interface LanguageAnswers {
  readonly read: Reading;
  /** Edits of the text as it was given, apart from each other. */
  readonly edit: readonly TextEdit[];
  readonly format: readonly TextEdit[];
}

export type LanguageMessage = { readonly id: number } & LanguageRequest;
export type LanguageReply =
  | { readonly id: number; readonly answer: LanguageAnswers[LanguageRequest['ask']] }
  | { readonly id: number; readonly failure: ErrorRecord };
