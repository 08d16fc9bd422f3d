import type { ModelSession } from '../../session/model-session.ts';
import type { ModelActions } from '../../useModelActions.ts';

export interface DataProps {
  readonly session: ModelSession;
  readonly dataset: { readonly id: string; readonly name: string };
  readonly actions: ModelActions;
}
