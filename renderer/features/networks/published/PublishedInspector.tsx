import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../../core/engine/contract/index.ts';
import { useFormat } from '../../../locales/format.ts';
import { Section } from '../../../ui/Panel.tsx';
import styles from '../inspector/Inspector.module.css';

/** Where a published model comes from, what it is good for, and that it illustrates. */
export function PublishedInspector({ model }: { readonly model: OutputOf<'models.get'> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const facts: readonly (readonly [string, string])[] = [
    ...(model.n === null ? [] : [[t('networks:summary.cases'), format.number(model.n)] as const]),
    [t('networks:summary.variables'), format.number(model.variables.length)],
    [t('networks:summary.edges'), format.number(model.edges)],
  ];
  return (
    <div className={styles.inspector}>
      <h2 className={styles.title}>{model.title}</h2>
      <p className={styles.note}>{model.about}</p>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Section title={t('networks:published.estimator')}>
        <p className={styles.note}>{model.estimator}</p>
      </Section>
      <Section title={t('networks:published.source')}>
        <p>{model.citation}</p>
        <p className={styles.doi}>{model.doi}</p>
        <p className={styles.note}>{t('networks:published.illustrative')}</p>
      </Section>
      <Section title={model.question}>
        <p>{model.answer}</p>
      </Section>
    </div>
  );
}
