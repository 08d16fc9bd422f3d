import { parseText } from '../../../core/engine/app/causal/language.ts';
import type { Reading, TextSpan } from '../../bridge/model-language/contract.ts';

/** A text as the window shows it: the picture when it reads, and what is wrong with it in any case. */
export function readPicture(text: string): Reading {
  const { model, diagnostics, nodes, edges } = parseText({ text });
  if (model === null) return { picture: null, problems: diagnostics };
  const ofNodes = grouped(nodes, ({ name }) => name);
  const ofEdges = grouped(edges, keyOf);
  const picture = {
    type: model.type,
    nodes: model.nodes.map((node) => ({ ...node, mentions: ofNodes.get(node.name) ?? [] })),
    edges: model.edges.map((edge) => ({ ...edge, mentions: ofEdges.get(keyOf(edge)) ?? [] })),
  };
  return { picture, problems: diagnostics };
}

const keyOf = ({ from, kind, to }: { readonly from: string; readonly kind: string; readonly to: string }) =>
  JSON.stringify([from, kind, to]);

function grouped<Mention extends TextSpan>(
  mentions: readonly Mention[],
  key: (mention: Mention) => string,
): ReadonlyMap<string, TextSpan[]> {
  const groups = new Map<string, TextSpan[]>();
  for (const mention of mentions) {
    const { start, end } = mention;
    const group = groups.get(key(mention));
    if (group === undefined) groups.set(key(mention), [{ start, end }]);
    else group.push({ start, end });
  }
  return groups;
}
