import { useTranslation } from 'react-i18next';
import type { Hypothesis } from '../../../core/model/hypothesis.ts';
import { useFormat } from '../../locales/format.ts';
import { Section } from '../../ui/Panel.tsx';
import styles from './RankInspector.module.css';

/** Why it stands where it stands: the sum, term by term, each with its reason. */
export function RankInspector({
  hypothesis,
  rank,
}: {
  readonly hypothesis: Hypothesis;
  readonly rank: number;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const signed = (value: number) => `${value > 0 ? '+' : ''}${format.decimal(value, 2)}`;
  const novelty = hypothesis.scores.find((score) => score.term === 'novelty');
  return (
    <div className={styles.inspector}>
      <h2 className={styles.title}>{t('hypotheses:rank.title', { rank })}</h2>
      <table className={styles.sum}>
        <tbody>
          {hypothesis.scores.map((score) => (
            <tr key={score.term}>
              <th scope="row">
                {t(`hypotheses:rank.term.${score.term}`)}
                <span className={styles.why}>{score.why}</span>
                <span className={styles.product}>
                  {t('hypotheses:rank.product', {
                    weight: format.decimal(score.weight, 2),
                    value: format.decimal(score.value, 2),
                  })}
                </span>
              </th>
              <td>{signed(score.contribution)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('hypotheses:rank.sum')}</th>
            <td>{format.decimal(hypothesis.score, 2)}</td>
          </tr>
        </tfoot>
      </table>
      {novelty !== undefined && (
        <Section title={t('hypotheses:rank.novelty')}>
          <p className={styles.text}>{novelty.why}</p>
        </Section>
      )}
      <Section title={t('hypotheses:rank.run')}>
        <dl className={styles.facts}>
          <div>
            <dt>{t('hypotheses:rank.method')}</dt>
            <dd>{hypothesis.method}</dd>
          </div>
          <div>
            <dt>{t('hypotheses:rank.mode')}</dt>
            <dd>{t(`hypotheses:mode.${hypothesis.mode}`)}</dd>
          </div>
          <div>
            <dt>{t('hypotheses:rank.when')}</dt>
            <dd>{format.dateTime(hypothesis.createdAt)}</dd>
          </div>
          <div>
            <dt>{t('hypotheses:rank.runId')}</dt>
            <dd className={styles.id}>{hypothesis.runId}</dd>
          </div>
        </dl>
      </Section>
    </div>
  );
}
