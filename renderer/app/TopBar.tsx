import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { NotebookState } from '../../core/engine/contract/notebook.ts';
import { useDialogs } from '../state/dialogs.ts';
import { closeNotebook, saveAs } from '../state/document.ts';
import { navigate } from '../state/route.ts';
import { useSettings } from '../state/settings.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useHasInspector } from '../ui/Inspector.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { MenuButton } from '../ui/Menu.tsx';
import { useHistory } from './history.ts';
import styles from './TopBar.module.css';

/** The notebook's name and menu, the command palette, undo and redo, export. */
export function TopBar({ notebook }: { readonly notebook: NotebookState }) {
  const { t } = useTranslation();
  const show = useDialogs((dialogs) => dialogs.show);
  const { undo, redo } = useHistory(notebook);
  const hasInspector = useHasInspector();
  const { inspectorOpen, change } = useSettings();
  return (
    <header className={styles.bar}>
      <div className={styles.start}>
        <strong className={styles.product}>Nosograph</strong>
        <MenuButton
          label={notebook.name}
          kind="quiet"
          entries={[
            { id: 'saveAs', label: t('shell:action.saveAs'), icon: 'save', onAction: () => void saveAs() },
            {
              id: 'versions',
              label: t('shell:action.versions'),
              icon: 'history',
              onAction: () => navigate('settings', { part: 'versions' }),
            },
            'separator',
            {
              id: 'close',
              label: t('shell:action.close'),
              icon: 'close',
              onAction: () => void closeNotebook(),
            },
          ]}
        />
        {notebook.sample && <span className={styles.sample}>{t('shell:sample')}</span>}
      </div>
      <AriaButton className={styles.palette ?? ''} onPress={() => show('palette')}>
        <Icon name="search" size={14} />
        <span className={styles.prompt}>{t('shell:palette.prompt')}</span>
        <Kbd keys="Ctrl+Shift+P" />
      </AriaButton>
      <div className={styles.end}>
        <IconButton
          icon="undo"
          label={undo.words}
          shortcut="Ctrl+Z"
          isDisabled={!undo.isPossible}
          onPress={undo.run}
        />
        <IconButton
          icon="redo"
          label={redo.words}
          shortcut="Ctrl+Shift+Z"
          isDisabled={!redo.isPossible}
          onPress={redo.run}
        />
        <span className={styles.rule} />
        <Button icon="export" onPress={() => show('export')}>
          {t('shell:action.export')}
        </Button>
        {hasInspector && (
          <IconButton
            icon="panel"
            label={t('shell:inspector.toggle')}
            shortcut="Ctrl+\"
            isPressed={inspectorOpen}
            onPress={() => change({ inspectorOpen: !inspectorOpen })}
          />
        )}
      </div>
    </header>
  );
}
