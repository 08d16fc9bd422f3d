import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../../state/query.ts';
import { Empty } from '../../../ui/Empty.tsx';
import type { NetworkIndex } from '../model/network-index.ts';
import type { NetworkSelection } from '../model/use-network-selection.ts';
import styles from '../result/Result.module.css';
import { ResultsBar } from '../result/ResultsBar.tsx';
import { ComparisonForm } from './ComparisonForm.tsx';
import { ComparisonResult } from './ComparisonResult.tsx';
import { groupNames } from './group-names.ts';
import type { SavedComparison } from './saved-comparison.ts';

interface ComparisonTabProps {
  readonly index: NetworkIndex;
  readonly selection: NetworkSelection;
}

/** Whether two groups have the same network: side by side in one layout, and the permutation test. */
export function ComparisonTab({ index, selection }: ComparisonTabProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const { data: networks } = useQuery('networks.list', {});
  const { id, method, variables } = index.network;
  const others = (networks ?? []).filter(
    (each) => each.id !== id && each.method === method && each.variables === variables.length,
  );
  const found = index.results.filter((each): each is SavedComparison => each.kind === 'comparison');
  const current = found.find((each) => each.id === chosen) ?? found[0] ?? null;
  return (
    <div className={styles.tab}>
      {others.length > 0 && (current === null || isAsking) && (
        <ComparisonForm
          key={others.length}
          networkId={id}
          others={others}
          onDone={(result) => {
            setChosen(result);
            setAsking(false);
          }}
        />
      )}
      {current !== null && (
        <ResultsBar
          results={found.map((each) => ({
            id: each.id,
            label: groupNames(each.result.groups.map(({ name }) => name)).join(' – '),
          }))}
          currentId={current.id}
          onChoose={setChosen}
          isAsking={isAsking}
          onAsk={setAsking}
        />
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
