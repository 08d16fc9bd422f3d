import { editModel } from '../../../causal/language/edit.ts';
import { formatModel } from '../../../causal/language/format.ts';
import { loopAttributes } from '../../../causal/language/loop-attributes.ts';
import { checkModel } from '../../../causal/language/parse.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/index.ts';

export function parseText({ text }: ParsedInputOf<'causal.parse'>): OutputOf<'causal.parse'> {
  const { model, diagnostics, nodes, edges } = checkModel(text);
  return {
    model:
      model === null
        ? null
        : {
            ...model,
            nodes: model.nodes.map((node) => ({
              ...node,
              roles: [...node.roles],
              attributes: { ...node.attributes },
            })),
            edges: model.edges.map((edge) => {
              const { evidence, ...said } = loopAttributes(edge.attributes);
              return { ...edge, attributes: { ...edge.attributes }, ...said, evidence: [...evidence] };
            }),
          },
    diagnostics: diagnostics.map(({ mend, ...diagnostic }) => ({ ...diagnostic, fix: mend })),
    nodes: [...nodes],
    edges: edges.map(({ edge: [from, kind, to], start, end }) => ({ from, kind, to, start, end })),
  };
}

export const formatText = ({ text }: ParsedInputOf<'causal.format'>): OutputOf<'causal.format'> => ({
  text: formatModel(text),
});

export function editText({ text, edits }: ParsedInputOf<'causal.edit'>): OutputOf<'causal.edit'> {
  const result = editModel(text, edits);
  return { text: result.text, changes: [...result.changes] };
}
