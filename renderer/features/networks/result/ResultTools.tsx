import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../state/command.ts';
import { IconButton } from '../../../ui/Button.tsx';
import { Gap } from '../../../ui/Toolbar.tsx';
import { showToast } from '../../../ui/toasts.ts';

/** Takes one result of a network away, with the way back. */
export function ResultTools({ resultId }: { readonly resultId: string }) {
  const { t } = useTranslation();
  const removal = useCommand('networks.removeResult');
  const undo = useCommand('history.undo');
  const remove = async () => {
    if ((await removal.run({ id: resultId })) === null) return;
    showToast({
      kind: 'info',
      text: t('networks:result.removed'),
      action: { label: t('networks:list.undo'), onPress: () => void undo.run({}) },
    });
  };
  return (
    <>
      <Gap />
      <IconButton icon="delete" label={t('networks:result.remove')} onPress={() => void remove()} />
    </>
  );
}
