import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hypothesis } from '../../../../core/model/hypothesis.ts';
import { useCommand } from '../../../state/command.ts';
import { SplitPane } from '../../../ui/SplitPane.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { MarkdownEditor } from './MarkdownEditor.tsx';
import { Preview } from './Preview.tsx';
import styles from './TextEditor.module.css';

/** Both halves of the place's centre are about equal to begin with. */
const halfOfCentre = () => Math.max(200, Math.round((window.innerWidth - 860) / 2));

/** Typing rests this long before the text is saved as one step that can be undone. */
const pause = 1200;

/** The text of a hypothesis: structured Markdown to the left, as it reads to the right. */
export function TextEditor({ hypothesis }: { readonly hypothesis: Hypothesis }) {
  const { t } = useTranslation();
  const edit = useCommand('hypotheses.edit');
  const [body, setBody] = useState(hypothesis.body);
  const [takeover, setTakeover] = useState(0);
  const [statement, setStatement] = useState(hypothesis.statement);
  const saved = useRef(hypothesis.body);
  const typed = useRef(hypothesis.body);
  const { id } = hypothesis;
  const isNarrow = window.innerWidth < 1240;

  const save = useCallback(async () => {
    if (typed.current === saved.current) return;
    const sent = typed.current;
    const before = saved.current;
    saved.current = sent;
    if ((await edit.run({ id, body: sent })) === null) saved.current = before;
  }, [edit.run, id]);
  const latestSave = useRef(save);
  latestSave.current = save;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each keystroke begins the pause anew
  useEffect(() => {
    const timer = setTimeout(() => void latestSave.current(), pause);
    return () => clearTimeout(timer);
  }, [body]);
  useEffect(() => () => void latestSave.current(), []);

  // What the engine says anew (undo, redo) wins, unless something typed is not saved yet.
  useEffect(() => {
    if (typed.current !== saved.current) return;
    if (saved.current === hypothesis.body) return;
    saved.current = hypothesis.body;
    typed.current = hypothesis.body;
    setBody(hypothesis.body);
    setTakeover((count) => count + 1);
  }, [hypothesis.body]);
  useEffect(() => setStatement(hypothesis.statement), [hypothesis.statement]);

  const saveStatement = (value: string) => {
    const wanted = value.trim();
    if (wanted === '') setStatement(hypothesis.statement);
    else if (wanted !== hypothesis.statement) void edit.run({ id, statement: wanted });
  };
  const isUnsaved = body !== hypothesis.body;
  return (
    <div className={styles.text}>
      <div className={styles.bar}>
        <div className={styles.statement}>
          <TextField
            label={t('hypotheses:editor.statement')}
            value={statement}
            onChange={setStatement}
            onCommit={saveStatement}
          />
        </div>
        <span className={styles.saved} role="status">
          {t(isUnsaved ? 'hypotheses:editor.unsaved' : 'hypotheses:editor.saved')}
        </span>
      </div>
      <div className={styles.panes}>
        <SplitPane
          id={isNarrow ? 'hypotheses.text.stacked' : 'hypotheses.text'}
          direction={isNarrow ? 'column' : 'row'}
          size={isNarrow ? 200 : halfOfCentre()}
          min={200}
          max={900}
          label={t('hypotheses:editor.resize')}
        >
          <MarkdownEditor
            className={styles.editor}
            label={t('hypotheses:editor.label')}
            value={body}
            takeover={takeover}
            onChange={(value) => {
              typed.current = value;
              setBody(value);
            }}
            onSave={() => void save()}
          />
          <Preview markdown={body} label={t('hypotheses:editor.preview')} />
        </SplitPane>
      </div>
    </div>
  );
}
