import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetView } from '../../../../core/engine/contract/datasets.ts';
import type { OutputOf } from '../../../../core/engine/contract/index.ts';
import { useFormat } from '../../../locales/format.ts';
import { useJob } from '../../../state/command.ts';
import { Busy } from '../../../ui/Busy.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Failure } from '../../../ui/Failure.tsx';
import { useAnswer } from '../use-answer.ts';
import { Warnings } from '../warnings/Warnings.tsx';
import styles from './OverlapDialog.module.css';

interface OverlapDialogProps {
  readonly view: DatasetView;
  readonly onClose: () => void;
  readonly onMerge: (names: readonly string[]) => void;
}

/** Items that seem to ask the same thing twice: an edge between them says little. */
export function OverlapDialog({ view, onClose, onMerge }: OverlapDialogProps) {
  const { t } = useTranslation();
  const { id } = view.dataset;
  const job = useJob('datasets.overlap', { showsFailure: true });
  const { answer, ask } = useAnswer<'datasets.overlap'>(job);
  useEffect(() => {
    void ask({ id });
  }, [ask, id]);
  return (
    <Dialog
      title={t('networks:overlap.title')}
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('shell:ui.close')}</Button>}
    >
      <div className={styles.body}>
        <p className={styles.note}>{t('networks:overlap.what')}</p>
        {job.isRunning && (
          <Busy
            label={t('networks:overlap.running')}
            done={job.progress?.done}
            total={job.progress?.total}
            onCancel={job.cancel}
          />
        )}
        {job.error !== null && (
          <Failure
            error={job.error}
            remedies={[{ label: t('shell:failure.again'), onPress: () => void ask({ id }) }]}
          />
        )}
        {answer !== null && <Pairs answer={answer} onMerge={onMerge} />}
      </div>
    </Dialog>
  );
}

interface PairsProps {
  readonly answer: OutputOf<'datasets.overlap'>;
  readonly onMerge: (names: readonly string[]) => void;
}

function Pairs({ answer, onMerge }: PairsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (answer.pairs.length === 0) return <p>{t('networks:overlap.none')}</p>;
  return (
    <>
      <Warnings warnings={answer.warnings} />
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('networks:overlap.pair')}</th>
            <th scope="col" className={styles.number}>
              {t('networks:overlap.correlation')}
            </th>
            <th scope="col" className={styles.number}>
              {t('networks:overlap.different')}
            </th>
            <th scope="col" className={styles.number}>
              {t('networks:overlap.wto')}
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.pairs.map((pair) => (
            <tr key={`${pair.a} ${pair.b}`}>
              <th scope="row">
                {pair.a} – {pair.b}
              </th>
              <td className={styles.number}>{format.decimal(pair.correlation, 2)}</td>
              <td className={styles.number}>
                {pair.different === null ? '–' : format.percent(pair.different)}
              </td>
              <td className={styles.number}>{format.decimal(pair.overlap, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={styles.groups}>
        {answer.groups.map((group) => (
          <li key={group.join(' ')}>
            <span>{group.join(', ')}</span>
            <Button icon="merge" onPress={() => onMerge(group)}>
              {t('networks:merge.short')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
