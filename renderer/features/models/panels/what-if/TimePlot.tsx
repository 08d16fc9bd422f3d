import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../locales/format.ts';
import { labelRows } from '../../model/label-rows.ts';
import styles from './WhatIf.module.css';

interface TimePlotProps {
  readonly variables: readonly string[];
  readonly series: readonly (readonly number[])[];
  readonly pushed: string;
}

/** Lines that can be told apart; the others move less. */
const mostLines = 6;
const [width, height] = [288, 168];
const plot = { left: 30, right: 190, top: 8, bottom: 148 };
const dashes = ['', '6 3', '2 3', '8 3 2 3', '4 2', '1 3'];

/** How each variable goes, named at the end of its line; told apart by dash as well as by colour. */
export function TimePlot({ variables, series, pushed }: TimePlotProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const size = (values: readonly number[]) => Math.max(...values.map(Math.abs));
  const lines = variables
    .map((name, at) => ({ name, values: series[at] ?? [] }))
    .sort((a, b) => Number(b.name === pushed) - Number(a.name === pushed) || size(b.values) - size(a.values))
    .slice(0, mostLines);
  const top = Math.max(0.01, ...lines.map(({ values }) => size(values)));
  const steps = Math.max(1, (lines[0]?.values.length ?? 1) - 1);
  const x = (step: number) => plot.left + (step / steps) * (plot.right - plot.left);
  const y = (value: number) => (plot.top + plot.bottom) / 2 - (value / top) * ((plot.bottom - plot.top) / 2);
  const ends = lines.map(({ values }) => y(values.at(-1) ?? 0));
  const rows = labelRows(ends, 14, plot.top + 4, plot.bottom);
  return (
    <svg
      className={styles.plot}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('models:whatIf.plot', { count: lines.length, steps })}
    >
      <line className={styles.axis} x1={plot.left} x2={plot.right} y1={y(0)} y2={y(0)} />
      <line className={styles.axis} x1={plot.left} x2={plot.left} y1={plot.top} y2={plot.bottom} />
      {[top, 0, -top].map((value) => (
        <text key={value} className={styles.tick} x={plot.left - 4} y={y(value) + 3} textAnchor="end">
          {format.decimal(value, value === 0 ? 0 : top < 0.1 ? 2 : 1)}
        </text>
      ))}
      <text className={styles.tick} x={plot.right} y={height - 6} textAnchor="end">
        {t('models:whatIf.step')} {format.number(steps)}
      </text>
      {lines.map(({ name, values }, at) => (
        <g key={name} className={styles[`line${at}`]}>
          <polyline
            points={values.map((value, step) => `${x(step).toFixed(1)},${y(value).toFixed(1)}`).join(' ')}
            strokeDasharray={dashes[at]}
          />
          <line
            className={styles.leader}
            x1={plot.right}
            x2={plot.right + 8}
            y1={ends[at]}
            y2={rows[at] ?? 0}
          />
          <text x={plot.right + 11} y={(rows[at] ?? 0) + 3.5}>
            {name.length > 14 ? `${name.slice(0, 13)}…` : name}
          </text>
        </g>
      ))}
    </svg>
  );
}
