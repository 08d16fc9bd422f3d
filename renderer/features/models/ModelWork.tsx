import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelSummary, SavedModel } from '../../../core/model/saved-model.ts';
import { usePlaceActions } from '../../state/actions.ts';
import { Inspector } from '../../ui/Inspector.tsx';
import { SplitPane } from '../../ui/SplitPane.tsx';
import { ModelCanvas } from './canvas/ModelCanvas.tsx';
import { ModelEditor } from './editor/ModelEditor.tsx';
import { Problems } from './editor/Problems.tsx';
import { ModelBar } from './ModelBar.tsx';
import styles from './Models.module.css';
import { ModelPanels } from './panels/ModelPanels.tsx';
import { useModelSession } from './session/use-session.ts';
import type { ModelActions } from './useModelActions.ts';

interface ModelWorkProps {
  readonly saved: SavedModel;
  readonly models: readonly ModelSummary[];
  readonly actions: ModelActions;
}

/** One model: its text, its picture, and what can be asked of it. */
export function ModelWork({ saved, models, actions }: ModelWorkProps) {
  const { t } = useTranslation();
  const session = useModelSession(saved);
  const [isTextOpen, setTextOpen] = useState(true);
  const isNarrow = window.innerWidth < 1240;
  usePlaceActions('models:title', [
    {
      id: 'models.undo',
      label: 'models:action.undo',
      keys: ['Ctrl+Z'],
      when: () => session.text.canUndo(),
      run: session.undo,
    },
    {
      id: 'models.redo',
      label: 'models:action.redo',
      keys: ['Ctrl+Y', 'Ctrl+Shift+Z'],
      when: () => session.text.canRedo(),
      run: session.redo,
    },
    { id: 'models.text', label: 'models:action.text', run: () => setTextOpen(!isTextOpen) },
  ]);
  return (
    <div className={styles.place}>
      <ModelBar
        saved={saved}
        models={models}
        session={session}
        actions={actions}
        isTextOpen={isTextOpen}
        onText={() => setTextOpen(!isTextOpen)}
      />
      <div className={styles.views}>
        <SplitPane
          id={isNarrow ? 'models.text.narrow' : 'models.text'}
          size={isNarrow ? 260 : 380}
          min={200}
          max={760}
          isCollapsed={!isTextOpen}
          label={t('models:editor.resize')}
        >
          <section key="text" className={styles.text} aria-label={t('models:editor.label')}>
            <ModelEditor session={session} />
            <Problems session={session} />
          </section>
          <ModelCanvas key="canvas" session={session} />
        </SplitPane>
      </div>
      <Inspector>
        <ModelPanels session={session} saved={saved} actions={actions} />
      </Inspector>
    </div>
  );
}
