import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../../ui/classes.ts';
import { failureWords } from '../../../ui/failure-words.ts';
import styles from './Panels.module.css';
import type { Answer } from './use-answer.ts';

interface AnswerSectionProps<Data> {
  readonly title: string;
  readonly answer: Answer<Data>;
  /** Chips and buttons on the title's line. */
  readonly actions?: ReactNode;
  readonly children: (data: Data) => ReactNode;
}

/** An answer under its question; one that belongs to an earlier model is greyed and says so. */
export function AnswerSection<Data>({ title, answer, actions, children }: AnswerSectionProps<Data>) {
  const { t } = useTranslation();
  const { data, error, isStale } = answer;
  return (
    <section className={styles.section} aria-busy={isStale}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{title}</h3>
        {isStale && <span className={styles.pending}>{t('models:ask.pending')}</span>}
        {actions}
      </div>
      <div className={classes(styles.answer, isStale && styles.old)}>
        {error !== null && <p className={styles.refusal}>{refusalOf(t, error)}</p>}
        {data !== undefined && children(data)}
      </div>
    </section>
  );
}

function refusalOf(
  t: ReturnType<typeof useTranslation>['t'],
  error: NonNullable<Answer<unknown>['error']>,
): string {
  const { what, detail } = failureWords(t, error);
  return detail ?? what;
}
