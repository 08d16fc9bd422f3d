import { describe, expect, it } from 'vitest';
import { type KeyPress, keyLabels, matchesKeys } from '../../renderer/ui/keys.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('key combinations', () => {
  it('match letters whatever their case, with exactly the modifiers named', () => {
    expect(matchesKeys(press('s', { ctrlKey: true }), 'Ctrl+S', false)).toBe(true);
    expect(matchesKeys(press('S', { ctrlKey: true, shiftKey: true }), 'Ctrl+S', false)).toBe(false);
    expect(matchesKeys(press('S', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+S', false)).toBe(true);
    expect(matchesKeys(press('s'), 'Ctrl+S', false)).toBe(false);
    expect(matchesKeys(press('a', { altKey: true }), 'A', false)).toBe(false);
  });

  it('take a sign however it is typed', () => {
    expect(matchesKeys(press('?', { shiftKey: true }), '?', false)).toBe(true);
    expect(matchesKeys(press('+', { ctrlKey: true, shiftKey: true }), 'Ctrl++', false)).toBe(true);
    expect(matchesKeys(press(','), 'Ctrl+,', false)).toBe(false);
  });

  it('mean Command by Ctrl on a Mac', () => {
    expect(matchesKeys(press('z', { metaKey: true }), 'Ctrl+Z', true)).toBe(true);
    expect(matchesKeys(press('z', { ctrlKey: true }), 'Ctrl+Z', true)).toBe(false);
    expect(keyLabels('Ctrl+Shift+P', true)).toEqual(['⌘', '⇧', 'P']);
  });

  it('are shown as the caps of the keyboard', () => {
    expect(keyLabels('Ctrl++', false)).toEqual(['Ctrl', '+']);
    expect(keyLabels('ArrowRight', false)).toEqual(['→']);
  });
});
