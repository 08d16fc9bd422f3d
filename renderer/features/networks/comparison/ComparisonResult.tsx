import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../locales/format.ts';
import { Figure } from '../figure/Figure.tsx';
import { FigureOptions } from '../figure/FigureOptions.tsx';
import { litBy } from '../figure/walk.ts';
import type { FigureSource } from '../model/figure-requests.ts';
import type { NetworkIndex } from '../model/network-index.ts';
import type { NetworkSelection } from '../model/use-network-selection.ts';
import { newWarnings } from '../warnings/new-warnings.ts';
import { Warnings } from '../warnings/Warnings.tsx';
import styles from './Comparison.module.css';
import { DifferenceTable } from './DifferenceTable.tsx';
import { groupNames } from './group-names.ts';
import { pWords } from './p-words.ts';
import type { SavedComparison } from './saved-comparison.ts';

interface ComparisonResultProps {
  readonly index: NetworkIndex;
  readonly selection: NetworkSelection;
  readonly saved: SavedComparison;
}

/** Both networks in one layout, what differs between them as a whole, and edge by edge. */
export function ComparisonResult({ index, selection, saved }: ComparisonResultProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { result } = saved;
  const [a, b] = result.groups;
  const [nameA = '', nameB = ''] = groupNames(result.groups.map((group) => group.name));
  const { id, name } = index.network;
  const source = useMemo<FigureSource>(
    () => ({ kind: 'stored', id, figure: { kind: 'comparison', resultId: saved.id } }),
    [id, saved.id],
  );
  const lit = useMemo(() => litBy(index, selection.id), [index, selection.id]);
  const strengthWords = (group: string, sum: number, n: number) =>
    `${group} ${format.decimal(sum, 2)} (${t('networks:comparison.n', { n: format.number(Math.round(n)) })})`;
  const tests = [
    {
      name: t('networks:comparison.maximum'),
      value: result.maximumDifference.statistic,
      p: result.maximumDifference.p,
    },
    {
      name: t('networks:comparison.strength'),
      value: result.globalStrength.statistic,
      p: result.globalStrength.p,
    },
  ];
  return (
    <>
      <Warnings warnings={newWarnings(result.warnings, index.network.warnings)} labelOf={index.labelOf} />
      <div className={styles.page}>
        <div className={styles.tests}>
          {tests.map((test) => (
            <p key={test.name} className={styles.test}>
              <span className={styles.name}>{test.name}</span>
              <strong>{format.decimal(test.value, 2)}</strong> <span>{pWords(format, test.p)}</span>
            </p>
          ))}
          <p className={styles.test}>
            <span className={styles.name}>{t('networks:comparison.sums')}</span>
            {strengthWords(nameA, result.globalStrength.a, a?.n ?? 0)} ·{' '}
            {strengthWords(nameB, result.globalStrength.b, b?.n ?? 0)}
          </p>
        </div>
        <div className={styles.figure}>
          <Figure
            source={source}
            network={index.network}
            label={t('networks:figure.label.comparison')}
            name={`${name} ${t('networks:tab.comparison')}`}
            fit="contain"
            selected={selection.id}
            lit={lit}
            onSelect={selection.select}
            tools={<FigureOptions network={index.network} />}
          />
        </div>
        <div className={styles.table}>
          <DifferenceTable index={index} selection={selection} edges={result.edges} />
        </div>
      </div>
    </>
  );
}
