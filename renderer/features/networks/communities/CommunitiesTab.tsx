import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedResult } from '../../../../core/engine/contract/saved-networks.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import type { NetworkIndex } from '../model/network-index.ts';
import type { NetworkSelection } from '../model/use-network-selection.ts';
import styles from '../result/Result.module.css';
import { ResultTools } from '../result/ResultTools.tsx';
import { CommunitiesForm } from './CommunitiesForm.tsx';
import { CommunitiesResult } from './CommunitiesResult.tsx';

interface CommunitiesTabProps {
  readonly index: NetworkIndex;
  readonly selection: NetworkSelection;
  readonly hasRows: boolean;
}

export type SavedCommunities = Extract<SavedResult, { kind: 'communities' }>;

/** Which symptoms hang together more closely than with the rest, and which lead from one group to another. */
export function CommunitiesTab({ index, selection, hasRows }: CommunitiesTabProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const found = index.results.filter((each): each is SavedCommunities => each.kind === 'communities');
  const current = found.find(({ id }) => id === chosen) ?? found[0] ?? null;
  return (
    <div className={styles.tab}>
      <CommunitiesForm networkId={index.network.id} hasRows={hasRows} onDone={setChosen} />
      {found.length > 0 && (
        <div className={styles.tools}>
          {found.map((each) => (
            <Chip key={each.id} isSelected={each.id === current?.id} onChange={() => setChosen(each.id)}>
              {t(`networks:communities.method.${String(each.settings.method)}`)}
            </Chip>
          ))}
          {current !== null && <ResultTools resultId={current.id} />}
        </div>
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
