/** What each key is called on its cap. Names follow KeyboardEvent.key; `Mod` is Ctrl, on a Mac Command. */
const caps: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Escape: 'Esc',
  Delete: 'Del',
  Backspace: '⌫',
  Space: '␣',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
};

const macCaps: Readonly<Record<string, string>> = { Ctrl: '⌘', Shift: '⇧', Alt: '⌥' };

export function isMac(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);
}

/** Splits `Ctrl+Shift+P` into the labels of its caps. The plus key itself is written `Ctrl++`. */
export function keyLabels(keys: string, mac = isMac()): readonly string[] {
  return splitKeys(keys).map((key) => (mac ? macCaps[key] : undefined) ?? caps[key] ?? key);
}

export function splitKeys(keys: string): readonly string[] {
  if (keys === '+') return ['+'];
  if (keys.endsWith('++')) return [...keys.slice(0, -2).split('+'), '+'];
  return keys.split('+');
}

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/**
 * True when the event is this combination. `Ctrl` means Command on a Mac. Letters compare without case; for a
 * printable sign (`?`, `+`) Shift is part of how it is typed and is not compared.
 */
export function matchesKeys(event: KeyPress, keys: string, mac = isMac()): boolean {
  const parts = splitKeys(keys);
  const wanted = parts[parts.length - 1] ?? '';
  const has = (modifier: string) => parts.slice(0, -1).includes(modifier);
  const mod = mac ? event.metaKey : event.ctrlKey;
  if (mod !== has('Ctrl') || event.altKey !== has('Alt')) return false;
  const pressed = event.key === ' ' ? 'Space' : event.key;
  const isSign = wanted.length === 1 && wanted.toLowerCase() === wanted.toUpperCase();
  if (!isSign && event.shiftKey !== has('Shift')) return false;
  return pressed.toLowerCase() === wanted.toLowerCase();
}
