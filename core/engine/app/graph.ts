import { filterGraph } from '../../causal/filter.ts';
import { NosographError } from '../../foundation/errors.ts';
import type { GraphEdge, HandEdge } from '../../model/graph.ts';
import type { graphMethods } from '../contract/graph.ts';
import { historyLabels } from '../contract/labels.ts';
import type { Handlers } from '../handlers.ts';
import type { Session } from '../session.ts';
import { claimRow } from './claim-row.ts';
import { conceptByLabel } from './concept-by-label.ts';
import { found } from './found.ts';

const done = { done: true } as const;

/** The causal graph and what a person draws on it. */
export function graphHandlers(session: Session): Handlers<keyof typeof graphMethods> {
  const edgesTouching = (id: string): GraphEdge[] =>
    session.graph().edges.filter((edge) => edge.causeId === id || edge.effectId === id);
  const edgeOf = (causeId: string, effectId: string): GraphEdge | undefined =>
    session.graph().edges.find((edge) => edge.causeId === causeId && edge.effectId === effectId);

  /** Takes an edge out of the picture: one that claims support is hidden, one that is only drawn is removed. */
  const takeOut = (edge: GraphEdge) => {
    const { graph } = session.notebook;
    if (edge.claims > 0) graph.putHandEdge({ ...drawnOrBlank(session, edge), hidden: true });
    else if (edge.byHand !== null) graph.removeHandEdge(edge.byHand.id);
  };

  return {
    'graph.get': ({ filter }) => filterGraph(session.graph(), filter),
    'graph.edge'({ causeId, effectId }) {
      const edge = found(edgeOf(causeId, effectId), 'edge', `${causeId}>${effectId}`);
      const claims = session.notebook.claims.onEdge(causeId, effectId);
      return { edge, claims: claims.map((claim) => claimRow(session.notebook, claim)) };
    },
    'graph.node'({ id }) {
      const node = found(
        session.graph().nodes.find((each) => each.id === id),
        'node',
        id,
      );
      const edges = edgesTouching(id);
      return {
        node,
        incoming: edges.filter((edge) => edge.effectId === id),
        outgoing: edges.filter((edge) => edge.causeId === id),
      };
    },
    async 'graph.addNode'({ label, kind, x, y }) {
      const { graph } = session.notebook;
      return session.act(historyLabels.addNode, () => {
        const { id } = conceptByLabel(session, label, kind);
        graph.addHandNode(id);
        if (x !== null && y !== null) graph.putPositions([{ conceptId: id, x, y }]);
        return { id };
      });
    },
    async 'graph.removeNode'({ id, withEdges }) {
      const { graph, concepts } = session.notebook;
      found(concepts.get(id), 'concept', id);
      const edges = edgesTouching(id).filter((edge) => edge.byHand?.hidden !== true);
      if (edges.length > 0 && !withEdges) {
        throw new NosographError(
          'graph.conflict',
          `${edges.length} edges touch this node. Remove them first, or together with it.`,
          { id, edges: edges.length },
        );
      }
      await session.act(historyLabels.removeNode, () => {
        for (const edge of edges) takeOut(edge);
        graph.removeHandNode(id);
        graph.removePosition(id);
      });
      return done;
    },
    async 'graph.setEdge'({ causeId, effectId, polarity, rationale }) {
      const { graph, concepts } = session.notebook;
      found(concepts.get(causeId), 'concept', causeId);
      found(concepts.get(effectId), 'concept', effectId);
      if (causeId === effectId) {
        throw new NosographError('graph.conflict', 'An edge joins two different concepts.', { causeId });
      }
      const drawn = drawnOrBlank(session, { causeId, effectId });
      const edge: HandEdge = { ...drawn, polarity, rationale, hidden: false };
      await session.act(historyLabels.setEdge, () => graph.putHandEdge(edge));
      return edge;
    },
    async 'graph.removeEdge'({ causeId, effectId }) {
      const edge = found(edgeOf(causeId, effectId), 'edge', `${causeId}>${effectId}`);
      await session.act(historyLabels.removeEdge, () => takeOut(edge));
      return done;
    },
    async 'graph.restoreEdge'({ causeId, effectId }) {
      const { graph } = session.notebook;
      const edge = found(graph.handEdge(causeId, effectId), 'hidden edge', `${causeId}>${effectId}`);
      if (!edge.hidden) {
        throw new NosographError('state', 'This edge is not hidden.', { causeId, effectId });
      }
      const blank = edge.rationale === '' && edge.polarity === 'unknown';
      await session.act(historyLabels.restoreEdge, () => {
        if (blank) graph.removeHandEdge(edge.id);
        else graph.putHandEdge({ ...edge, hidden: false });
      });
      return done;
    },
    async 'graph.setPositions'({ positions, label }) {
      const { graph, concepts } = session.notebook;
      for (const { conceptId } of positions) found(concepts.get(conceptId), 'concept', conceptId);
      await session.act(historyLabels[label], () => graph.putPositions(positions));
      return done;
    },
  };
}

/** What a person has said of an ordered pair so far; nothing yet has no sign and no rationale. */
function drawnOrBlank(
  session: Session,
  { causeId, effectId }: { readonly causeId: string; readonly effectId: string },
): HandEdge {
  return (
    session.notebook.graph.handEdge(causeId, effectId) ?? {
      id: session.newId('edge'),
      causeId,
      effectId,
      polarity: 'unknown',
      rationale: '',
      hidden: false,
    }
  );
}
