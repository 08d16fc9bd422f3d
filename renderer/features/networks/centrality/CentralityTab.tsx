import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../../ui/Chip.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { HelpButton } from '../../../ui/HelpButton.tsx';
import { SplitPane } from '../../../ui/SplitPane.tsx';
import { StabilityTable } from '../accuracy/StabilityTable.tsx';
import { Figure } from '../figure/Figure.tsx';
import { type CentralityMeasure, centralityMeasures, type FigureSource } from '../model/figure-requests.ts';
import { bootstrapsOf } from '../model/network-edges.ts';
import type { NetworkIndex } from '../model/network-index.ts';
import type { NetworkSelection } from '../model/use-network-selection.ts';
import styles from '../result/Result.module.css';
import { CentralityTable } from './CentralityTable.tsx';

interface CentralityTabProps {
  readonly index: NetworkIndex;
  readonly selection: NetworkSelection;
}

const doubtful: ReadonlySet<CentralityMeasure> = new Set(['closeness', 'betweenness']);

/** How the nodes stand to each other, with intervals where a bootstrap gave some, and whether the order is stable. */
export function CentralityTab({ index, selection }: CentralityTabProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ReadonlySet<CentralityMeasure>>(
    new Set<CentralityMeasure>(['strength', 'expectedInfluence1']),
  );
  const measures = useMemo(() => centralityMeasures.filter((measure) => chosen.has(measure)), [chosen]);
  const { id, name, centrality } = index.network;
  const source = useMemo<FigureSource>(
    () => ({ kind: 'stored', id, figure: { kind: 'centrality', measures: [...measures] } }),
    [id, measures],
  );
  if (centrality === null) {
    return (
      <Empty icon="info" title={t('networks:centrality.none')} sentence={t('networks:centrality.noneWhy')} />
    );
  }
  const stability = bootstrapsOf(index.results).find(({ result }) => result.stability !== undefined)?.result
    .stability;
  const toggle = (measure: CentralityMeasure, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) next.add(measure);
    else if (next.size > 1) next.delete(measure);
    setChosen(next);
  };
  return (
    <div className={styles.tab}>
      <div className={styles.tools}>
        {centralityMeasures.map((measure) => (
          <Chip key={measure} isSelected={chosen.has(measure)} onChange={(isOn) => toggle(measure, isOn)}>
            {t(`networks:measure.${measure}`)}
          </Chip>
        ))}
        <HelpButton label={t('networks:centrality.whyOff')}>
          <p>{t('networks:centrality.offBecause')}</p>
          <p className={styles.source}>{t('networks:centrality.offSource')}</p>
        </HelpButton>
      </div>
      {measures.some((measure) => doubtful.has(measure)) && (
        <p className={styles.warn}>{t('networks:centrality.doubtful')}</p>
      )}
      {stability === undefined ? (
        <p className={styles.notice}>{t('networks:centrality.noStability')}</p>
      ) : (
        <StabilityTable stability={stabilityOf(stability, measures)} />
      )}
      <SplitPane
        id="networks.centrality"
        direction="column"
        fixed="end"
        size={176}
        min={96}
        max={520}
        label={t('networks:centrality.resize')}
      >
        {[
          <Figure
            key="figure"
            source={source}
            network={index.network}
            label={t('networks:figure.label.centrality')}
            name={`${name} ${t('networks:tab.centrality')}`}
            fit="width"
            selected={selection.id}
            onSelect={selection.select}
          />,
          <CentralityTable key="table" index={index} selection={selection} measures={measures} />,
        ]}
      </SplitPane>
    </div>
  );
}

/** Coefficients of what is shown: both kinds of expected influence share one, as the bootstrap has it. */
function stabilityOf(
  stability: Readonly<Record<string, number>>,
  measures: readonly CentralityMeasure[],
): Readonly<Record<string, number>> {
  const names = new Set<string>(
    measures.map((each) => (each.startsWith('expected') ? 'expectedInfluence' : each)),
  );
  return Object.fromEntries(Object.entries(stability).filter(([measure]) => names.has(measure)));
}
