import { describe, expect, it } from 'vitest';
import { historyLabels, progressSteps } from '../../core/engine/contract/labels.ts';
import { errorCodes } from '../../core/foundation/errors.ts';
import { sourceFiles } from './source-files.ts';

type Tree = { readonly [key: string]: string | Tree };

/** The menu's words belong to the desktop shell, which has flat keys and its own test. */
const ofTheWindow = (name: string) => !name.endsWith('/menu.json');

const filesOf = (language: string) =>
  sourceFiles(`renderer/locales/${language}/*.json`)
    .filter(({ name }) => ofTheWindow(name))
    .map(({ name, text }) => ({
      file: name.replace(/^.*\/(.*)\.json$/, '$1'),
      tree: JSON.parse(text) as Tree,
    }));

function leaves(tree: Tree, prefix: string): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as const] : leaves(value, `${prefix}${key}.`),
  );
}

const keysOf = (language: string) =>
  new Map(filesOf(language).flatMap(({ file, tree }) => leaves(tree, `${file}:`)));

const english = keysOf('en');
const chinese = keysOf('zh');
const plural = /_(zero|one|two|few|many|other)$/;
const stems = new Set([...english.keys()].map((key) => key.replace(plural, '')));

const code = sourceFiles('renderer/**/*.{ts,tsx}').map(({ text }) => text);
const namespaces = [...new Set([...english.keys()].map((key) => key.split(':')[0]))].join('|');
const reference = new RegExp(`['"\`]((?:${namespaces}):[^'"\`\n]+)`, 'g');
/** `library:empty.title`, and `library:screening.*` for a key that is put together at run time. */
const references = new Set(
  code.flatMap((text) =>
    [...text.matchAll(reference)].map((match) => (match[1] ?? '').replace(/\$\{.*$/, '*')),
  ),
);

describe('the language files', () => {
  it('have the same keys in English and Chinese', () => {
    const stemsOf = (keys: ReadonlyMap<string, string>) =>
      [...new Set([...keys.keys()].map((key) => key.replace(plural, '')))].sort();
    expect(stemsOf(chinese)).toEqual(stemsOf(english));
  });

  it('leave no text empty and no value of one language out of the other', () => {
    const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1]).sort();
    for (const [key, text] of [...english, ...chinese]) expect(text.trim(), key).not.toBe('');
    for (const [key, text] of english) {
      // Chinese has one form for all numbers; an English singular may say its one thing without the figure.
      if (key.endsWith('_one')) continue;
      expect([key, ...new Set(placeholders(chinese.get(key) ?? ''))]).toEqual([
        key,
        ...new Set(placeholders(text)),
      ]);
    }
  });

  it('have every key that the code asks for', () => {
    const missing = [...references].filter((key) =>
      key.endsWith('*') ? ![...stems].some((stem) => stem.startsWith(key.slice(0, -1))) : !stems.has(key),
    );
    expect(missing).toEqual([]);
  });

  it('have no key that nothing asks for', () => {
    const prefixes = [...references].filter((key) => key.endsWith('*')).map((key) => key.slice(0, -1));
    const fromTheEngine = (key: string) => /^(errors|history|progress):/.test(key);
    const unused = [...stems].filter(
      (key) =>
        !references.has(key) && !fromTheEngine(key) && !prefixes.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });

  it('say every error code, every undoable action and every step of a job', () => {
    const has = (key: string) => stems.has(key);
    expect(errorCodes.filter((each) => !has(`errors:${each}.title`) || !has(`errors:${each}.what`))).toEqual(
      [],
    );
    const named = [...Object.values(historyLabels), ...Object.values(progressSteps)];
    expect(named.map((label) => label.replace('.', ':')).filter((key) => !has(key))).toEqual([]);
  });

  it('say nothing about errors, actions and steps that do not exist', () => {
    const known = new Set([
      ...errorCodes.flatMap((each) => [`errors:${each}.title`, `errors:${each}.what`]),
      ...[...Object.values(historyLabels), ...Object.values(progressSteps)].map((label) =>
        label.replace('.', ':'),
      ),
    ]);
    const extra = [...stems].filter((key) => /^(errors|history|progress):/.test(key) && !known.has(key));
    expect(extra).toEqual([]);
  });
});
