import { filterGraph } from '../../causal/filter.ts';
import { formatModel } from '../../causal/language/format.ts';
import { parseModel } from '../../causal/language/parse.ts';
import { printModel } from '../../causal/language/print.ts';
import { literatureModel } from '../../exchange/literature-model.ts';
import { NosographError } from '../../foundation/errors.ts';
import type { ModelSummary, SavedModel } from '../../model/saved-model.ts';
import type { causalModelMethods } from '../contract/causal-models.ts';
import { historyLabels } from '../contract/labels.ts';
import type { Handlers } from '../handlers.ts';
import type { Session } from '../session.ts';
import { claimRow } from './claim-row.ts';
import { conceptNamed } from './concept-by-label.ts';
import type { StoredColumns } from './datasets/stored-columns.ts';
import { found } from './found.ts';
import { discoverInDataset, testOnDataset } from './model-and-data.ts';
import { modelFromFile } from './model-from-file.ts';

const done = { done: true } as const;

/** The causal models of a notebook: texts that the researcher writes or draws. */
export function causalModelHandlers(
  session: Session,
  stored: StoredColumns,
): Handlers<keyof typeof causalModelMethods> {
  const get = (id: string): SavedModel => found(session.notebook.models.get(id), 'model', id);
  const now = () => session.host.now().toISOString();
  const create = async (made: Pick<SavedModel, 'name' | 'text' | 'origin' | 'note'>): Promise<SavedModel> => {
    const at = now();
    const model = { ...made, id: session.newId('model'), createdAt: at, changedAt: at };
    await session.act(historyLabels.addModel, () => session.notebook.models.put(model));
    return model;
  };
  return {
    'causalModels.list': () => session.notebook.models.all().map(summaryOf),
    'causalModels.get': ({ id }) => get(id),
    'causalModels.create': create,
    async 'causalModels.edit'({ id, name, text }) {
      const old = get(id);
      const edited = { ...old, name: name ?? old.name, text: text ?? old.text };
      if (edited.name === old.name && edited.text === old.text) return old;
      const label = edited.text === old.text ? historyLabels.renameModel : historyLabels.editModel;
      const changed = { ...edited, changedAt: now() };
      await session.act(label, () => session.notebook.models.put(changed));
      return changed;
    },
    async 'causalModels.remove'({ id }) {
      get(id);
      await session.act(historyLabels.removeModel, () => session.notebook.models.remove(id));
      return done;
    },
    async 'causalModels.fromLiterature'({ name, filter }) {
      const model = literatureModel(filterGraph(session.graph(), filter));
      return create({ name, text: formatModel(printModel(model)), origin: 'literature', note: '' });
    },
    async 'causalModels.fromFile'({ file }) {
      const { name, text, lost } = modelFromFile(file);
      return { model: await create({ name, text, origin: 'file', note: file.name }), lost: [...lost] };
    },
    'causalModels.test': (input, task) => testOnDataset(session, stored, input, task),
    'causalModels.discover': (input, task) => discoverInDataset(session, stored, input, task),
    'causalModels.evidence'({ cause, effect, limit }) {
      const concepts = session.notebook.concepts.all();
      const [from, to] = [conceptNamed(concepts, cause), conceptNamed(concepts, effect)];
      if (from === undefined || to === undefined) return null;
      const edge = session
        .graph()
        .edges.find(({ causeId, effectId }) => causeId === from.id && effectId === to.id);
      if (edge === undefined || edge.claims === 0) return null;
      const strongest = edge.papers.flatMap(({ claimIds }) => claimIds).slice(0, limit);
      const claims = strongest.map((id) => found(session.notebook.claims.get(id), 'claim', id));
      const { causeId, effectId, polarity, papersFor, papersAgainst, belief } = edge;
      return {
        causeId,
        effectId,
        polarity,
        papersFor,
        papersAgainst,
        belief,
        claims: claims.map((claim) => claimRow(session.notebook, claim)),
      };
    },
  };
}

function summaryOf({ text, ...model }: SavedModel): ModelSummary {
  try {
    const { nodes, edges } = parseModel(text).model;
    return { ...model, nodes: nodes.length, edges: edges.length };
  } catch (thrown) {
    if (thrown instanceof NosographError) return { ...model, nodes: null, edges: null };
    throw thrown;
  }
}
