import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/Icon.tsx';
import type { ModelSession } from '../session/model-session.ts';
import { useSession } from '../session/use-session.ts';
import { problemWords } from './language.ts';
import styles from './Problems.module.css';

const mostShown = 4;

/** What is wrong or doubtful in the text, with the mend as a button. */
export function Problems({ session }: { readonly session: ModelSession }) {
  const { t } = useTranslation();
  const problems = useSession(session, (state) => state.problems);
  if (problems.length === 0) return null;
  return (
    <ul className={styles.problems} aria-label={t('models:editor.problems')}>
      {problems.slice(0, mostShown).map((problem) => (
        <li
          key={`${problem.code} ${problem.line} ${problem.column}`}
          className={problem.severity === 'error' ? styles.error : styles.warning}
        >
          <Icon name={problem.severity === 'error' ? 'warning' : 'info'} size={13} />
          <span className={styles.words}>
            <b>{t('models:editor.at', { line: problem.line, column: problem.column })}</b>{' '}
            {problemWords(problem)}
          </span>
          {problem.fix !== null && (
            <button
              type="button"
              className={styles.mend}
              onClick={() => problem.fix !== null && session.mend(problem.fix)}
            >
              {problem.fix.text.trim() === ''
                ? t('models:editor.takeOut')
                : t('models:editor.mend', { text: shortened(problem.fix.text.trim()) })}
            </button>
          )}
        </li>
      ))}
      {problems.length > mostShown && (
        <li className={styles.more}>{t('models:editor.more', { count: problems.length - mostShown })}</li>
      )}
    </ul>
  );
}

const shortened = (text: string): string => (text.length > 28 ? `${text.slice(0, 27)}…` : text);
