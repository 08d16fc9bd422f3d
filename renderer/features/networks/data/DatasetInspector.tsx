import { useTranslation } from 'react-i18next';
import type { DatasetView } from '../../../../core/engine/contract/datasets.ts';
import { useFormat } from '../../../locales/format.ts';
import { Kbd } from '../../../ui/Kbd.tsx';
import { Section } from '../../../ui/Panel.tsx';
import styles from './VariableInspector.module.css';

/** Where the data come from and how they were read, while no variable is selected. */
export function DatasetInspector({ view }: { readonly view: DatasetView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { dataset } = view;
  const { reading } = dataset;
  const facts = [
    [t('networks:dataset.file'), dataset.file],
    [t('networks:dataset.imported'), format.dateTime(dataset.createdAt)],
    [t('networks:reading.format'), t(`networks:format.${reading.format}`)],
    [t('networks:reading.encoding'), reading.encoding],
    [t('networks:reading.sheet'), reading.sheet],
    [t('networks:dataset.hash'), dataset.hash.slice(0, 12)],
  ].filter((fact): fact is [string, string] => fact[1] !== null);
  return (
    <div className={styles.inspector}>
      <h2 className={styles.title}>{dataset.name}</h2>
      {dataset.sample && <p className={styles.note}>{t('networks:dataset.simulated')}</p>}
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      {dataset.ignored.length > 0 && (
        <Section title={t('networks:report.leftOutTitle')}>
          <ul className={styles.leftOut}>
            {dataset.ignored.map(({ name, code }) => (
              <li key={name}>
                <strong>{name}</strong> {t(`networks:ignored.${code}`)}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('networks:data.keys')}>
        <dl className={styles.keys}>
          <div>
            <dt>
              <Kbd keys="X" />
            </dt>
            <dd>{t('networks:data.keyInclude')}</dd>
          </div>
          <div>
            <dt>
              <Kbd keys="Ctrl+A" />
            </dt>
            <dd>{t('networks:data.keyAll')}</dd>
          </div>
        </dl>
      </Section>
      <p className={styles.note}>{t('networks:dataset.local')}</p>
    </div>
  );
}
