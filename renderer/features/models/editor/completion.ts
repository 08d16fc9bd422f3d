import i18next from 'i18next';
import { engine } from '../../../bridge/engine.ts';
import { monaco } from '../../../ui/monaco/monaco.ts';
import { sessionOfText } from '../session/sessions.ts';
import { asName, nameStart } from './quoting.ts';

const proposed = 20;

const attributes = ['exposure', 'outcome', 'adjusted', 'latent', 'selected'] as const;
const valued = {
  sign: 'sign="$1"',
  lag: 'lag=$1',
  weight: 'weight=$1',
  label: 'label="$1"',
} as const;

/** Inside brackets the attributes; elsewhere the model's variables, then the notebook's concepts. */
export async function completions(
  model: monaco.editor.ITextModel,
  position: monaco.Position,
): Promise<monaco.languages.CompletionList> {
  const line = model.getLineContent(position.lineNumber);
  const before = line.slice(0, position.column - 1);
  if (/(?:\/\/|#)/.test(before.replaceAll(/"[^"]*"/g, ''))) return { suggestions: [] };
  if (before.lastIndexOf('[') > before.lastIndexOf(']'))
    return { suggestions: attributeItems(model, position) };
  const from = nameStart(before);
  const isQuoted = before[from] === '"';
  const end = isQuoted && line[position.column - 1] === '"' ? position.column + 1 : position.column;
  const range = new monaco.Range(position.lineNumber, from + 1, position.lineNumber, end);
  const typed = before.slice(isQuoted ? from + 1 : from);
  const known = (sessionOfText(model)?.store.getState().picture?.nodes ?? [])
    .map(({ name }) => name)
    .filter((name) => name !== typed);
  const { rows } = await engine.call('concepts.list', { text: typed, limit: proposed });
  const item = (name: string, detail: string, first: boolean): monaco.languages.CompletionItem => ({
    label: { label: name, description: detail },
    kind: first
      ? monaco.languages.CompletionItemKind.Variable
      : monaco.languages.CompletionItemKind.Reference,
    insertText: asName(name),
    filterText: isQuoted ? `"${name}` : name,
    sortText: `${first ? 0 : 1}${name}`,
    range,
  });
  return {
    suggestions: [
      ...known.map((name) => item(name, i18next.t('models:editor.variable'), true)),
      ...rows
        .filter(({ label }) => !known.includes(label))
        .map(({ label, kind }) => item(label, i18next.t(`words:kind.${kind}`), false)),
    ],
  };
}

function attributeItems(
  model: monaco.editor.ITextModel,
  position: monaco.Position,
): monaco.languages.CompletionItem[] {
  const word = model.getWordUntilPosition(position);
  const range = new monaco.Range(position.lineNumber, word.startColumn, position.lineNumber, word.endColumn);
  return [
    ...attributes.map((name) => ({
      label: { label: name, description: i18next.t(`models:role.${name}`) },
      kind: monaco.languages.CompletionItemKind.Keyword,
      insertText: name,
      range,
    })),
    ...Object.entries(valued).map(([name, snippet]) => ({
      label: { label: name, description: i18next.t(`models:attribute.${name}`) },
      kind: monaco.languages.CompletionItemKind.Property,
      insertText: snippet,
      insertTextRules: monaco.languages.CompletionItemInsertTextRule.InsertAsSnippet,
      range,
    })),
  ];
}
