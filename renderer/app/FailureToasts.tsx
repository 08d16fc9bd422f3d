import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { takeFailures, useFailures } from '../state/failures.ts';
import { failureLine } from '../ui/failure-words.ts';
import { showToast } from '../ui/toasts.ts';
import { failureRemedy } from './failure-remedy.ts';

/** Says failures that no place shows itself. */
export function FailureToasts() {
  const { t, i18n } = useTranslation();
  const waiting = useFailures((failures) => failures.waiting);
  useEffect(() => {
    if (waiting.length === 0) return;
    for (const error of takeFailures()) {
      showToast({
        kind: 'bad',
        text: failureLine(t, error, i18n.language),
        action: failureRemedy(t, error),
      });
    }
  }, [waiting, t, i18n.language]);
  return null;
}
