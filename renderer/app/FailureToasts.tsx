import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { takeFailures, useFailures } from '../state/failures.ts';
import { failureWords } from '../ui/failure-words.ts';
import { showToast } from '../ui/toasts.ts';

/** Says failures that no place shows itself. */
export function FailureToasts() {
  const { t } = useTranslation();
  const waiting = useFailures((failures) => failures.waiting);
  useEffect(() => {
    if (waiting.length === 0) return;
    for (const error of takeFailures()) {
      const words = failureWords(t, error);
      showToast({ kind: 'bad', text: `${words.title}. ${words.detail ?? words.what}` });
    }
  }, [waiting, t]);
  return null;
}
