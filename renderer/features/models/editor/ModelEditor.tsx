import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { followEditorTheme } from '../../../ui/monaco/editor-theme.ts';
import { monaco } from '../../../ui/monaco/monaco.ts';
import { edgeId, nodeId } from '../model/ids.ts';
import type { ModelSession, SessionState } from '../session/model-session.ts';
import { edgeAt, nodeAt } from './at-cursor.ts';
import { problemWords, registerLanguage } from './language.ts';
import { languageId } from './language-id.ts';
import styles from './ModelEditor.module.css';
import { rangeOf } from './range.ts';

/** More marks than this in the text would only be colour. */
const mostMarked = 40;

/** Monaco with a model's text. What is selected on the canvas is marked here, and where the cursor stands is selected there. */
export function ModelEditor({ session }: { readonly session: ModelSession }) {
  const { t, i18n } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const label = t('models:editor.label');
  useEffect(() => {
    if (frame.current === null) return;
    registerLanguage();
    const stopTheme = followEditorTheme();
    const editor = monaco.editor.create(frame.current, {
      model: session.text,
      editContext: false,
      ariaLabel: label,
      automaticLayout: true,
      minimap: { enabled: false },
      lineNumbersMinChars: 3,
      lineDecorationsWidth: 8,
      folding: false,
      glyphMargin: false,
      fontFamily: getComputedStyle(document.documentElement).getPropertyValue('--mono'),
      fontSize: 12.5,
      lineHeight: 20,
      padding: { top: 12, bottom: 24 },
      renderLineHighlight: 'line',
      scrollBeyondLastLine: false,
      overviewRulerLanes: 2,
      occurrencesHighlight: 'off',
      unicodeHighlight: { ambiguousCharacters: false },
      quickSuggestions: { other: true, comments: false, strings: true },
      wordBasedSuggestions: 'off',
      fixedOverflowWidgets: true,
      tabSize: 2,
      wordWrap: 'on',
      wrappingIndent: 'indent',
    });
    const stopFollowing = follow(editor, session);
    return () => {
      stopFollowing();
      stopTheme();
      editor.dispose();
    };
  }, [session, label]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another language words the same problems anew
  useEffect(() => {
    const mark = ({ problems }: SessionState) => markProblems(session.text, problems);
    mark(session.store.getState());
    return session.store.subscribe((state, before) => {
      if (state.problems !== before.problems) mark(state);
    });
  }, [session, i18n.language]);
  return <div ref={frame} className={styles.editor} />;
}

function markProblems(text: monaco.editor.ITextModel, problems: SessionState['problems']): void {
  if (text.isDisposed()) return;
  const markers = problems.map((problem) => ({
    severity: problem.severity === 'error' ? monaco.MarkerSeverity.Error : monaco.MarkerSeverity.Warning,
    message: problemWords(problem),
    code: problem.code,
    startLineNumber: problem.line,
    startColumn: problem.column,
    endLineNumber: problem.endLine,
    endColumn: Math.max(problem.endColumn, problem.column + 1),
  }));
  monaco.editor.setModelMarkers(text, languageId, markers);
}

/** Keeps the marks in the text and the selection on the canvas together; answers how to stop. */
function follow(editor: monaco.editor.IStandaloneCodeEditor, session: ModelSession): () => void {
  const marks = editor.createDecorationsCollection();
  let isFromText = false;
  const mark = (state: SessionState, reveal: boolean) => {
    const spans = spansOf(state);
    const isFresh = state.isCurrent && state.text.length === session.text.getValueLength();
    marks.set(
      isFresh
        ? spans.map((span) => ({
            range: rangeOf(session.text, span),
            options: {
              className: styles.marked,
              overviewRuler: { color: 'rgba(84,194,180,.7)', position: 2 },
            },
          }))
        : [],
    );
    const [first] = spans;
    if (reveal && isFresh && first !== undefined) {
      editor.revealRangeInCenterIfOutsideViewport(rangeOf(session.text, first));
    }
  };
  const cursor = editor.onDidChangeCursorPosition(({ position, reason, source }) => {
    const isByHand = source === 'mouse' || reason === monaco.editor.CursorChangeReason.Explicit;
    if (!isByHand || !editor.hasTextFocus()) return;
    const { picture, isCurrent, selected } = session.store.getState();
    if (picture === null || !isCurrent) return;
    const offset = session.text.getOffsetAt(position);
    const node = nodeAt(picture, offset);
    const edge = node === undefined ? edgeAt(picture, offset) : undefined;
    const wanted = node !== undefined ? nodeId(node.name) : edge !== undefined ? edgeId(edge) : null;
    if (wanted === null || (selected.length === 1 && selected[0] === wanted)) return;
    isFromText = true;
    session.select([wanted]);
    isFromText = false;
  });
  const stop = session.store.subscribe((state, before) => {
    const isSelection = state.selected !== before.selected;
    if (isSelection || state.picture !== before.picture || state.isCurrent !== before.isCurrent) {
      mark(state, isSelection && !isFromText && !editor.hasTextFocus());
    }
  });
  mark(session.store.getState(), false);
  return () => {
    cursor.dispose();
    stop();
    marks.clear();
  };
}

/** Where the selected nodes and edges stand in the text: of a node that has a statement of its own, that first. */
function spansOf({ picture, selected }: SessionState) {
  if (picture === null || selected.length === 0) return [];
  const wanted = new Set(selected);
  return [
    ...picture.nodes.filter(({ name }) => wanted.has(nodeId(name))).flatMap(({ mentions }) => mentions),
    ...picture.edges.filter((edge) => wanted.has(edgeId(edge))).flatMap(({ mentions }) => mentions),
  ].slice(0, mostMarked);
}
