import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Gap } from '../../../ui/Toolbar.tsx';
import { showToast } from '../../../ui/toasts.ts';
import type { NetworkIndex } from '../model/network-index.ts';
import type { NetworkSelection } from '../model/use-network-selection.ts';
import { copyableMatrix } from './copyable.ts';
import { EdgeTable } from './EdgeTable.tsx';
import styles from './Result.module.css';
import { mostInMatrix, WeightMatrix } from './WeightMatrix.tsx';

interface WeightsTabProps {
  readonly index: NetworkIndex;
  readonly selection: NetworkSelection;
}

const views = ['edges', 'matrix'] as const;

/** The weights: as a list that can be sorted, or as the matrix that a supplement prints. */
export function WeightsTab({ index, selection }: WeightsTabProps) {
  const { t } = useTranslation();
  const [view, setView] = useState<(typeof views)[number]>('edges');
  const isLarge = index.layer.variables.length > mostInMatrix;
  const copy = async () => {
    await navigator.clipboard.writeText(copyableMatrix(index.layer.variables, index.layer.weights));
    showToast({ kind: 'good', text: t('networks:weights.copied') });
  };
  return (
    <div className={styles.tab}>
      <div className={styles.tools}>
        {views.map((each) => (
          <Chip
            key={each}
            isSelected={view === each}
            isDisabled={each === 'matrix' && isLarge}
            count={each === 'edges' ? index.edges.length : undefined}
            onChange={() => setView(each)}
          >
            {t(`networks:weights.${each}`)}
          </Chip>
        ))}
        <Gap />
        <Button kind="quiet" icon="copy" onPress={() => void copy()}>
          {t('networks:weights.copy')}
        </Button>
      </div>
      {view === 'edges' ? (
        <EdgeTable index={index} selection={selection} />
      ) : (
        <WeightMatrix index={index} selection={selection} />
      )}
    </div>
  );
}
