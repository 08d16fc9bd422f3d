import { useTranslation } from 'react-i18next';
import type { ShownGraph } from '../../../../core/model/graph.ts';
import { useFormat } from '../../../locales/format.ts';
import { Button } from '../../../ui/Button.tsx';
import { Kbd } from '../../../ui/Kbd.tsx';
import { Section } from '../../../ui/Panel.tsx';
import styles from './Inspector.module.css';

interface GraphSummaryProps {
  readonly graph: ShownGraph;
  readonly isFiltered: boolean;
  readonly onShowAll: () => void;
}

const keys = [
  ['N', 'graph:action.add'],
  ['C', 'graph:action.connect'],
  ['F2', 'graph:action.rename'],
  ['M', 'graph:action.merge'],
  ['Delete', 'graph:action.remove'],
  ['Ctrl+F', 'graph:action.find'],
  ['Ctrl+0', 'graph:action.fit'],
] as const;

/** Beside the canvas while nothing is selected: how much is shown, what is not, and the canvas's keys. */
export function GraphSummary({ graph, isFiltered, onShowAll }: GraphSummaryProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const hidden = graph.hiddenNodes + graph.hiddenEdges > 0;
  return (
    <div className={styles.inspector}>
      <h2 className={styles.title}>{t('graph:title')}</h2>
      <p className={styles.summary}>
        {t('graph:counts.nodes', { count: graph.nodes.length, number: format.number(graph.nodes.length) })},{' '}
        {t('graph:counts.edges', { count: graph.edges.length, number: format.number(graph.edges.length) })}
      </p>
      {hidden && (
        <p className={styles.note}>
          {t('graph:counts.hidden', {
            nodes: format.number(graph.hiddenNodes),
            edges: format.number(graph.hiddenEdges),
          })}
          {graph.hiddenRefuted > 0 && ` ${t('graph:counts.refuted', { count: graph.hiddenRefuted })}`}
          {graph.hiddenByHand > 0 && ` ${t('graph:counts.byHand', { count: graph.hiddenByHand })}`}
        </p>
      )}
      {isFiltered && (
        <div className={styles.actions}>
          <Button onPress={onShowAll}>{t('graph:filter.clear')}</Button>
        </div>
      )}
      <p className={styles.note}>{t('graph:inspector.hint')}</p>
      <Section title={t('graph:inspector.keys')}>
        <dl className={styles.keys}>
          {keys.map(([key, label]) => (
            <div key={key}>
              <dt>
                <Kbd keys={key} />
              </dt>
              <dd>{t(label)}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </div>
  );
}
