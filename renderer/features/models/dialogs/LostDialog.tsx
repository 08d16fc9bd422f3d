import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import styles from './Dialogs.module.css';

/** What a file held and its model cannot hold: said once, when it has come in. */
export function LostDialog({
  lost,
  onClose,
}: {
  readonly lost: readonly string[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('models:lost.title')}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="primary" onPress={onClose}>
          {t('shell:ui.close')}
        </Button>
      }
    >
      <p>{t('models:lost.imported')}</p>
      <ul className={styles.lost}>
        {lost.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Dialog>
  );
}
