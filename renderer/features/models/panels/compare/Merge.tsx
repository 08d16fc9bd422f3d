import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../../../core/engine/contract/index.ts';
import type { SavedModel } from '../../../../../core/model/saved-model.ts';
import { useCommand } from '../../../../state/command.ts';
import { Button } from '../../../../ui/Button.tsx';
import { showToast } from '../../../../ui/toasts.ts';
import type { ModelSession } from '../../session/model-session.ts';
import styles from '../Panels.module.css';
import { modelFile } from '../use-answer.ts';
import { fieldWords, partWords, valueWords } from './part-words.ts';

type Merged = OutputOf<'causal.merge'>;
type Side = Merged['conflicts'][number]['taken'];

interface MergeProps {
  readonly session: ModelSession;
  readonly theirs: SavedModel;
  readonly base: string | null;
}

/** Both models in one: what only one of them changed is taken, what both changed otherwise is asked. */
export function Merge({ session, theirs, base }: MergeProps) {
  const { t } = useTranslation();
  const { run, isRunning } = useCommand('causal.merge');
  const [merged, setMerged] = useState<Merged | null>(null);
  const [resolutions, setResolutions] = useState<Readonly<Record<string, Side>>>({});
  const merge = async (wanted: Readonly<Record<string, Side>>) => {
    setResolutions(wanted);
    const answer = await run({
      ours: modelFile(session.text.getValue()),
      theirs: modelFile(theirs.text),
      base: base === null ? null : modelFile(base),
      to: 'dagitty',
      resolutions: wanted,
    });
    setMerged(answer);
  };
  const take = () => {
    if (merged === null) return;
    session.takeOver(new TextDecoder().decode(merged.file.bytes));
    setMerged(null);
    showToast({ kind: 'good', text: t('models:merge.done', { name: theirs.name }) });
  };
  const sides: readonly Side[] = base === null ? ['ours', 'theirs'] : ['ours', 'theirs', 'base'];
  return (
    <div className={styles.form}>
      <div className={styles.chips}>
        <Button icon="merge" isDisabled={isRunning} onPress={() => void merge({})}>
          {t('models:merge.run')}
        </Button>
      </div>
      {merged !== null && (
        <>
          <p className={styles.note}>
            {t('models:merge.sum', {
              added: merged.added.length,
              removed: merged.removed.length,
              count: merged.conflicts.length,
            })}
          </p>
          {merged.cycle !== null && (
            <p className={styles.note}>{t('models:merge.cycle', { cycle: merged.cycle.join(' → ') })}</p>
          )}
          {merged.conflicts.map((conflict) => (
            <fieldset key={conflict.id} className={styles.conflicts}>
              <legend>
                {partWords(conflict.part)} · {fieldWords(t, conflict.field)}
              </legend>
              {sides.map((side) => (
                <label key={side}>
                  <input
                    type="radio"
                    name={conflict.id}
                    checked={(resolutions[conflict.id] ?? conflict.taken) === side}
                    onChange={() => void merge({ ...resolutions, [conflict.id]: side })}
                  />
                  {t(`models:merge.${side}`)}: {valueWords(conflict[side])}
                </label>
              ))}
            </fieldset>
          ))}
          <div className={styles.chips}>
            <Button kind="primary" icon="check" onPress={take}>
              {t('models:merge.take')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
