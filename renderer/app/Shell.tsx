import { Suspense, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotebookState } from '../../core/engine/contract/notebook.ts';
import { useRoute } from '../state/route.ts';
import { useSettings } from '../state/settings.ts';
import { Busy } from '../ui/Busy.tsx';
import { InspectorOutlet, InspectorProvider, useHasInspector } from '../ui/Inspector.tsx';
import { SplitPane } from '../ui/SplitPane.tsx';
import { Nav } from './Nav.tsx';
import { PlaceBoundary } from './PlaceBoundary.tsx';
import { placeComponents } from './places.ts';
import styles from './Shell.module.css';
import { StatusBar } from './StatusBar.tsx';
import { TopBar } from './TopBar.tsx';

/** The window with a notebook: places to the left, the work, what is selected to the right. */
export function Shell({ notebook }: { readonly notebook: NotebookState }) {
  return (
    <InspectorProvider>
      <div className={styles.window}>
        <TopBar notebook={notebook} />
        <Nav counts={notebook.counts} />
        <div className={styles.work}>
          <Work />
        </div>
        <StatusBar notebook={notebook} />
      </div>
    </InspectorProvider>
  );
}

function Work() {
  const { t } = useTranslation();
  // The place comes in slices, so that the window answers while it is drawn; the navigation says at once where one goes.
  const place = useDeferredValue(useRoute().place);
  const hasInspector = useHasInspector();
  const isOpen = useSettings(({ inspectorOpen }) => inspectorOpen);
  const Place = placeComponents[place];
  const centre = (
    <main className={styles.centre} key="centre">
      <PlaceBoundary key={place}>
        <Suspense fallback={<Opening />}>
          <Place />
        </Suspense>
      </PlaceBoundary>
    </main>
  );
  return (
    <SplitPane
      id="inspector"
      fixed="end"
      size={window.innerWidth < 1200 ? 272 : 320}
      min={240}
      max={560}
      isCollapsed={!hasInspector || !isOpen}
      label={t('shell:inspector.resize')}
    >
      {[
        centre,
        <InspectorOutlet key="inspector" className={styles.inspector} label={t('shell:inspector.label')} />,
      ]}
    </SplitPane>
  );
}

function Opening() {
  const { t } = useTranslation();
  return (
    <div className={styles.opening}>
      <Busy label={t('shell:ui.loading')} />
    </div>
  );
}
