import { createStore, type StoreApi } from 'zustand';
import { askLanguage } from '../../../bridge/model-language/client.ts';
import type {
  ModelOperation,
  ModelPicture,
  TextEdit,
  TextProblem,
} from '../../../bridge/model-language/contract.ts';
import { differingPart } from '../../../bridge/model-language/differing-part.ts';
import { reportFailure } from '../../../state/failures.ts';
import { monaco } from '../../../ui/monaco/monaco.ts';
import { languageId } from '../editor/language-id.ts';
import { stillThere } from '../model/ids.ts';

export interface SessionState {
  /** The last text that read, as a picture; null until the first one has come. */
  readonly picture: ModelPicture | null;
  /** The text of that picture: what questions are asked of. */
  readonly text: string;
  /** False while the text that is being typed does not read: the picture is then of an earlier one. */
  readonly isCurrent: boolean;
  readonly problems: readonly TextProblem[];
  /** Nodes and edges by their ids (model/ids.ts). */
  readonly selected: readonly string[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/**
 * A model that is being worked on. Its text is the one truth: the canvas draws what the text says and changes the text,
 * so that Monaco's undo stack is the one of both views. Lives as long as its notebook is open, views come and go.
 */
export interface ModelSession {
  readonly id: string;
  readonly text: monaco.editor.ITextModel;
  readonly store: StoreApi<SessionState>;
  /** Makes changes of the picture in the text, as one step; false when the text did not take them (said by a toast). */
  perform(operations: readonly ModelOperation[]): Promise<boolean>;
  undo(): void;
  redo(): void;
  select(ids: readonly string[]): void;
  /** Lays the text out, its meaning kept, as one step. */
  format(): Promise<void>;
  /** Applies the remedy of a problem, as one step. */
  mend(edit: TextEdit): void;
  /** Takes over a text that the notebook has (undone there, changed by others) as one step. */
  takeOver(text: string): void;
  dispose(): void;
}

export function createModelSession(id: string, initial: string): ModelSession {
  const text = monaco.editor.createModel(initial, languageId);
  const store = createStore<SessionState>(() => ({
    picture: null,
    text: initial,
    isCurrent: true,
    problems: [],
    selected: [],
    canUndo: false,
    canRedo: false,
  }));
  let shown = 0;
  let queue: Promise<unknown> = Promise.resolve();

  const read = async () => {
    const version = text.getVersionId();
    const value = text.getValue();
    try {
      const { picture, problems } = await askLanguage<'read'>({ ask: 'read', text: value });
      // Answers come in order; one for a text that has changed since is drawn all the same, the next is on its way.
      if (text.isDisposed() || version < shown) return;
      shown = version;
      store.setState((state) =>
        picture === null
          ? { problems, isCurrent: false }
          : {
              picture,
              problems,
              text: value,
              isCurrent: true,
              selected: stillThere(state.selected, picture),
            },
      );
    } catch (thrown) {
      reportFailure(thrown);
    }
  };
  const listening = text.onDidChangeContent(() => {
    store.setState({ canUndo: text.canUndo(), canRedo: text.canRedo() });
    void read();
  });
  void read();

  const change = (edits: readonly TextEdit[]) => {
    if (edits.length === 0) return;
    text.pushStackElement();
    text.pushEditOperations(
      null,
      edits.map(({ start, end, text: words }) => ({
        range: monaco.Range.fromPositions(text.getPositionAt(start), text.getPositionAt(end)),
        text: words,
      })),
      () => null,
    );
    text.pushStackElement();
  };

  const performNow = async (operations: readonly ModelOperation[]): Promise<boolean> => {
    try {
      for (;;) {
        const version = text.getVersionId();
        const edits = await askLanguage<'edit'>({ ask: 'edit', text: text.getValue(), operations });
        if (text.isDisposed()) return false;
        if (text.getVersionId() !== version) continue; // somebody typed in between: asked again of the new text
        change(edits);
        return true;
      }
    } catch (thrown) {
      reportFailure(thrown);
      return false;
    }
  };

  return {
    id,
    text,
    store,
    perform(operations) {
      const done = queue.then(() => performNow(operations));
      queue = done;
      return done;
    },
    undo: () => void text.undo(),
    redo: () => void text.redo(),
    select: (selected) => store.setState({ selected }),
    async format() {
      try {
        change(await askLanguage<'format'>({ ask: 'format', text: text.getValue() }));
      } catch (thrown) {
        reportFailure(thrown);
      }
    },
    mend: (edit) => change([edit]),
    takeOver(wanted) {
      const edit = differingPart(text.getValue(), wanted);
      if (edit !== null) change([edit]);
    },
    dispose() {
      listening.dispose();
      text.dispose();
    },
  };
}
