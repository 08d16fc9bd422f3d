import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../locales/format.ts';
import { classes } from '../../../ui/classes.ts';
import { edgeId } from '../model/network-edges.ts';
import type { NetworkIndex } from '../model/network-index.ts';
import { type NetworkSelection, nodeId } from '../model/use-network-selection.ts';
import styles from './WeightMatrix.module.css';

interface WeightMatrixProps {
  readonly index: NetworkIndex;
  readonly selection: NetworkSelection;
}

/** Beyond this many variables a matrix cannot be read; the list of edges and the copied table have it all. */
export const mostInMatrix = 60;

/** All weights in rows and columns; rows are the causes where the network is directed. */
export function WeightMatrix({ index, selection }: WeightMatrixProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { variables, weights, isDirected } = index.layer;
  const most = Math.max(1e-9, ...weights.flat().map(Math.abs));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keys
    <section className={styles.scroller} tabIndex={0} aria-label={t('networks:weights.matrix')}>
      <table className={styles.matrix}>
        <thead>
          <tr>
            <td />
            {variables.map((name) => (
              <th key={name} scope="col" title={index.labelOf(name)}>
                <span>{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {variables.map((row, i) => (
            <tr key={row} className={classes(selection.node === row && styles.on)}>
              <th scope="row" title={index.labelOf(row)}>
                <button type="button" className={styles.name} onClick={() => selection.select(nodeId(row))}>
                  {row}
                </button>
              </th>
              {variables.map((column, j) => {
                const weight = weights[i]?.[j] ?? 0;
                const isOwn = i === j && !isDirected;
                const [from, to] = isDirected || i < j ? [row, column] : [column, row];
                const isOn = selection.edge === edgeId(from, to);
                return (
                  <td
                    key={column}
                    className={classes(weight === 0 && styles.zero, isOn && styles.cell)}
                    style={isOwn || weight === 0 ? undefined : { background: shade(weight / most) }}
                  >
                    {isOwn ? (
                      ''
                    ) : weight === 0 ? (
                      '0'
                    ) : (
                      <button
                        type="button"
                        tabIndex={-1}
                        className={styles.weight}
                        onClick={() => selection.select(edgeId(from, to))}
                      >
                        {format.decimal(weight, Math.abs(weight) < 0.005 ? 3 : 2)}
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The sign's colour, thinner for a weaker edge; the figure itself says the sign again. */
const shade = (share: number) =>
  `color-mix(in srgb, var(${share > 0 ? '--positive' : '--negative'}) ${Math.round(Math.abs(share) * 34)}%, transparent)`;
