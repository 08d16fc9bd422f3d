import type { ModelPicture } from '../../../../bridge/model-language/contract.ts';
import type { ModelSession } from '../../session/model-session.ts';

/** The question that the model marks: what acts on what, and what is held fixed. */
export interface Question {
  readonly session: ModelSession;
  readonly picture: ModelPicture;
  readonly text: string;
  readonly exposures: readonly string[];
  readonly outcomes: readonly string[];
  readonly adjusted: readonly string[];
  readonly selected: readonly string[];
}
