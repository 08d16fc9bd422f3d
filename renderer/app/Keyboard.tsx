import { useEffect } from 'react';
import { allActions } from '../state/actions.ts';
import { useSettings } from '../state/settings.ts';
import { matchesKeys, splitKeys } from '../ui/keys.ts';

/** Listens for the keys of all registered actions. */
export function Keyboard() {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const action = actionFor(event);
      if (action === undefined) return;
      event.preventDefault();
      action.run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return null;
}

function actionFor(event: KeyboardEvent) {
  const isField = isTextField(event.target);
  // The text editor keeps its list of proposals in the page, unseen, once it has been open.
  const lists = document.querySelectorAll('[role="dialog"], [role="menu"], [role="listbox"]');
  const isModal = [...lists].some((list) => list.checkVisibility({ visibilityProperty: true }));
  const { singleKeys } = useSettings.getState();
  return allActions().findLast((action) => {
    const keys = action.keys?.find((each) => matchesKeys(event, each));
    if (keys === undefined) return false;
    if (isField && action.inFields !== true) return false;
    if (isModal && action.inFields !== true) return false;
    if (!singleKeys && isSingle(keys)) return false;
    return action.when?.() ?? true;
  });
}

/** A letter or sign alone, which speech input and trembling hands set off by accident. */
function isSingle(keys: string): boolean {
  const parts = splitKeys(keys);
  return !parts.includes('Ctrl') && !parts.includes('Alt') && (parts.at(-1) ?? '').length === 1;
}

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type);
}
