/** What a key means on the canvas. DAGitty's letters and the desktop's conventions. */
export type CanvasAction =
  | 'add'
  | 'rename'
  | 'connect'
  | 'delete'
  | 'open'
  | 'cancel'
  | 'merge'
  | 'zoomIn'
  | 'zoomOut'
  | 'fit'
  | 'fitSelected'
  | 'expand'
  | 'next'
  | 'previous'
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'menu';

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const plain: Readonly<Record<string, CanvasAction>> = {
  n: 'add',
  r: 'rename',
  F2: 'rename',
  c: 'connect',
  m: 'merge',
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

const withControl: Readonly<Record<string, CanvasAction>> = {
  '+': 'zoomIn',
  '=': 'zoomIn',
  '-': 'zoomOut',
  '0': 'fit',
  '9': 'fitSelected',
  e: 'expand',
};

/** The action of a key pressed while the canvas has the focus; null leaves the key to the page. */
export function canvasAction(event: Pressed): CanvasAction | null {
  if (event.altKey) return null;
  if (event.shiftKey && event.key === 'F10') return 'menu';
  if (event.ctrlKey || event.metaKey) return withControl[event.key.toLowerCase()] ?? null;
  const letter = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return plain[letter] ?? null;
}
