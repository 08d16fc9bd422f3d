import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedResult } from '../../../../core/engine/contract/saved-networks.ts';
import { useQuery } from '../../../state/query.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import type { NetworkIndex } from '../model/network-index.ts';
import type { NetworkSelection } from '../model/use-network-selection.ts';
import styles from '../result/Result.module.css';
import { ResultTools } from '../result/ResultTools.tsx';
import { ComparisonForm } from './ComparisonForm.tsx';
import { ComparisonResult } from './ComparisonResult.tsx';

interface ComparisonTabProps {
  readonly index: NetworkIndex;
  readonly selection: NetworkSelection;
}

export type SavedComparison = Extract<SavedResult, { kind: 'comparison' }>;

/** Whether two groups have the same network: side by side in one layout, and the permutation test. */
export function ComparisonTab({ index, selection }: ComparisonTabProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const { data: networks } = useQuery('networks.list', {});
  const { id, method, variables } = index.network;
  const others = (networks ?? []).filter(
    (each) => each.id !== id && each.method === method && each.variables === variables.length,
  );
  const found = index.results.filter((each): each is SavedComparison => each.kind === 'comparison');
  const current = found.find((each) => each.id === chosen) ?? found[0] ?? null;
  return (
    <div className={styles.tab}>
      {others.length > 0 && (
        <ComparisonForm key={others.length} networkId={id} others={others} onDone={setChosen} />
      )}
      {found.length > 0 && (
        <div className={styles.tools}>
          {found.map((each) => (
            <Chip key={each.id} isSelected={each.id === current?.id} onChange={() => setChosen(each.id)}>
              {each.result.groups.map(({ name }) => name).join(' – ')}
            </Chip>
          ))}
          {current !== null && <ResultTools resultId={current.id} />}
        </div>
      )}
      {current === null ? (
        <Empty
          icon="merge"
          title={t('networks:comparison.emptyTitle')}
          sentence={t(others.length > 0 ? 'networks:comparison.empty' : 'networks:comparison.noOther')}
        />
      ) : (
        <ComparisonResult key={current.id} index={index} selection={selection} saved={current} />
      )}
    </div>
  );
}
