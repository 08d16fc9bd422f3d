import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askElectron, electronApi } from '../bridge/electron-host.ts';
import { engine } from '../bridge/engine.ts';
import { allActions } from '../state/actions.ts';
import { openPath, save } from '../state/document.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

/** What the desktop shell says: menu commands, files to open, a window that wants to close. */
export function DesktopEvents() {
  const { t, i18n } = useTranslation();
  const [isClosing, setClosing] = useState(false);
  const answer = (close: boolean) => {
    setClosing(false);
    const api = electronApi();
    if (api !== undefined) void askElectron(api, 'window.answerClose', { close });
  };

  useEffect(() => {
    const api = electronApi();
    if (api === undefined) return;
    const stop = [
      api.on('menu', ({ command }) => runCommand(command)),
      api.on('open-file', ({ path }) => void openPath(path)),
      api.on('close-requested', async () => {
        const state = await engine.call('notebook.state', {}).catch(() => null);
        if (state?.dirty) setClosing(true);
        else void askElectron(api, 'window.answerClose', { close: true });
      }),
    ];
    void askElectron(api, 'app.ready', {}).then(({ files }) => {
      const last = files.at(-1);
      if (last !== undefined) void openPath(last);
    });
    return () => {
      for (const end of stop) end();
    };
  }, []);

  useEffect(() => {
    const api = electronApi();
    if (api !== undefined) {
      void askElectron(api, 'app.setLanguage', { language: i18n.language === 'zh' ? 'zh' : 'en' });
    }
  }, [i18n.language]);

  return (
    <Dialog
      title={t('shell:closing.title')}
      isOpen={isClosing}
      onClose={() => answer(false)}
      size="small"
      actions={
        <>
          <Button kind="quiet" onPress={() => answer(false)}>
            {t('shell:ui.cancel')}
          </Button>
          <Button onPress={() => answer(true)}>{t('shell:closing.leave')}</Button>
          <Button
            kind="primary"
            autoFocus
            onPress={() => void save().then((isSaved) => isSaved && answer(true))}
          >
            {t('shell:closing.save')}
          </Button>
        </>
      }
    >
      <p>{t('shell:closing.sentence')}</p>
    </Dialog>
  );
}

/** The menu names its commands as the actions are named. Undo inside a text field is the field's own. */
function runCommand(command: string): void {
  const field = document.activeElement;
  const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  if (isField && command === 'edit.undo') document.execCommand('undo');
  else if (isField && command === 'edit.redo') document.execCommand('redo');
  else {
    const action = allActions().findLast(({ id, when }) => id === command && (when?.() ?? true));
    action?.run();
  }
}
