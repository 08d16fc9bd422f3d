import { useTranslation } from 'react-i18next';
import { engine } from '../../../bridge/engine.ts';
import { reportFailure } from '../../../state/failures.ts';
import { useQuery } from '../../../state/query.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import type { ModelActions } from '../useModelActions.ts';
import styles from './Dialogs.module.css';

interface PublishedDialogProps {
  readonly actions: ModelActions;
  readonly onClose: () => void;
}

/** The models of the literature that come with the program, each with the question that it teaches. */
export function PublishedDialog({ actions, onClose }: PublishedDialogProps) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'zh' ? 'zh' : 'en';
  const { data } = useQuery('models.list', { language });
  const open = async (id: string) => {
    try {
      const { title, text: printed } = await engine.call('models.get', { id, language });
      const { text } = await engine.call('causal.format', { text: printed });
      onClose();
      await actions.keep({ name: title, text, origin: 'published', note: id });
    } catch (thrown) {
      reportFailure(thrown);
    }
  };
  // A symmetric network has no arrows: it belongs to the place of networks.
  const shown = data?.filter(({ kind }) => kind !== 'ising');
  return (
    <Dialog title={t('models:published.title')} isOpen onClose={onClose} size="large">
      <p className={styles.lead}>{t('models:published.sentence')}</p>
      <ul className={styles.published}>
        {shown?.map(({ id, title, question, citation, nodes, edges }) => (
          <li key={id}>
            <button type="button" onClick={() => void open(id)}>
              <span className={styles.name}>{title}</span>
              <span>{question}</span>
              <span className={styles.source}>
                {citation} · {t('models:counts.nodes', { count: nodes })} ·{' '}
                {t('models:counts.edges', { count: edges })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
