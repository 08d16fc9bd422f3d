import { parseSync } from '@swc/core';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

/** Attributes that a user reads or hears. */
const spoken = new Set([
  'title',
  'alt',
  'placeholder',
  'label',
  'aria-label',
  'aria-description',
  'sentence',
  'description',
  'confirm',
]);
/** The product's name and the names of keys are the same in every language. */
const allowed = /^(Nosograph|(Ctrl|Shift|Alt)\+.*)$/;
const hasLetters = /\p{L}/u;

/** Words written straight into JSX, as text or as an attribute that is read out. */
function literalWords(text: string): readonly string[] {
  const found: string[] = [];
  const look = (value: string) => {
    const words = value.trim();
    if (hasLetters.test(words) && !allowed.test(words)) found.push(words);
  };
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type } = node as { readonly type?: string };
    if (type === 'JSXText') look((node as { readonly value: string }).value);
    if (type === 'JSXAttribute') {
      const attribute = node as {
        readonly name: { readonly value?: string };
        readonly value?: { readonly type: string; readonly value?: unknown };
      };
      if (spoken.has(attribute.name.value ?? '') && attribute.value?.type === 'StringLiteral') {
        look(String(attribute.value.value));
      }
    }
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseSync(text, { syntax: 'typescript', tsx: true, target: 'es2022' }).body);
  return found;
}

describe('words on the screen', () => {
  it('are found by this test when they stand in the code', () => {
    expect(literalWords('const a = <p title="Hello">Some words {1}</p>;')).toEqual(['Hello', 'Some words']);
    expect(literalWords('const a = <p className="Hello">{t("x:y")} – 1</p>;')).toEqual([]);
  });

  it('come from the language files alone', () => {
    const found = sourceFiles('renderer/**/*.tsx').flatMap(({ name, text }) =>
      literalWords(text).map((words) => `${name}: ${words}`),
    );
    expect(found).toEqual([]);
  });
});
