import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../locales/format.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { Figure } from '../figure/Figure.tsx';
import type { FigureSource } from '../model/figure-requests.ts';
import type { bootstrapsOf } from '../model/network-edges.ts';
import type { NetworkIndex } from '../model/network-index.ts';
import type { NetworkSelection } from '../model/use-network-selection.ts';
import styles from '../result/Result.module.css';
import { newWarnings } from '../warnings/new-warnings.ts';
import { Warnings } from '../warnings/Warnings.tsx';
import { type AccuracyView, accuracyViews } from './accuracy-views.ts';
import { StabilityTable } from './StabilityTable.tsx';

interface BootstrapResultProps {
  readonly index: NetworkIndex;
  readonly selection: NetworkSelection;
  readonly bootstrap: ReturnType<typeof bootstrapsOf>[number];
}

/** One bootstrap: edges with their intervals, which of them differ, or how orders hold when cases are left out. */
export function BootstrapResult({ index, selection, bootstrap }: BootstrapResultProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { result } = bootstrap;
  const views = accuracyViews(bootstrap);
  const [view, setView] = useState(views[0] ?? 'intervals');
  const source = useMemo(() => sourceOf(index, bootstrap, view), [index, bootstrap, view]);
  const certain = result.edges?.filter(({ q025, q975 }) => q025 > 0 || q975 < 0).length;
  return (
    <>
      <Warnings warnings={newWarnings(result.warnings, index.network.warnings)} labelOf={index.labelOf} />
      {result.failed > 0 && (
        <p className={styles.notice}>{t('networks:accuracy.failed', { count: result.failed })}</p>
      )}
      {result.stability !== undefined && <StabilityTable stability={result.stability} />}
      {certain !== undefined && view === 'intervals' && (
        <p className={styles.notice}>
          {t('networks:accuracy.reading', {
            certain: format.number(certain),
            edges: format.number(result.edges?.filter(({ sample }) => sample !== 0).length ?? 0),
          })}
        </p>
      )}
      <Figure
        source={source}
        network={index.network}
        label={t(
          `networks:figure.label.${view === 'intervals' || view === 'stability' ? view : 'difference'}`,
        )}
        fit="width"
        rows={view === 'intervals' ? result.edges?.length : undefined}
        name={`${index.network.name} ${t(`networks:accuracy.view.${view}`)}`}
        selected={selection.id}
        onSelect={view === 'intervals' ? selection.select : undefined}
        tools={
          views.length > 1 && (
            <SelectField
              label={t('networks:accuracy.show')}
              isLabelHidden
              value={view}
              options={views.map((value) => ({ value, label: t(`networks:accuracy.view.${value}`) }))}
              onChange={setView}
            />
          )
        }
      />
    </>
  );
}

function sourceOf(
  index: NetworkIndex,
  bootstrap: BootstrapResultProps['bootstrap'],
  view: AccuracyView,
): FigureSource {
  const resultId = bootstrap.id;
  const { id } = index.network;
  if (view === 'stability') return { kind: 'stored', id, figure: { kind: 'stability', resultId } };
  if (view === 'intervals') return { kind: 'stored', id, figure: { kind: 'bootstrap', resultId } };
  return { kind: 'stored', id, figure: { kind: 'difference', resultId, of: view } };
}
