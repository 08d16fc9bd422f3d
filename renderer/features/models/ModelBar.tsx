import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelSummary, SavedModel } from '../../../core/model/saved-model.ts';
import { navigate } from '../../state/route.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { MenuButton } from '../../ui/Menu.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Gap, Toolbar } from '../../ui/Toolbar.tsx';
import { ExportModelDialog } from './dialogs/ExportModelDialog.tsx';
import { LostDialog } from './dialogs/LostDialog.tsx';
import { PublishedDialog } from './dialogs/PublishedDialog.tsx';
import styles from './Models.module.css';
import { useIsKept } from './session/keeping.ts';
import type { ModelSession } from './session/model-session.ts';
import { useSession } from './session/use-session.ts';
import { freeName, type ModelActions } from './useModelActions.ts';

interface ModelBarProps {
  readonly saved: SavedModel;
  readonly models: readonly ModelSummary[];
  readonly session: ModelSession;
  readonly actions: ModelActions;
  readonly isTextOpen: boolean;
  readonly onText: () => void;
}

/** Which model, and what can be done with it as a whole. */
export function ModelBar({ saved, models, session, actions, isTextOpen, onText }: ModelBarProps) {
  const { t } = useTranslation();
  const isKept = useIsKept((state) => state.isKept);
  const canUndo = useSession(session, (state) => state.canUndo);
  const canRedo = useSession(session, (state) => state.canRedo);
  const [dialog, setDialog] = useState<'rename' | 'export' | 'published' | null>(null);
  const close = () => setDialog(null);
  const duplicate = () =>
    void actions.keep({
      name: freeName(saved.name, models),
      text: session.text.getValue(),
      origin: 'copy',
      note: saved.name,
    });
  return (
    <div className={styles.bar}>
      <Toolbar label={t('models:list.tools')}>
        <h1 className={styles.title}>{t('models:title')}</h1>
        <span className={styles.name} title={saved.name}>
          <MenuButton
            label={shortened(saved.name)}
            entries={models.map(({ id, name }) => ({
              id,
              label: name,
              icon: id === saved.id ? 'check' : undefined,
              onAction: () => navigate('models', { model: id }),
            }))}
          />
        </span>
        <MenuButton
          label={t('models:list.add')}
          icon="add"
          entries={[
            { id: 'new', label: t('models:list.new'), icon: 'add', onAction: () => void actions.create() },
            {
              id: 'published',
              label: t('models:list.published'),
              icon: 'sample',
              onAction: () => setDialog('published'),
            },
            {
              id: 'literature',
              label: t('models:list.literature'),
              icon: 'graph',
              onAction: () => void actions.fromLiterature(),
            },
            {
              id: 'file',
              label: t('models:list.file'),
              icon: 'upload',
              onAction: () => void actions.fromFile(),
            },
          ]}
        />
        <MenuButton
          label={t('models:list.more')}
          icon="more"
          entries={[
            {
              id: 'rename',
              label: t('models:list.rename'),
              icon: 'edit',
              onAction: () => setDialog('rename'),
            },
            {
              id: 'format',
              label: t('models:list.format'),
              icon: 'rules',
              onAction: () => void session.format(),
            },
            { id: 'duplicate', label: t('models:list.duplicate'), icon: 'copy', onAction: duplicate },
            {
              id: 'export',
              label: t('models:list.export'),
              icon: 'export',
              onAction: () => setDialog('export'),
            },
            'separator',
            {
              id: 'remove',
              label: t('models:list.remove'),
              icon: 'delete',
              isDanger: true,
              onAction: () => void actions.remove(saved),
            },
          ]}
        />
        <span className={styles.kept} role="status">
          {t(isKept ? 'models:kept' : 'models:notKept')}
        </span>
        <Gap />
        <IconButton
          icon="undo"
          label={t('models:action.undo')}
          shortcut="Ctrl+Z"
          isDisabled={!canUndo}
          onPress={session.undo}
        />
        <IconButton
          icon="redo"
          label={t('models:action.redo')}
          shortcut="Ctrl+Shift+Z"
          isDisabled={!canRedo}
          onPress={session.redo}
        />
        <IconButton icon="document" label={t('models:action.text')} isPressed={isTextOpen} onPress={onText} />
      </Toolbar>
      {dialog === 'rename' && (
        <RenameModelDialog
          name={saved.name}
          onClose={close}
          onSave={(name) => {
            close();
            void actions.rename(saved.id, name);
          }}
        />
      )}
      {dialog === 'published' && <PublishedDialog actions={actions} onClose={close} />}
      {dialog === 'export' && (
        <ExportModelDialog name={saved.name} text={session.text.getValue()} onClose={close} />
      )}
      {actions.lost.length > 0 && <LostDialog lost={actions.lost} onClose={actions.forgetLost} />}
    </div>
  );
}

interface RenameModelDialogProps {
  readonly name: string;
  readonly onSave: (name: string) => void;
  readonly onClose: () => void;
}

function RenameModelDialog({ name, onSave, onClose }: RenameModelDialogProps) {
  const { t } = useTranslation();
  const [value, setValue] = useState(name);
  const save = () => {
    if (value.trim() !== '') onSave(value.trim());
  };
  return (
    <Dialog
      title={t('models:list.rename')}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{t('shell:ui.cancel')}</Button>
          <Button kind="primary" onPress={save} isDisabled={value.trim() === ''}>
            {t('models:dialog.rename')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField label={t('models:dialog.modelName')} value={value} onChange={setValue} autoFocus />
      </form>
    </Dialog>
  );
}

/** A long name would push the tools into a second line; the whole stands in the list and in its title. */
function shortened(name: string): string {
  const room = window.innerWidth < 1240 ? 20 : 34;
  return name.length > room ? `${name.slice(0, room - 1).trimEnd()}…` : name;
}
