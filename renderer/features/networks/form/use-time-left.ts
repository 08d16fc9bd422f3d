import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Progress } from '../../../../core/foundation/task.ts';
import { secondsLeft } from './seconds-left.ts';

/** The rest of a job in words, once enough of it has been seen to say; null before that. */
export function useTimeLeft(progress: Progress | null): string | null {
  const { t } = useTranslation();
  const start = useRef<{ readonly step: string; readonly at: number; readonly done: number } | null>(null);
  if (progress === null) {
    start.current = null;
    return null;
  }
  const now = performance.now();
  if (start.current?.step !== progress.step || progress.done < start.current.done) {
    start.current = { step: progress.step, at: now, done: progress.done };
  }
  const seconds = secondsLeft(progress, start.current, now);
  if (seconds === null) return null;
  if (seconds < 90) return t('networks:form.seconds', { count: Math.max(1, Math.round(seconds)) });
  return t('networks:form.minutes', { count: Math.round(seconds / 60) });
}
