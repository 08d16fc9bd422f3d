import { useTranslation } from 'react-i18next';
import type { Polarity } from '../../../core/model/claim.ts';
import type { ConceptKind } from '../../../core/model/concept.ts';
import type { GraphEdge } from '../../../core/model/graph.ts';
import { useCommand } from '../../state/command.ts';
import type { PlacedNode } from '../../ui/canvas/elements.ts';
import { showToast } from '../../ui/toasts.ts';
import type { Places } from './model/places.ts';

/** Everything that a person does to the graph; each is one step that can be undone. */
export function useGraphEdits() {
  const { t } = useTranslation();
  const addNode = useCommand('graph.addNode');
  const removeNode = useCommand('graph.removeNode');
  const setEdge = useCommand('graph.setEdge');
  const removeEdge = useCommand('graph.removeEdge');
  const restoreEdge = useCommand('graph.restoreEdge');
  const setPositions = useCommand('graph.setPositions');
  const editConcept = useCommand('concepts.edit');
  const merge = useCommand('concepts.merge');
  const undo = useCommand('history.undo');
  const offerUndo = (text: string) =>
    showToast({ kind: 'info', text, action: { label: t('graph:undo'), onPress: () => void undo.run({}) } });

  return {
    isMerging: merge.isRunning,
    addNode: async (label: string, kind: ConceptKind, at: { x: number; y: number } | null) =>
      (await addNode.run({ label, kind, x: at?.x ?? null, y: at?.y ?? null }))?.id ?? null,
    rename: (id: string, label: string) => editConcept.run({ id, label }),
    async removeNode(id: string, label: string) {
      const answer = await removeNode.run({ id, withEdges: true });
      if (answer !== null) offerUndo(t('graph:done.nodeRemoved', { label }));
    },
    setEdge: (causeId: string, effectId: string, polarity: Polarity, rationale: string) =>
      setEdge.run({ causeId, effectId, polarity, rationale }),
    async removeEdge(edge: GraphEdge, name: string) {
      const answer = await removeEdge.run({ causeId: edge.causeId, effectId: edge.effectId });
      const key = edge.claims > 0 ? 'graph:done.edgeHidden' : 'graph:done.edgeRemoved';
      if (answer !== null) offerUndo(t(key, { name }));
    },
    restoreEdge: (edge: GraphEdge) => restoreEdge.run({ causeId: edge.causeId, effectId: edge.effectId }),
    /** `moved` nodes; when the picture was never saved, all of it is, so that it stays as it is. */
    move(moved: readonly PlacedNode[], unsaved: Places) {
      const all = new Map(unsaved);
      for (const { id, x, y } of moved) all.set(id, { x, y });
      return setPositions.run({ label: 'moved', positions: positionsOf(all) });
    },
    saveLayout: (places: Places) => setPositions.run({ label: 'layout', positions: positionsOf(places) }),
    async merge(into: string, from: string, name: string) {
      const concept = await merge.run({ into, from: [from] });
      if (concept !== null) offerUndo(t('graph:done.merged', { from: name, into: concept.label }));
      return concept;
    },
  };
}

const positionsOf = (places: Places) =>
  [...places].filter(([id]) => id !== '').map(([conceptId, { x, y }]) => ({ conceptId, x, y }));
