import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { noticeForeignChange, reload, save, saveAs, useDocument } from '../state/document.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

/** Somebody else wrote the user's file: nothing is overwritten before the user has said what is to be kept. */
export function FileChangedDialog() {
  const { t } = useTranslation();
  const conflict = useDocument((document) => document.conflict);
  const close = () => useDocument.setState({ conflict: null });
  useEffect(() => {
    const onFocus = () => void noticeForeignChange();
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, []);
  return (
    <Dialog
      title={t('shell:conflict.title')}
      isOpen={conflict !== null}
      onClose={close}
      actions={
        <>
          <Button kind="danger" onPress={() => void save({ overwrite: true })}>
            {t('shell:conflict.overwrite')}
          </Button>
          <Button onPress={() => void reload()}>{t('shell:conflict.reload')}</Button>
          <Button kind="primary" autoFocus onPress={() => void saveAs()}>
            {t('shell:conflict.keepBoth')}
          </Button>
        </>
      }
    >
      <p>{t('shell:conflict.sentence', { name: conflict ?? '' })}</p>
    </Dialog>
  );
}
