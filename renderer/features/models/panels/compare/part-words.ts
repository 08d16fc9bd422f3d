import type { TFunction } from 'i18next';
import type { OutputOf } from '../../../../../core/engine/contract/index.ts';
import type { EdgeName, ModelPicture } from '../../../../bridge/model-language/contract.ts';
import { arrows, edgeId, nodeId } from '../../model/ids.ts';

export type Difference = OutputOf<'causal.diff'>;
export type Part = Difference['added'][number];

/** A node by its name, an edge with its arrow. */
export function partWords(part: Part): string {
  if (part.what === 'node') return part.name;
  return `${part.from} ${arrows[part.kind as EdgeName['kind']] ?? part.kind} ${part.to}`;
}

/** What of a part this model's picture can show. */
export function partIds(part: Part, picture: ModelPicture | null): readonly string[] {
  const has = (name: string) => picture?.nodes.some((node) => node.name === name) ?? false;
  if (part.what === 'node') return has(part.name) ? [nodeId(part.name)] : [];
  const edge = { from: part.from, kind: part.kind as EdgeName['kind'], to: part.to };
  return [edgeId(edge), ...[part.from, part.to].filter(has).map(nodeId)];
}

/** A value of a graph file in words: texts as they are, everything else as it would be written. */
export const valueWords = (value: unknown): string =>
  value === null || value === undefined ? '—' : typeof value === 'string' ? value : JSON.stringify(value);

const knownFields: ReadonlySet<string> = new Set(['label', 'place', 'direction', 'kind', 'presence']);

/** What of a part differs: attributes keep the name that they have in the text. */
export const fieldWords = (t: TFunction, field: string): string =>
  knownFields.has(field) ? t(`models:field.${field}`) : field;
