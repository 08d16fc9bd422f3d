import type { TFunction } from 'i18next';
import type { ErrorRecord } from '../../core/foundation/errors.ts';
import { chooseNotebook, saveAs } from '../state/document.ts';

interface Remedy {
  readonly label: string;
  readonly onPress: () => void;
}

/** What the user can do about a failure that comes as a message; undefined when there is nothing but to know it. */
export function failureRemedy(t: TFunction, error: ErrorRecord): Remedy | undefined {
  switch (error.code) {
    case 'file.unwritable':
      return { label: t('shell:action.saveAs'), onPress: () => void saveAs() };
    case 'notebook.foreign':
    case 'notebook.newer':
    case 'notebook.damaged':
    case 'file.locked':
      return { label: t('shell:failure.openOther'), onPress: () => void chooseNotebook() };
    case 'file.missing':
      return { label: t('shell:failure.reload'), onPress: () => location.reload() };
    case 'internal':
      return {
        label: t('shell:failure.copy'),
        onPress: () => void navigator.clipboard.writeText(JSON.stringify(error, null, 2)),
      };
    default:
      return undefined;
  }
}
