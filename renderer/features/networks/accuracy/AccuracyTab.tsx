import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../../ui/Chip.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { bootstrapsOf } from '../model/network-edges.ts';
import type { NetworkIndex } from '../model/network-index.ts';
import type { NetworkSelection } from '../model/use-network-selection.ts';
import styles from '../result/Result.module.css';
import { ResultTools } from '../result/ResultTools.tsx';
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
  const bootstraps = bootstrapsOf(index.results);
  const current = bootstraps.find(({ id }) => id === chosen) ?? bootstraps[0] ?? null;
  return (
    <div className={styles.tab}>
      <BootstrapForm networkId={index.network.id} hasRows={hasRows} onDone={setChosen} />
      {bootstraps.length > 0 && (
        <div className={styles.tools}>
          {bootstraps.map((bootstrap) => (
            <Chip
              key={bootstrap.id}
              isSelected={bootstrap.id === current?.id}
              onChange={() => setChosen(bootstrap.id)}
            >
              {t('networks:accuracy.result', {
                type: t(`networks:bootstrap.short.${String(bootstrap.settings.type)}`),
                boots: bootstrap.settings.boots,
                seed: bootstrap.settings.seed,
              })}
            </Chip>
          ))}
          {current !== null && <ResultTools resultId={current.id} />}
        </div>
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
