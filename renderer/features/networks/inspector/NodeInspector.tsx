import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../locales/format.ts';
import { useQuery } from '../../../state/query.ts';
import { navigate } from '../../../state/route.ts';
import { Button } from '../../../ui/Button.tsx';
import { Section } from '../../../ui/Panel.tsx';
import type { NetworkIndex } from '../model/network-index.ts';
import { SignLine } from '../result/SignLine.tsx';
import styles from './Inspector.module.css';
import { nodeFacts } from './node-facts.ts';

interface NodeInspectorProps {
  readonly index: NetworkIndex;
  readonly variable: string;
  readonly onSelect: (id: string) => void;
}

/** A symptom of the network: how well the others explain it, how central it is, and to what it is tied. */
export function NodeInspector({ index, variable, onSelect }: NodeInspectorProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const edges = index.edgesAt(variable);
  const conceptId = index.conceptOf(variable);
  const { data: concept } = useQuery('concepts.get', conceptId === null ? null : { id: conceptId });
  const { predictability, measures } = nodeFacts(index, variable);
  const label = index.labelOf(variable);
  return (
    <div className={styles.inspector}>
      <h2 className={styles.title}>{label}</h2>
      {label !== variable && <p className={styles.summary}>{variable}</p>}
      {concept !== undefined && (
        <p className={styles.concept}>
          <span className={styles.faint}>{t('networks:node.measures')}</span> {concept.label}
          <Button kind="quiet" icon="graph" onPress={() => navigate('graph', { concept: concept.id })}>
            {t('networks:node.inGraph')}
          </Button>
        </p>
      )}
      {predictability !== null && (
        <Section title={t('networks:node.predictability')}>
          <div className={styles.meter}>
            <span style={{ width: `${Math.round(100 * Math.max(0, Math.min(1, predictability.value)))}%` }} />
          </div>
          <p className={styles.note}>
            {t(`networks:node.explained.${predictability.measure}`, {
              share: format.percent(predictability.value),
            })}
          </p>
        </Section>
      )}
      {measures.length > 0 && (
        <Section title={t('networks:node.centrality')}>
          <dl className={styles.facts}>
            {measures.map(({ name, value, interval, rank }) => (
              <div key={name}>
                <dt>{t(`networks:measure.${name}`)}</dt>
                <dd>
                  <strong>{format.decimal(value, 2)}</strong>
                  {interval !== null && (
                    <span className={styles.faint}>
                      {' '}
                      {format.decimal(interval.q025, 2)} … {format.decimal(interval.q975, 2)}
                    </span>
                  )}
                  <span className={styles.rank}>
                    {t('networks:node.rank', { rank, count: index.layer.variables.length })}
                  </span>
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      <Section title={t('networks:node.edges', { count: edges.length })}>
        {edges.length === 0 ? (
          <p className={styles.note}>{t('networks:node.alone')}</p>
        ) : (
          <ul className={styles.edges}>
            {edges.map((edge) => {
              const other = edge.from === variable ? edge.to : edge.from;
              const words =
                !index.layer.isDirected || edge.from === edge.to
                  ? index.labelOf(other)
                  : edge.from === variable
                    ? `→ ${index.labelOf(other)}`
                    : `← ${index.labelOf(other)}`;
              return (
                <li key={edge.id}>
                  <button type="button" className={styles.edge} onClick={() => onSelect(edge.id)}>
                    <SignLine sign={edge.sign} isDirected={false} />
                    <span className={styles.name}>{words}</span>
                    <span className={styles.figures}>{format.decimal(edge.weight, 2)}</span>
                  </button>
                </li>
              );
            })}
          </ul>
        )}
      </Section>
    </div>
  );
}
