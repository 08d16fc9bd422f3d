/** What a key means on a model's canvas: DAGitty's letters and the desktop's conventions. */
export type ModelAction =
  | 'add'
  | 'rename'
  | 'connect'
  | 'exposure'
  | 'outcome'
  | 'latent'
  | 'adjusted'
  | 'selected'
  | 'delete'
  | 'duplicate'
  | 'selectAll'
  | 'invert'
  | 'expand'
  | 'open'
  | 'cancel'
  | 'zoomIn'
  | 'zoomOut'
  | 'fit'
  | 'fitSelected'
  | 'next'
  | 'previous'
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'nudgeLeft'
  | 'nudgeRight'
  | 'nudgeUp'
  | 'nudgeDown'
  | 'menu';

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const plain: Readonly<Record<string, ModelAction>> = {
  n: 'add',
  r: 'rename',
  F2: 'rename',
  c: 'connect',
  e: 'exposure',
  o: 'outcome',
  u: 'latent',
  a: 'adjusted',
  s: 'selected',
  d: 'delete',
  Delete: 'delete',
  Backspace: 'delete',
  Enter: 'open',
  Escape: 'cancel',
  ']': 'next',
  '[': 'previous',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  '+': 'zoomIn',
  '=': 'zoomIn',
  '-': 'zoomOut',
  '0': 'fit',
  ContextMenu: 'menu',
};

const withControl: Readonly<Record<string, ModelAction>> = {
  '+': 'zoomIn',
  '=': 'zoomIn',
  '-': 'zoomOut',
  '0': 'fit',
  '9': 'fitSelected',
  a: 'selectAll',
  d: 'duplicate',
  e: 'expand',
};

const withShift: Readonly<Record<string, ModelAction>> = {
  ArrowLeft: 'nudgeLeft',
  ArrowRight: 'nudgeRight',
  ArrowUp: 'nudgeUp',
  ArrowDown: 'nudgeDown',
  F10: 'menu',
};

/** The action of a key pressed while the canvas has the focus; null leaves the key to the page. */
export function modelAction(event: Pressed): ModelAction | null {
  const letter = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.ctrlKey || event.metaKey) {
    if (event.altKey) return letter === 'a' ? 'invert' : null;
    return event.shiftKey ? null : (withControl[letter] ?? null);
  }
  if (event.altKey) return null;
  return (event.shiftKey ? withShift[event.key] : undefined) ?? plain[letter] ?? null;
}
