import i18next from 'i18next';
import { askLanguage } from '../../../bridge/model-language/client.ts';
import type { TextEdit, TextProblem } from '../../../bridge/model-language/contract.ts';
import { monaco } from '../../../ui/monaco/monaco.ts';
import '../../../ui/monaco/code-features.ts';
import { reportFailure } from '../../../state/failures.ts';
import { sessionOfText } from '../session/sessions.ts';
import { nodeAt } from './at-cursor.ts';
import { completions } from './completion.ts';
import { configuration, grammar } from './grammar.ts';
import { hoverAt } from './hover.ts';
import { languageId } from './language-id.ts';
import { rangeOf } from './range.ts';

type TextModel = monaco.editor.ITextModel;

let isRegistered = false;

/** Teaches the editor the language of models: once for the life of the window. */
export function registerLanguage(): void {
  if (isRegistered) return;
  isRegistered = true;
  monaco.languages.register({ id: languageId });
  monaco.languages.setMonarchTokensProvider(languageId, grammar);
  monaco.languages.setLanguageConfiguration(languageId, configuration);
  monaco.languages.registerCompletionItemProvider(languageId, {
    triggerCharacters: ['"', '[', ',', '>'],
    provideCompletionItems: completions,
  });
  monaco.languages.registerHoverProvider(languageId, { provideHover: hoverAt });
  monaco.languages.registerDocumentFormattingEditProvider(languageId, {
    provideDocumentFormattingEdits: formatted,
  });
  monaco.languages.registerRenameProvider(languageId, {
    provideRenameEdits: renamed,
    resolveRenameLocation: nameToRename,
  });
  monaco.languages.registerCodeActionProvider(languageId, { provideCodeActions: mends });
}

const asTextEdits = (model: TextModel, edits: readonly TextEdit[]): monaco.languages.TextEdit[] =>
  edits.map((edit) => ({ range: rangeOf(model, edit), text: edit.text }));

async function formatted(model: TextModel): Promise<monaco.languages.TextEdit[]> {
  try {
    const edits = await askLanguage<'format'>({ ask: 'format', text: model.getValue() });
    return asTextEdits(model, edits);
  } catch (thrown) {
    reportFailure(thrown);
    return [];
  }
}

function nameToRename(model: TextModel, position: monaco.Position) {
  const { picture, isCurrent } = sessionOfText(model)?.store.getState() ?? {};
  const offset = model.getOffsetAt(position);
  const node = picture == null || isCurrent !== true ? undefined : nodeAt(picture, offset);
  const mention = node?.mentions.find(({ start, end }) => start <= offset && offset <= end);
  if (node === undefined || mention === undefined) {
    const here = monaco.Range.fromPositions(position);
    return { range: here, text: '', rejectReason: i18next.t('models:editor.noName') };
  }
  return { range: rangeOf(model, mention), text: node.name };
}

async function renamed(
  model: TextModel,
  position: monaco.Position,
  to: string,
): Promise<monaco.languages.WorkspaceEdit & monaco.languages.Rejection> {
  const { text: from, rejectReason } = nameToRename(model, position);
  if (rejectReason !== undefined) return { edits: [], rejectReason };
  try {
    const edits = await askLanguage<'edit'>({
      ask: 'edit',
      text: model.getValue(),
      operations: [{ kind: 'rename', from, to }],
    });
    const versionId = model.getVersionId();
    return {
      edits: asTextEdits(model, edits).map((textEdit) => ({ resource: model.uri, versionId, textEdit })),
    };
  } catch (thrown) {
    return { edits: [], rejectReason: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

/** What is wrong, in the language of the screen; in English the engine's own words, which say most. */
export function problemWords({ code, message, found }: TextProblem): string {
  return i18next.language === 'en' ? message : i18next.t(`models:problem.${code}`, { found });
}

const isTouching = (problem: TextProblem, range: monaco.Range): boolean =>
  monaco.Range.areIntersectingOrTouching(
    new monaco.Range(problem.line, problem.column, problem.endLine, problem.endColumn),
    range,
  );

function mends(model: TextModel, range: monaco.Range): monaco.languages.CodeActionList {
  const problems = sessionOfText(model)?.store.getState().problems ?? [];
  const actions = problems
    .filter((problem) => problem.fix !== null && isTouching(problem, range))
    .map((problem) => mendAction(model, problem));
  return { actions, dispose: () => {} };
}

function mendAction(model: TextModel, { fix }: TextProblem): monaco.languages.CodeAction {
  const { text } = fix ?? { text: '' };
  const title =
    text.trim() === ''
      ? i18next.t('models:editor.takeOut')
      : i18next.t('models:editor.mend', { text: text.trim() });
  const textEdits = fix === null ? [] : asTextEdits(model, [fix]);
  return {
    title,
    kind: 'quickfix',
    isPreferred: true,
    edit: {
      edits: textEdits.map((textEdit) => ({
        resource: model.uri,
        versionId: model.getVersionId(),
        textEdit,
      })),
    },
  };
}
