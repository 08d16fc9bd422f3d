import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import styles from './Failure.module.css';
import { type FailureRecord, failureWords } from './failure-words.ts';
import { Icon } from './Icon.tsx';

interface FailureProps {
  readonly error: FailureRecord;
  /** What the user can do about it; the first is the likely one. */
  readonly remedies: readonly { readonly label: string; readonly onPress: () => void }[];
  /** Fills the place instead of standing as a notice in it. */
  readonly fillsPlace?: boolean;
}

/** What went wrong in the user's language, the details as they came, and the remedies as buttons. */
export function Failure({ error, remedies, fillsPlace = false }: FailureProps) {
  const { t } = useTranslation();
  const words = failureWords(t, error);
  return (
    <div className={classes(styles.failure, fillsPlace && styles.fills)} role="alert">
      <span className={styles.icon}>
        <Icon name="warning" size={fillsPlace ? 24 : 18} />
      </span>
      <div className={styles.words}>
        <h2 className={styles.title}>{words.title}</h2>
        <p>{words.what}</p>
        {words.detail !== null && <p className={styles.detail}>{words.detail}</p>}
        {remedies.length > 0 && (
          <div className={styles.remedies}>
            {remedies.map((remedy, index) => (
              <Button key={remedy.label} kind={index === 0 ? 'primary' : 'plain'} onPress={remedy.onPress}>
                {remedy.label}
              </Button>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}
