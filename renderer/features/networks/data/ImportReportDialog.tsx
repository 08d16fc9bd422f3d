import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../locales/format.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Section } from '../../../ui/Panel.tsx';
import { Warnings } from '../warnings/Warnings.tsx';
import styles from './Import.module.css';
import { askForMatrix, type DataImport, importRows, type ReadingWish } from './import-data.ts';
import { ReadingFields } from './ReadingFields.tsx';

interface ImportReportDialogProps {
  readonly shown: Extract<DataImport, { kind: 'report' }>;
  readonly onClose: () => void;
}

/** How a file was read, what was left out and why; a wrong guess is put right here. */
export function ImportReportDialog({ shown, onClose }: ImportReportDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { dataset, variables, warnings } = shown.view;
  const [wish, setWish] = useState<ReadingWish>(shown.wish);
  const isChanged = JSON.stringify(wish) !== JSON.stringify(shown.wish);
  const included = variables.filter((each) => each.included).length;
  const leftOut = [
    ...dataset.ignored.map(({ name, code }) => ({ name, why: t(`networks:ignored.${code}`) })),
    ...variables
      .filter((each) => !each.included)
      .map(({ name, kind }) => ({
        name,
        why: t(`networks:notIncluded.${kind}`, { defaultValue: t('networks:notIncluded.other') }),
      })),
  ];
  return (
    <Dialog
      title={t('networks:report.title', { name: dataset.name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          {dataset.source === 'rows' && (
            <Button kind="quiet" onPress={() => askForMatrix(shown.file)}>
              {t('networks:import.asMatrix')}
            </Button>
          )}
          {isChanged ? (
            <Button
              kind="primary"
              icon="refresh"
              onPress={() => void importRows(shown.file, wish, dataset.id)}
            >
              {t('networks:report.again')}
            </Button>
          ) : (
            <Button kind="primary" autoFocus onPress={onClose}>
              {t('networks:report.done')}
            </Button>
          )}
        </>
      }
    >
      <ul className={styles.figures}>
        <li>
          <strong>{format.number(dataset.n)}</strong> {t('networks:report.cases', { count: dataset.n })}
        </li>
        <li>
          <strong>{format.number(included)}</strong> {t('networks:report.included', { count: included })}
        </li>
        <li>
          <strong>{format.number(leftOut.length)}</strong>{' '}
          {t('networks:report.leftOut', { count: leftOut.length })}
        </li>
      </ul>
      <Section title={t('networks:report.reading')}>
        <ReadingFields reading={dataset.reading} wish={wish} onChange={setWish} />
      </Section>
      {leftOut.length > 0 && (
        <Section title={t('networks:report.leftOutTitle')}>
          <ul className={styles.leftOut}>
            {leftOut.map(({ name, why }) => (
              <li key={name}>
                <span className={styles.name}>{name}</span> {why}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {warnings.length > 0 && (
        <Section title={t('networks:warnings.count', { count: warnings.length })}>
          <Warnings warnings={warnings} isOpen />
        </Section>
      )}
    </Dialog>
  );
}
