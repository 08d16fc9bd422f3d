import { useEffect, useState, useSyncExternalStore } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { engine } from '../bridge/engine.ts';
import { Welcome } from '../features/welcome/Welcome.tsx';
import { changeLanguage } from '../locales/i18n.ts';
import { openPath } from '../state/document.ts';
import { rememberedOpenPath } from '../state/open-path.ts';
import { useQuery } from '../state/query.ts';
import { screenLanguage, useSettings } from '../state/settings.ts';
import { Failure } from '../ui/Failure.tsx';
import { ToastRegion } from '../ui/Toast.tsx';
import styles from './App.module.css';
import { DesktopEvents } from './DesktopEvents.tsx';
import { DropZone } from './DropZone.tsx';
import { FailureToasts } from './FailureToasts.tsx';
import { FileChangedDialog } from './FileChangedDialog.tsx';
import { GlobalActions } from './GlobalActions.tsx';
import { Keyboard } from './Keyboard.tsx';
import { Shell } from './Shell.tsx';

/** The window: the notebook that is open, or the welcome screen. */
export function App() {
  const chosen = useSettings(({ language }) => language);
  const language = screenLanguage(chosen, navigator.languages);
  useEffect(() => {
    void changeLanguage(language);
  }, [language]);
  return (
    <I18nProvider locale={language === 'zh' ? 'zh-Hans' : 'en'}>
      <EngineGate />
      <ToastRegion />
      <FailureToasts />
    </I18nProvider>
  );
}

const useEngineStatus = () => useSyncExternalStore(engine.onStatus, () => engine.status);

function EngineGate() {
  const { t } = useTranslation();
  const status = useEngineStatus();
  const [hasStarted, setStarted] = useState(false);
  useEffect(() => {
    if (status.kind === 'ready') setStarted(true);
  }, [status]);
  if (status.kind === 'failed') {
    return (
      <main className={styles.alone}>
        <Failure
          error={status.error}
          fillsPlace
          remedies={[{ label: t('shell:engine.startAgain'), onPress: () => engine.start() }]}
        />
      </main>
    );
  }
  if (!hasStarted) return <main className={styles.alone} aria-busy />;
  return <Window isRecovering={status.kind === 'recovering'} />;
}

function Window({ isRecovering }: { readonly isRecovering: boolean }) {
  const { t } = useTranslation();
  const isRestored = useRestoredNotebook();
  const { data: notebook } = useQuery('notebook.state', isRestored ? {} : null);
  if (notebook === undefined) return <main className={styles.alone} aria-busy />;
  return (
    <DropZone hasNotebook={notebook !== null}>
      <Keyboard />
      <DesktopEvents />
      <GlobalActions notebook={notebook} />
      <FileChangedDialog />
      {isRecovering && (
        <p className={styles.recovering} role="alert">
          {t('shell:engine.recovering')}
        </p>
      )}
      {notebook === null ? <Welcome /> : <Shell notebook={notebook} />}
    </DropZone>
  );
}

/** A reload comes back to the notebook that was open. */
function useRestoredNotebook(): boolean {
  const [isRestored, setRestored] = useState(() => rememberedOpenPath() === null);
  useEffect(() => {
    const path = rememberedOpenPath();
    if (path === null) return;
    void openPath(path).finally(() => setRestored(true));
  }, []);
  return isRestored;
}
