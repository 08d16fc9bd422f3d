import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../../core/engine/contract/index.ts';
import { useFormat } from '../../../locales/format.ts';
import { useQuery } from '../../../state/query.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { Tabs } from '../../../ui/Tabs.tsx';
import { AccuracyTab } from '../accuracy/AccuracyTab.tsx';
import { TemporalAccuracy } from '../accuracy/TemporalAccuracy.tsx';
import { CentralityTab } from '../centrality/CentralityTab.tsx';
import { CommunitiesTab } from '../communities/CommunitiesTab.tsx';
import { ComparisonTab } from '../comparison/ComparisonTab.tsx';
import { FigureTab } from '../figure/FigureTab.tsx';
import { NetworkInspector } from '../inspector/NetworkInspector.tsx';
import { figuresOf, layersOf, type WeightLayer, wavePairs } from '../model/network-edges.ts';
import { networkIndex } from '../model/network-index.ts';
import { useNetworkSelection } from '../model/use-network-selection.ts';
import { type ResultTab, resultTabs, showNetwork } from '../place.ts';
import { Warnings } from '../warnings/Warnings.tsx';
import { WordsTab } from '../words/WordsTab.tsx';
import { LayerBar } from './LayerBar.tsx';
import styles from './NetworkPanel.module.css';
import { WeightsTab } from './WeightsTab.tsx';

const temporalTabs = ['figure', 'weights', 'accuracy', 'words'] as const satisfies readonly ResultTab[];

interface NetworkPanelProps {
  readonly view: OutputOf<'networks.get'>;
  readonly tab: ResultTab;
}

/** What was estimated: the figure first, then everything that a reviewer asks about it. */
export function NetworkPanel({ view, tab }: NetworkPanelProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { network, results } = view;
  const [pair, setPair] = useState(0);
  const [layerName, setLayerName] = useState<WeightLayer['name'] | null>(null);
  const pairs = wavePairs(network);
  const layers = useMemo(() => layersOf(network, pair), [network, pair]);
  const layer = layers.find(({ name }) => name === layerName) ?? layers[0];
  const index = useMemo(() => networkIndex(network, results, layer), [network, results, layer]);
  const selection = useNetworkSelection(index);
  const { data: datasets } = useQuery('datasets.list', {});
  const hasRows = datasets?.find(({ id }) => id === network.datasetId)?.source === 'rows';
  const shownTab = useDeferredValue(tab);
  const figures = figuresOf(index.layer);
  const isTemporal = network.kind === 'temporal';
  const contents: Readonly<Record<ResultTab, () => React.ReactNode>> = {
    figure: () => <FigureTab index={index} selection={selection} />,
    weights: () => <WeightsTab index={index} selection={selection} />,
    centrality: () => <CentralityTab index={index} selection={selection} />,
    accuracy: () =>
      isTemporal ? (
        <TemporalAccuracy index={index} selection={selection} />
      ) : (
        <AccuracyTab index={index} selection={selection} hasRows={hasRows} />
      ),
    communities: () => <CommunitiesTab index={index} selection={selection} />,
    words: () => <WordsTab networkId={network.id} />,
    comparison: () => <ComparisonTab index={index} selection={selection} />,
  };
  const offered = isTemporal ? temporalTabs : resultTabs;
  const selected = offered.find((each) => each === shownTab) ?? 'figure';
  return (
    <>
      <Panel
        title={<span title={network.name}>{network.name}</span>}
        label={network.name}
        scrolls={false}
        actions={
          <span className={styles.summary}>
            {t('networks:result.summary', {
              edges: format.number(figures.edges),
              possible: format.number(figures.possible),
              mean: format.decimal(figures.mean, 3),
              n: format.number(Math.round(network.n)),
            })}
          </span>
        }
      >
        <Warnings key={network.id} warnings={network.warnings} labelOf={index.labelOf} />
        {(layers.length > 1 || pairs.length > 1) && (
          <LayerBar
            pairs={pairs}
            pair={pair}
            onPair={setPair}
            layers={layers}
            layer={index.layer.name}
            onLayer={setLayerName}
          />
        )}
        <div className={styles.tabs}>
          <Tabs
            label={t('networks:result.views')}
            selected={selected}
            onSelect={(id) => showNetwork(network.id, resultTabs.find((each) => each === id) ?? 'figure')}
            items={offered.map((id) => ({
              id,
              label: t(`networks:tab.${id}`),
              content: id === selected ? contents[id]() : null,
            }))}
          />
        </div>
      </Panel>
      <NetworkInspector index={index} selection={selection} />
    </>
  );
}
