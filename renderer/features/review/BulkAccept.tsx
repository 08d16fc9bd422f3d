import { useTranslation } from 'react-i18next';
import type { ClaimFilter } from '../../../core/engine/contract/claims.ts';
import { useFormat } from '../../locales/format.ts';
import { useCommand } from '../../state/command.ts';
import { useQuery } from '../../state/query.ts';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { showToast } from '../../ui/toasts.ts';
import { conditionsIn } from './filter.ts';

interface BulkAcceptProps {
  readonly filter: ClaimFilter;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Accepts every proposed claim that the filter shows, after saying how many these are. */
export function BulkAccept({ filter, isOpen, onClose }: BulkAcceptProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const proposed = { ...filter, state: 'proposed' as const };
  const { data } = useQuery('claims.list', isOpen ? { filter: proposed, limit: 0 } : null);
  const reviewAll = useCommand('claims.reviewAll');
  const undo = useCommand('history.undo');
  const total = data?.total ?? 0;
  const accept = async () => {
    const answer = await reviewAll.run({ filter: proposed, state: 'accepted' });
    if (answer === null) return;
    const left = total - answer.changed;
    showToast({
      kind: left > 0 ? 'warn' : 'good',
      text:
        t('review:bulk.done', { count: answer.changed, changed: format.number(answer.changed) }) +
        (left > 0 ? ` ${t('review:bulk.left', { count: left })}` : ''),
      action: { label: t('review:undo'), onPress: () => void undo.run({}) },
    });
  };
  return (
    <ConfirmDialog
      title={t('review:bulk.title', { count: total, total: format.number(total) })}
      isOpen={isOpen && data !== undefined}
      onClose={onClose}
      confirm={t('review:bulk.confirm', { count: total, total: format.number(total) })}
      onConfirm={accept}
    >
      <p>
        {t(conditionsIn(filter) > 0 ? 'review:bulk.filtered' : 'review:bulk.unfiltered', {
          count: total,
          total: format.number(total),
        })}
      </p>
      <p>{t('review:bulk.undoable')}</p>
    </ConfirmDialog>
  );
}
