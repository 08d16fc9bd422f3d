import { useTranslation } from 'react-i18next';
import type { Hypothesis } from '../../../core/model/hypothesis.ts';
import { useFormat } from '../../locales/format.ts';
import { useWords } from '../../locales/words.ts';
import { navigate } from '../../state/route.ts';
import { useSelection } from '../../state/selection.ts';
import { IconButton } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { SignArrow } from '../../ui/passage/SignArrow.tsx';
import styles from './LinkTable.module.css';

interface LinkTableProps {
  readonly hypothesis: Hypothesis;
  readonly selected: string | null;
  readonly onSelect: (edgeId: string | null) => void;
}

/** Each link of the path with the papers on both sides and the belief. */
export function LinkTable({ hypothesis, selected, onSelect }: LinkTableProps) {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const select = useSelection((state) => state.select);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('hypotheses:link.link')}</th>
          <th scope="col">{t('hypotheses:link.sign')}</th>
          <th scope="col" className={styles.number}>
            {t('hypotheses:link.for')}
          </th>
          <th scope="col" className={styles.number}>
            {t('hypotheses:link.against')}
          </th>
          <th scope="col" className={styles.number}>
            {t('hypotheses:link.belief')}
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {hypothesis.path.map((step) => {
          const isOn = step.edgeId === selected;
          const name = `${step.fromLabel} → ${step.toLabel}`;
          const choose = () =>
            select({ kind: 'edge', id: step.edgeId, causeId: step.fromId, effectId: step.toId }, name);
          return (
            <tr key={step.edgeId} className={classes(isOn && styles.on)}>
              <th scope="row">
                <button
                  type="button"
                  className={styles.link}
                  aria-pressed={isOn}
                  onClick={() => {
                    onSelect(isOn ? null : step.edgeId);
                    if (!isOn) choose();
                  }}
                >
                  {name}
                </button>
              </th>
              <td>
                <SignArrow polarity={step.polarity} /> {words.polarity(step.polarity)}
              </td>
              <td className={styles.number}>{format.number(step.papersFor)}</td>
              <td className={styles.number}>{format.number(step.papersAgainst)}</td>
              <td className={styles.number}>{format.decimal(step.belief, 2)}</td>
              <td className={styles.go}>
                <IconButton
                  icon="graph"
                  label={t('hypotheses:link.toGraph', { name })}
                  onPress={() => {
                    choose();
                    navigate('graph', { edge: step.edgeId });
                  }}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
