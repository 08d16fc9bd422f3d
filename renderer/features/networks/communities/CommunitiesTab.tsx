import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../../ui/Empty.tsx';
import type { NetworkIndex } from '../model/network-index.ts';
import type { NetworkSelection } from '../model/use-network-selection.ts';
import styles from '../result/Result.module.css';
import { ResultsBar } from '../result/ResultsBar.tsx';
import { CommunitiesForm } from './CommunitiesForm.tsx';
import { CommunitiesResult } from './CommunitiesResult.tsx';
import type { SavedCommunities } from './saved-communities.ts';

interface CommunitiesTabProps {
  readonly index: NetworkIndex;
  readonly selection: NetworkSelection;
}

/** Which symptoms hang together more closely than with the rest, and which lead from one group to another. */
export function CommunitiesTab({ index, selection }: CommunitiesTabProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const found = index.results.filter((each): each is SavedCommunities => each.kind === 'communities');
  const current = found.find(({ id }) => id === chosen) ?? found[0] ?? null;
  return (
    <div className={styles.tab}>
      {(current === null || isAsking) && (
        <CommunitiesForm
          networkId={index.network.id}
          onDone={(id) => {
            setChosen(id);
            setAsking(false);
          }}
        />
      )}
      {current !== null && (
        <ResultsBar
          results={found.map(({ id, settings }) => ({
            id,
            label: t(`networks:communities.method.${String(settings.method)}`),
          }))}
          currentId={current.id}
          onChoose={setChosen}
          isAsking={isAsking}
          onAsk={setAsking}
        />
      )}
      {current === null ? (
        <Empty
          icon="network"
          title={t('networks:communities.emptyTitle')}
          sentence={t('networks:communities.empty')}
        />
      ) : (
        <CommunitiesResult key={current.id} index={index} selection={selection} saved={current} />
      )}
    </div>
  );
}
