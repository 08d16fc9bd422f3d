import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../../core/engine/contract/index.ts';
import { useFormat } from '../../../locales/format.ts';
import { useQuery } from '../../../state/query.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { Tabs } from '../../../ui/Tabs.tsx';
import { Gap } from '../../../ui/Toolbar.tsx';
import { AccuracyTab } from '../accuracy/AccuracyTab.tsx';
import { CentralityTab } from '../centrality/CentralityTab.tsx';
import { CommunitiesTab } from '../communities/CommunitiesTab.tsx';
import { ComparisonTab } from '../comparison/ComparisonTab.tsx';
import { FigureTab } from '../figure/FigureTab.tsx';
import { NetworkInspector } from '../inspector/NetworkInspector.tsx';
import { figuresOf, layersOf, wavePairs } from '../model/network-edges.ts';
import { networkIndex } from '../model/network-index.ts';
import { useNetworkSelection } from '../model/use-network-selection.ts';
import { type ResultTab, resultTabs, showNetwork } from '../place.ts';
import { Warnings } from '../warnings/Warnings.tsx';
import styles from './NetworkPanel.module.css';
import { WeightsTab } from './WeightsTab.tsx';

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
  const [layerName, setLayerName] = useState<string | null>(null);
  const pairs = wavePairs(network);
  const layers = useMemo(() => layersOf(network, pair), [network, pair]);
  const layer = layers.find(({ name }) => name === layerName) ?? layers[0];
  const index = useMemo(() => networkIndex(network, results, layer), [network, results, layer]);
  const selection = useNetworkSelection(index);
  const { data: datasets } = useQuery('datasets.list', {});
  const hasRows = datasets?.find(({ id }) => id === network.datasetId)?.source === 'rows';
  const shownTab = useDeferredValue(tab);
  const figures = figuresOf(index.layer);
  const contents: Readonly<Record<ResultTab, () => React.ReactNode>> = {
    figure: () => <FigureTab index={index} selection={selection} />,
    weights: () => <WeightsTab index={index} selection={selection} />,
    centrality: () => <CentralityTab index={index} selection={selection} />,
    accuracy: () => <AccuracyTab index={index} selection={selection} hasRows={hasRows} />,
    communities: () => <CommunitiesTab index={index} selection={selection} hasRows={hasRows} />,
    comparison: () => <ComparisonTab index={index} selection={selection} />,
  };
  const isTemporal = network.kind === 'temporal';
  const offered = resultTabs.filter((each) => !isTemporal || each === 'figure' || each === 'weights');
  const selected = offered.find((each) => each === shownTab) ?? 'figure';
  return (
    <>
      <Panel
        title={<span title={network.name}>{network.name}</span>}
        label={network.name}
        scrolls={false}
        actions={
          <>
            <span className={styles.summary}>
              {t('networks:result.summary', {
                edges: format.number(figures.edges),
                possible: format.number(figures.possible),
                mean: format.decimal(figures.mean, 3),
                n: format.number(Math.round(network.n)),
              })}
            </span>
            <Gap />
            {pairs.length > 1 && (
              <SelectField
                label={t('networks:temporal.pair')}
                isLabelHidden
                value={String(pair)}
                options={pairs.map((label, at) => ({ value: String(at), label }))}
                onChange={(at) => setPair(Number(at))}
              />
            )}
            {layers.length > 1 && (
              <SelectField
                label={t('networks:temporal.layer')}
                isLabelHidden
                value={index.layer.name}
                options={layers.map(({ name }) => ({ value: name, label: t(`networks:layer.${name}`) }))}
                onChange={setLayerName}
              />
            )}
          </>
        }
      >
        <Warnings key={network.id} warnings={network.warnings} labelOf={index.labelOf} />
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
