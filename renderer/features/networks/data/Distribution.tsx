import { useTranslation } from 'react-i18next';
import type { VariableRow } from '../../../../core/engine/contract/datasets.ts';
import { useFormat } from '../../../locales/format.ts';
import { barsOf } from './bars.ts';
import styles from './Distribution.module.css';

interface DistributionProps {
  readonly variable: VariableRow;
  readonly width: number;
  readonly height: number;
}

/** How the values of a variable lie, as small bars; what they say is said in words as well. */
export function Distribution({ variable, width, height }: DistributionProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const bars = barsOf(variable);
  if (bars.length === 0) return null;
  const most = Math.max(...bars.map(({ n }) => n), 1);
  const step = width / bars.length;
  const gap = step > 5 ? 1 : 0;
  const said =
    variable.mean === null
      ? t('networks:data.distinct', { count: variable.distinct })
      : t('networks:data.distribution', {
          mean: format.decimal(variable.mean, 2),
          sd: format.decimal(variable.sd ?? 0, 2),
          min: format.number(variable.min ?? 0),
          max: format.number(variable.max ?? 0),
        });
  return (
    <svg className={styles.bars} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img">
      <title>{said}</title>
      {bars.map(({ key, n }, index) => {
        const tall = n === 0 ? 0 : Math.max(1, (n / most) * height);
        return (
          <rect key={key} x={index * step} y={height - tall} width={Math.max(1, step - gap)} height={tall} />
        );
      })}
    </svg>
  );
}
