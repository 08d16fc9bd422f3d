import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../state/command.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Gap } from '../../../ui/Toolbar.tsx';
import { showToast } from '../../../ui/toasts.ts';
import styles from './Result.module.css';

interface ResultsBarProps {
  readonly results: readonly { readonly id: string; readonly label: string }[];
  readonly currentId: string;
  readonly onChoose: (id: string) => void;
  /** Whether the form for another one stands above. */
  readonly isAsking: boolean;
  readonly onAsk: (isAsking: boolean) => void;
}

/** The results of one kind: which is shown, a way to another one, and away with it. */
export function ResultsBar({ results, currentId, onChoose, isAsking, onAsk }: ResultsBarProps) {
  const { t } = useTranslation();
  const removal = useCommand('networks.removeResult');
  const undo = useCommand('history.undo');
  const remove = async () => {
    if ((await removal.run({ id: currentId })) === null) return;
    showToast({
      kind: 'info',
      text: t('networks:result.removed'),
      action: { label: t('networks:list.undo'), onPress: () => void undo.run({}) },
    });
  };
  return (
    <div className={styles.tools}>
      {results.map(({ id, label }) => (
        <Chip key={id} isSelected={id === currentId} onChange={() => onChoose(id)}>
          {label}
        </Chip>
      ))}
      <Gap />
      <Button kind="quiet" icon={isAsking ? 'close' : 'add'} onPress={() => onAsk(!isAsking)}>
        {t(isAsking ? 'networks:result.noMore' : 'networks:result.another')}
      </Button>
      <IconButton icon="delete" label={t('networks:result.remove')} onPress={() => void remove()} />
    </div>
  );
}
