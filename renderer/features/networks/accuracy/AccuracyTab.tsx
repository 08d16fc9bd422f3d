import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../../ui/Empty.tsx';
import { bootstrapsOf } from '../model/network-edges.ts';
import type { NetworkIndex } from '../model/network-index.ts';
import type { NetworkSelection } from '../model/use-network-selection.ts';
import styles from '../result/Result.module.css';
import { ResultsBar } from '../result/ResultsBar.tsx';
import { BootstrapForm } from './BootstrapForm.tsx';
import { BootstrapResult } from './BootstrapResult.tsx';

interface AccuracyTabProps {
  readonly index: NetworkIndex;
  readonly selection: NetworkSelection;
  readonly hasRows: boolean;
}

/** How far edges and orders can be trusted: bootstraps, each kept with its seed. */
export function AccuracyTab({ index, selection, hasRows }: AccuracyTabProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const bootstraps = bootstrapsOf(index.results);
  const current = bootstraps.find(({ id }) => id === chosen) ?? bootstraps[0] ?? null;
  const labelOf = ({ settings }: (typeof bootstraps)[number]) =>
    t('networks:accuracy.result', {
      type: t(`networks:bootstrap.short.${String(settings.type)}`),
      boots: settings.boots,
      seed: settings.seed,
    });
  return (
    <div className={styles.tab}>
      {(current === null || isAsking) && (
        <BootstrapForm
          networkId={index.network.id}
          hasRows={hasRows}
          onDone={(id) => {
            setChosen(id);
            setAsking(false);
          }}
        />
      )}
      {current !== null && (
        <ResultsBar
          results={bootstraps.map((each) => ({ id: each.id, label: labelOf(each) }))}
          currentId={current.id}
          onChoose={setChosen}
          isAsking={isAsking}
          onAsk={setAsking}
        />
      )}
      {current === null ? (
        <Empty
          icon="history"
          title={t('networks:accuracy.emptyTitle')}
          sentence={t('networks:accuracy.empty')}
        />
      ) : (
        <BootstrapResult key={current.id} index={index} selection={selection} bootstrap={current} />
      )}
    </div>
  );
}
