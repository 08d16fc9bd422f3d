import { useTranslation } from 'react-i18next';
import type { DatasetView, VariableRow } from '../../../../core/engine/contract/datasets.ts';
import { useFormat } from '../../../locales/format.ts';
import { barsOf } from './bars.ts';
import { Distribution } from './Distribution.tsx';
import { missingShare } from './dataset-facts.ts';
import styles from './VariableInspector.module.css';

interface VariableFiguresProps {
  readonly view: DatasetView;
  readonly variable: VariableRow;
}

/** Label, distribution and moments of one variable. */
export function VariableFigures({ view, variable }: VariableFiguresProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const bars = barsOf(variable);
  const share = missingShare(view, variable);
  const moment = (value: number | null) => (value === null ? '–' : format.decimal(value, 2));
  const facts: readonly (readonly [string, string])[] = [
    [t('networks:data.fact.mean'), moment(variable.mean)],
    [t('networks:data.fact.sd'), moment(variable.sd)],
    [t('networks:data.fact.skew'), moment(variable.skew)],
    [t('networks:data.fact.distinct'), format.number(variable.distinct)],
    [
      t('networks:data.fact.missing'),
      share === null ? '–' : `${format.number(variable.missing)} (${format.decimal(100 * share, 1)} %)`,
    ],
  ];
  return (
    <>
      {variable.label !== variable.name && <p className={styles.summary}>{variable.label}</p>}
      {variable.derived !== null && (
        <p className={styles.note}>
          {t(`networks:merge.made.${variable.derived.how}`, { names: variable.derived.from.join(', ') })}
        </p>
      )}
      {bars.length > 0 && (
        <figure className={styles.figure}>
          <Distribution variable={variable} width={240} height={64} />
          <figcaption className={styles.axis}>
            <span>{endWords(bars[0])}</span>
            <span>{endWords(bars.at(-1))}</span>
          </figcaption>
        </figure>
      )}
      {view.dataset.source === 'rows' && (
        <dl className={styles.facts}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

/** The value at an end of the axis with its label, if the file has one. */
function endWords(bar: ReturnType<typeof barsOf>[number] | undefined): string {
  if (bar === undefined) return '';
  const value = bar.to ?? bar.from;
  return bar.label === null ? String(value) : `${value} ${bar.label}`;
}
