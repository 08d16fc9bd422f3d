import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../locales/format.ts';
import { edgeId, nodeId } from '../../model/ids.ts';
import { ShowLine } from '../Chain.tsx';
import styles from '../Panels.module.css';
import type { Loops } from './loops.ts';

const shown = 6;

/** The variables on most loops. */
export function LoopNodes({ nodes }: { readonly nodes: Loops['nodes'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{t('models:loops.nodes')}</h3>
      {nodes.slice(0, shown).map(({ name, loops }) => (
        <ShowLine
          key={name}
          mark={format.number(loops)}
          words={name}
          highlight={{ key: `onLoops ${name}`, tone: 'answer', ids: [nodeId(name)] }}
        />
      ))}
    </section>
  );
}

/** The arrows whose absence would break most loops. */
export function LoopEdges({ edges }: { readonly edges: Loops['edges'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{t('models:loops.leverage')}</h3>
      <p className={styles.small}>{t('models:loops.leverageWhat')}</p>
      {edges.slice(0, shown).map(({ from, to, loops }) => (
        <ShowLine
          key={`${from}\n${to}`}
          mark={format.number(loops)}
          words={`${from} → ${to}`}
          highlight={{
            key: `leverage ${from}\n${to}`,
            tone: 'biasing',
            ids: [edgeId({ from, kind: '->', to }), nodeId(from), nodeId(to)],
          }}
        />
      ))}
    </section>
  );
}
