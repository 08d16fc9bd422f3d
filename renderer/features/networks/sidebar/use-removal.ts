import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../state/command.ts';
import { navigate } from '../../../state/route.ts';
import { showToast } from '../../../ui/toasts.ts';
import type { Shown } from '../place.ts';
import type { Thing } from './thing.ts';

/** Removes a data set or a network at once and offers the way back. */
export function useRemoval(shown: Shown): (thing: Thing) => Promise<void> {
  const { t } = useTranslation();
  const dataset = useCommand('datasets.remove');
  const network = useCommand('networks.remove');
  const undo = useCommand('history.undo');
  return async (thing) => {
    const input = { ids: [thing.id] };
    const answer = thing.kind === 'dataset' ? await dataset.run(input) : await network.run(input);
    if (answer === null) return;
    if (thing.id === shown.datasetId || thing.id === shown.networkId) navigate('networks');
    showToast({
      kind: 'info',
      text: t(`networks:list.removed.${thing.kind}`, { name: thing.name }),
      action: { label: t('networks:list.undo'), onPress: () => void undo.run({}) },
    });
  };
}
