import { useTranslation } from 'react-i18next';
import type { LayoutKind } from '../../../bridge/layout/contract.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { MenuButton } from '../../../ui/Menu.tsx';
import { Gap, Toolbar } from '../../../ui/Toolbar.tsx';
import type { Arrangement } from '../model/arrange.ts';
import { namesIn } from '../model/ids.ts';
import type { CanvasActions } from './canvas-actions.ts';
import styles from './ModelCanvas.module.css';

export type LayoutChoice = Extract<LayoutKind, 'force' | 'layered' | 'circle'> | 'time';

const layouts: readonly LayoutChoice[] = ['layered', 'force', 'circle', 'time'];
const arrangements: readonly Arrangement[] = ['alignRow', 'alignColumn', 'spreadRow', 'spreadColumn'];

interface CanvasToolsProps {
  readonly selected: readonly string[];
  readonly isConnecting: boolean;
  readonly isEmpty: boolean;
  readonly actions: CanvasActions;
  readonly onLayout: (choice: LayoutChoice) => void;
  readonly onArrange: (how: Arrangement) => void;
}

/** The tools over the canvas: each has its key. */
export function CanvasTools(props: CanvasToolsProps) {
  const { selected, isConnecting, isEmpty, actions, onLayout, onArrange } = props;
  const { t } = useTranslation();
  const count = namesIn(selected).length;
  return (
    <div className={styles.tools}>
      <Toolbar label={t('models:canvas.tools')}>
        <Button kind="quiet" icon="add" shortcut="N" onPress={actions.add}>
          {t('models:short.add')}
        </Button>
        <Button
          kind={isConnecting ? 'primary' : 'quiet'}
          icon="link"
          shortcut="C"
          isDisabled={count !== 1}
          onPress={actions.connect}
        >
          {t('models:short.connect')}
        </Button>
        <MenuButton
          label={t('models:arrange.label')}
          icon="rules"
          isDisabled={count < 2}
          entries={arrangements.map((how) => ({
            id: how,
            label: t(`models:arrange.${how}`),
            isDisabled: how.startsWith('spread') && count < 3,
            onAction: () => onArrange(how),
          }))}
        />
        <MenuButton
          label={t('models:layout.label')}
          icon="layout"
          isDisabled={isEmpty}
          entries={layouts.map((choice) => ({
            id: choice,
            label: t(`models:layout.${choice}`),
            onAction: () => onLayout(choice),
          }))}
        />
        <Gap />
        <IconButton
          icon="zoom-out"
          label={t('models:action.zoomOut')}
          shortcut="Ctrl+-"
          onPress={actions.zoomOut}
        />
        <IconButton
          icon="zoom-in"
          label={t('models:action.zoomIn')}
          shortcut="Ctrl++"
          onPress={actions.zoomIn}
        />
        <IconButton icon="fit" label={t('models:action.fit')} shortcut="Ctrl+0" onPress={actions.fit} />
      </Toolbar>
    </div>
  );
}
