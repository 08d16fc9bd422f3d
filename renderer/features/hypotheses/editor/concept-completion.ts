import { engine } from '../../../bridge/engine.ts';
import { monaco } from '../../../ui/monaco/monaco.ts';

const proposed = 20;

/** Proposes the notebook's concepts for the word that is being typed. Answers how to stop. */
export function offerConcepts(kindOf: (kind: string) => string): () => void {
  const provider = monaco.languages.registerCompletionItemProvider('markdown', {
    async provideCompletionItems(model, position) {
      const word = model.getWordUntilPosition(position);
      const { rows } = await engine.call('concepts.list', { text: word.word, limit: proposed });
      const range = new monaco.Range(
        position.lineNumber,
        word.startColumn,
        position.lineNumber,
        word.endColumn,
      );
      return {
        suggestions: rows.map(({ label, kind, synonyms }) => ({
          label,
          kind: monaco.languages.CompletionItemKind.Reference,
          detail: kindOf(kind),
          filterText: [label, ...synonyms].join(' '),
          insertText: label,
          range,
        })),
      };
    },
  });
  return () => provider.dispose();
}
