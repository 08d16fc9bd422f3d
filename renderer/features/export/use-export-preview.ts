import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/engine/contract/index.ts';
import type { ErrorRecord } from '../../../core/foundation/errors.ts';
import { toErrorRecord } from '../../../core/foundation/errors.ts';
import { runJob } from '../../state/command.ts';
import type { ExportChoice } from './choices.ts';

export type ExportFile = OutputOf<'exchange.export'>;

interface ExportPreview {
  /** The file as it will be written. */
  readonly file: ExportFile | null;
  readonly error: ErrorRecord | null;
  again(): void;
}

/** Makes the chosen export; the file that is shown is the file that is saved. */
export function useExportPreview(choice: ExportChoice | null): ExportPreview {
  const { i18n } = useTranslation();
  const language = i18n.language === 'zh' ? 'zh' : 'en';
  const [state, setState] = useState<Omit<ExportPreview, 'again'>>({ file: null, error: null });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is a reason to make it again
  useEffect(() => {
    if (choice === null) return;
    let isWanted = true;
    setState({ file: null, error: null });
    runJob('exchange.export', { what: choice.what, format: choice.format, language }).then(
      (file) => isWanted && setState({ file, error: null }),
      (thrown: unknown) => isWanted && setState({ file: null, error: toErrorRecord(thrown) }),
    );
    return () => {
      isWanted = false;
    };
  }, [choice, language, attempt]);
  return { ...state, again: () => setAttempt((count) => count + 1) };
}
