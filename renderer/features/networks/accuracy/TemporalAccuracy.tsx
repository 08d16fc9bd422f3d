import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../../ui/Empty.tsx';
import { Figure } from '../figure/Figure.tsx';
import { layerIntervals } from '../model/figure-requests.ts';
import type { NetworkIndex } from '../model/network-index.ts';
import type { NetworkSelection } from '../model/use-network-selection.ts';

interface TemporalAccuracyProps {
  readonly index: NetworkIndex;
  readonly selection: NetworkSelection;
}

/** Arrows with their intervals, when the network was estimated with bootstraps. */
export function TemporalAccuracy({ index, selection }: TemporalAccuracyProps) {
  const { t } = useTranslation();
  const source = useMemo(() => layerIntervals(index), [index]);
  if (source === null) {
    return (
      <Empty
        icon="history"
        title={t('networks:accuracy.emptyTitle')}
        sentence={t('networks:accuracy.emptyTemporal')}
      />
    );
  }
  return (
    <Figure
      source={source}
      network={index.network}
      label={t('networks:figure.label.intervals')}
      fit="width"
      rows={index.layer.intervals.length}
      name={`${index.network.name} ${t('networks:accuracy.view.intervals')}`}
      selected={selection.id}
      onSelect={selection.select}
    />
  );
}
