import i18next from 'i18next';
import type { OutputOf } from '../../../../core/engine/contract/index.ts';
import { engine } from '../../../bridge/engine.ts';
import type { ModelPicture, PictureEdge, PictureNode } from '../../../bridge/model-language/contract.ts';
import { formatsFor } from '../../../locales/format.ts';
import type { monaco } from '../../../ui/monaco/monaco.ts';
import { edgeWords } from '../model/ids.ts';
import { sessionOfText } from '../session/sessions.ts';
import { edgeAt, nodeAt } from './at-cursor.ts';
import { rangeOf } from './range.ts';

/** Over a name what the variable is; over an arrow what the notebook's papers say of the two. */
export async function hoverAt(
  model: monaco.editor.ITextModel,
  position: monaco.Position,
): Promise<monaco.languages.Hover | null> {
  const { picture, isCurrent } = sessionOfText(model)?.store.getState() ?? {};
  if (picture == null || isCurrent !== true) return null;
  const offset = model.getOffsetAt(position);
  const node = nodeAt(picture, offset);
  const edge = node === undefined ? edgeAt(picture, offset) : undefined;
  const mention = (node ?? edge)?.mentions.find(({ start, end }) => start <= offset && offset <= end);
  if (mention === undefined) return null;
  const range = rangeOf(model, mention);
  if (node !== undefined) return { range, contents: [{ value: nodeWords(node, picture) }] };
  if (edge === undefined) return null;
  const evidence = await engine.call('causalModels.evidence', { cause: edge.from, effect: edge.to });
  return {
    range,
    contents: [{ value: `**${escaped(edgeWords(edge))}**` }, { value: evidenceWords(edge, evidence) }],
  };
}

function nodeWords({ name, roles }: PictureNode, { edges }: ModelPicture): string {
  const incoming = edges.filter(({ to }) => to === name).length;
  const outgoing = edges.filter(({ from }) => from === name).length;
  const said = roles.map((role) => i18next.t(`models:role.${role}`));
  const counts = i18next.t('models:editor.degrees', { in: incoming, out: outgoing });
  return [`**${escaped(name)}**`, ...said, counts].join(' · ');
}

function evidenceWords(edge: PictureEdge, evidence: OutputOf<'causalModels.evidence'>): string {
  if (evidence === null) return i18next.t('models:evidence.none');
  const format = formatsFor(i18next.language);
  const head = i18next.t('models:evidence.sum', {
    for: evidence.papersFor,
    against: evidence.papersAgainst,
    belief: format.decimal(evidence.belief, 2),
  });
  const signs = { 1: '+', 0: '', [-1]: '-' } as const;
  const differs =
    signs[edge.sign] !== '' &&
    (evidence.polarity === '+' || evidence.polarity === '-') &&
    evidence.polarity !== signs[edge.sign];
  const quotes = evidence.claims.map(
    ({ quote, citation }) => `> ${escaped(quote.text)}  \n> — ${escaped(citation)}`,
  );
  return [head, ...(differs ? [i18next.t('models:evidence.otherSign')] : []), ...quotes].join('\n\n');
}

/** Words of a paper are words, never Markdown. */
const escaped = (text: string): string =>
  text.replaceAll(/[\\`*_{}[\]()#+!<>|~-]/g, '\\$&').replaceAll('\n', ' ');
