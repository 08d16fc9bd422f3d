import { useEffect, useRef } from 'react';
import { useWords } from '../../../locales/words.ts';
import { followEditorTheme } from '../../../ui/monaco/editor-theme.ts';
import { monaco } from '../../../ui/monaco/monaco.ts';
import { offerConcepts } from './concept-completion.ts';

interface MarkdownEditorProps {
  readonly label: string;
  /** The text to begin with, and the one to take over when `takeover` changes. What is typed is never set back. */
  readonly value: string;
  readonly takeover: number;
  readonly onChange: (value: string) => void;
  /** Ctrl+S inside the editor, and leaving it. */
  readonly onSave: () => void;
  readonly className?: string;
}

/** Monaco for Markdown, with the notebook's concepts as completions. Escape, then Tab, leaves it. */
export function MarkdownEditor({ label, value, takeover, onChange, onSave, className }: MarkdownEditorProps) {
  const words = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const editor = useRef<monaco.editor.IStandaloneCodeEditor | null>(null);
  const latest = useRef({ onChange, onSave, words });
  latest.current = { onChange, onSave, words };
  const isOwnChange = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: one editor for the life of the component; its value follows below
  useEffect(() => {
    if (frame.current === null) return;
    const stopTheme = followEditorTheme();
    const stopConcepts = offerConcepts((kind) => latest.current.words.kind(kind as never));
    const made = monaco.editor.create(frame.current, {
      value,
      language: 'markdown',
      // A text area, so that the page's own letter keys know a text field when they see one.
      editContext: false,
      ariaLabel: label,
      automaticLayout: true,
      wordWrap: 'on',
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
      overviewRulerLanes: 0,
      occurrencesHighlight: 'off',
      unicodeHighlight: { ambiguousCharacters: false },
      quickSuggestions: { other: true, comments: true, strings: true },
      wordBasedSuggestions: 'off',
      fixedOverflowWidgets: true,
    });
    editor.current = made;
    made.onDidChangeModelContent(() => {
      if (!isOwnChange.current) latest.current.onChange(made.getValue());
    });
    made.onDidBlurEditorText(() => latest.current.onSave());
    made.onKeyDown((event) => {
      if (event.keyCode !== monaco.KeyCode.KeyS || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current.onSave();
    });
    made.focus();
    return () => {
      stopTheme();
      stopConcepts();
      made.getModel()?.dispose();
      made.dispose();
      editor.current = null;
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a takeover replaces the text; a render that lags behind the typing must not
  useEffect(() => {
    const made = editor.current;
    if (made === null || made.getValue() === value) return;
    isOwnChange.current = true;
    made.setValue(value);
    isOwnChange.current = false;
  }, [takeover]);
  return <div ref={frame} className={className} />;
}
