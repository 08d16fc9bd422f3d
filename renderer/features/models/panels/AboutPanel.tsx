import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedModel } from '../../../../core/model/saved-model.ts';
import { useQuery } from '../../../state/query.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from './Panels.module.css';

/** Where a published model is from, and the question that it was brought in for. */
export function AboutPanel({ saved }: { readonly saved: SavedModel }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'zh' ? 'zh' : 'en';
  const isPublished = saved.origin === 'published' && saved.note !== '';
  const { data } = useQuery('models.get', isPublished ? { id: saved.note, language } : null);
  const [isOpen, setOpen] = useState(false);
  const [isAnswered, setAnswered] = useState(false);
  if (data === undefined) return null;
  return (
    <section className={styles.about}>
      <p className={styles.question}>{data.question}</p>
      {isAnswered && <p>{data.answer}</p>}
      {isOpen && (
        <>
          <p className={styles.note}>{data.about}</p>
          <p className={styles.small}>
            {data.citation}
            <br />
            {data.estimator}. {t('models:published.illustrative')}
          </p>
        </>
      )}
      <div className={styles.chips}>
        <Button kind="quiet" onPress={() => setAnswered(!isAnswered)}>
          {t(isAnswered ? 'models:published.hide' : 'models:published.answer')}
        </Button>
        <Button kind="quiet" onPress={() => setOpen(!isOpen)}>
          {t(isOpen ? 'models:published.less' : 'models:published.about')}
        </Button>
      </div>
    </section>
  );
}
