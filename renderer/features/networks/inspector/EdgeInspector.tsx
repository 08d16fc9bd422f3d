import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../locales/format.ts';
import { Section } from '../../../ui/Panel.tsx';
import type { NetworkEdge } from '../model/network-edges.ts';
import type { NetworkIndex } from '../model/network-index.ts';
import { nodeId } from '../model/use-network-selection.ts';
import { SignLine } from '../result/SignLine.tsx';
import styles from './Inspector.module.css';

interface EdgeInspectorProps {
  readonly index: NetworkIndex;
  readonly edge: NetworkEdge;
  readonly onSelect: (id: string) => void;
}

/** An edge: its weight, how sure it is, and what it does not say. */
export function EdgeInspector({ index, edge, onSelect }: EdgeInspectorProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { isDirected, name } = index.layer;
  const sign = edge.sign > 0 ? 'positive' : edge.sign < 0 ? 'negative' : 'undefined';
  const rank = 1 + index.edges.findIndex(({ id }) => id === edge.id);
  return (
    <div className={styles.inspector}>
      <h2 className={styles.title}>
        <button type="button" className={styles.node} onClick={() => onSelect(nodeId(edge.from))}>
          {index.labelOf(edge.from)}
        </button>{' '}
        {isDirected ? '→' : '–'}{' '}
        <button type="button" className={styles.node} onClick={() => onSelect(nodeId(edge.to))}>
          {index.labelOf(edge.to)}
        </button>
      </h2>
      <p className={styles.summary}>
        <SignLine sign={edge.sign} isDirected={isDirected} /> {t(`networks:sign.${sign}`)}
      </p>
      <dl className={styles.facts}>
        <div>
          <dt>{t('networks:edges.weight')}</dt>
          <dd>
            <strong>{format.decimal(edge.weight, 3)}</strong>
            <span className={styles.rank}>
              {t('networks:node.rank', { rank, count: index.edges.length })}
            </span>
          </dd>
        </div>
        {edge.interval !== null && (
          <>
            <div>
              <dt>{t('networks:edges.interval')}</dt>
              <dd>
                {format.decimal(edge.interval.q025, 3)} … {format.decimal(edge.interval.q975, 3)}
              </dd>
            </div>
            <div>
              <dt>{t('networks:edges.nonzero')}</dt>
              <dd>{format.percent(edge.interval.nonzero)}</dd>
            </div>
          </>
        )}
      </dl>
      {edge.interval === null && name === 'symptoms' && (
        <p className={styles.note}>{t('networks:edge.noInterval')}</p>
      )}
      <Section title={t('networks:edge.reading')}>
        <p className={styles.note}>{t(`networks:edge.means.${name}`)}</p>
        <p className={styles.note}>
          {t(isDirected ? 'networks:edge.arrowNotACause' : 'networks:edge.notACause')}
        </p>
      </Section>
    </div>
  );
}
