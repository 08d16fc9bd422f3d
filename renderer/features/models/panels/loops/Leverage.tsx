import { useTranslation } from 'react-i18next';
import type { ModelPicture } from '../../../../bridge/model-language/contract.ts';
import { useFormat } from '../../../../locales/format.ts';
import { edgeId, edgeWords, nodeId } from '../../model/ids.ts';
import { edgesOnLoops, type FoundLoop } from '../../model/loops.ts';
import { ShowLine } from '../Chain.tsx';
import styles from '../Panels.module.css';

interface LeverageProps {
  readonly picture: ModelPicture;
  readonly loops: readonly FoundLoop[];
}

/** Taking which arrow away would break most loops. */
export function Leverage({ picture, loops }: LeverageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{t('models:loops.leverage')}</h3>
      <p className={styles.small}>{t('models:loops.leverageWhat')}</p>
      {edgesOnLoops(loops, picture)
        .slice(0, 6)
        .map(({ edge, count }) => (
          <ShowLine
            key={edgeId(edge)}
            mark={t('models:loops.breaks', { count, number: format.number(count) })}
            words={edgeWords(edge)}
            highlight={{
              key: `leverage ${edgeId(edge)}`,
              tone: 'biasing',
              ids: [edgeId(edge), nodeId(edge.from), nodeId(edge.to)],
            }}
          />
        ))}
    </section>
  );
}
