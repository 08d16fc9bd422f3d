import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedModel } from '../../../../core/model/saved-model.ts';
import { Tabs } from '../../../ui/Tabs.tsx';
import { useHighlight } from '../session/highlight.ts';
import type { ModelSession } from '../session/model-session.ts';
import type { ModelActions } from '../useModelActions.ts';
import { AboutPanel } from './AboutPanel.tsx';
import { ComparePanel } from './compare/ComparePanel.tsx';
import { DataPanel } from './data/DataPanel.tsx';
import { LoopsPanel } from './loops/LoopsPanel.tsx';
import styles from './Panels.module.css';
import { QuestionsPanel } from './questions/QuestionsPanel.tsx';
import { SelectionPanel } from './selection/SelectionPanel.tsx';
import { WhatIfPanel } from './what-if/WhatIfPanel.tsx';

interface ModelPanelsProps {
  readonly session: ModelSession;
  readonly saved: SavedModel;
  readonly actions: ModelActions;
}

/** Beside the two views: what is selected, and below it what can be asked of the model. */
export function ModelPanels({ session, saved, actions }: ModelPanelsProps) {
  const { t } = useTranslation();
  const [tab, setTab] = useState('questions');
  return (
    <div className={styles.panels}>
      <AboutPanel key={saved.id} saved={saved} />
      <SelectionPanel session={session} />
      <Tabs
        label={t('models:panels.label')}
        selected={tab}
        onSelect={(next) => {
          useHighlight.getState().show(null);
          setTab(next);
        }}
        items={[
          {
            id: 'questions',
            label: t('models:panels.questions'),
            content: <QuestionsPanel session={session} />,
          },
          { id: 'loops', label: t('models:panels.loops'), content: <LoopsPanel session={session} /> },
          {
            id: 'data',
            label: t('models:panels.data'),
            content: <DataPanel session={session} actions={actions} />,
          },
          {
            id: 'whatIf',
            label: t('models:panels.whatIf'),
            content: <WhatIfPanel session={session} />,
          },
          {
            id: 'compare',
            label: t('models:panels.compare'),
            content: <ComparePanel session={session} />,
          },
        ]}
      />
    </div>
  );
}
