import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedModel } from '../../../core/model/saved-model.ts';
import { engine } from '../../bridge/engine.ts';
import { chooseFiles } from '../../bridge/user-files.ts';
import { useCommand } from '../../state/command.ts';
import { reportFailure } from '../../state/failures.ts';
import { navigate } from '../../state/route.ts';
import { showToast } from '../../ui/toasts.ts';

/** What can be done with models as wholes; the new one is shown. */
export interface ModelActions {
  create(text?: string): Promise<void>;
  fromLiterature(): Promise<void>;
  fromFile(): Promise<void>;
  keep(model: Pick<SavedModel, 'name' | 'text' | 'origin' | 'note'>): Promise<void>;
  rename(id: string, name: string): Promise<void>;
  remove(model: Pick<SavedModel, 'id' | 'name'>): Promise<void>;
  /** What the last file held and its model cannot; empty when there is nothing to say. */
  readonly lost: readonly string[];
  forgetLost(): void;
}

const blank = 'dag {\n\n}\n';

export function useModelActions(): ModelActions {
  const { t } = useTranslation();
  const creating = useCommand('causalModels.create');
  const editing = useCommand('causalModels.edit');
  const removing = useCommand('causalModels.remove');
  const literature = useCommand('causalModels.fromLiterature');
  const file = useCommand('causalModels.fromFile');
  const undo = useCommand('history.undo');
  const [lost, setLost] = useState<readonly string[]>([]);

  const show = (model: SavedModel | null) => {
    if (model !== null) navigate('models', { model: model.id });
  };
  const keep: ModelActions['keep'] = async (model) => show(await creating.run(model));
  return {
    async create(text = blank) {
      const list = await engine.call('causalModels.list', {});
      await keep({ name: freeName(t('models:list.untitled'), list), text, origin: 'blank', note: '' });
    },
    async fromLiterature() {
      const list = await engine.call('causalModels.list', {});
      show(await literature.run({ name: freeName(t('models:list.fromLiterature'), list) }));
    },
    async fromFile() {
      try {
        for (const chosen of await chooseFiles('import')) {
          const answer = await file.run({ file: { name: chosen.name, bytes: await chosen.bytes() } });
          if (answer === null) continue;
          show(answer.model);
          setLost(answer.lost);
        }
      } catch (thrown) {
        reportFailure(thrown);
      }
    },
    keep,
    async rename(id, name) {
      await editing.run({ id, name });
    },
    async remove({ id, name }) {
      if ((await removing.run({ id })) === null) return;
      showToast({
        kind: 'info',
        text: t('models:list.removed', { name }),
        action: { label: t('shell:action.undo'), onPress: () => void undo.run({}) },
      });
    },
    lost,
    forgetLost: () => setLost([]),
  };
}

/** `Untitled`, else `Untitled 2` and so on. */
export function freeName(base: string, models: readonly { readonly name: string }[]): string {
  const taken = new Set(models.map(({ name }) => name));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? base : `${base} ${number}`;
    if (!taken.has(name)) return name;
  }
}
