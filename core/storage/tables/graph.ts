import type { HandEdge, Position } from '../../model/graph.ts';
import type { Connection } from '../connection.ts';
import type { GraphRepository } from '../repositories.ts';

interface HandEdgeRow {
  readonly id: string;
  readonly cause_id: string;
  readonly effect_id: string;
  readonly polarity: HandEdge['polarity'];
  readonly rationale: string;
  readonly hidden: number;
}

export function graphRepository(connection: Connection): GraphRepository {
  return {
    handEdges: () => connection.all<HandEdgeRow>('SELECT * FROM hand_edges ORDER BY number').map(handEdgeOf),
    handEdge(causeId, effectId) {
      const sql = 'SELECT * FROM hand_edges WHERE cause_id = ? AND effect_id = ?';
      const row = connection.first<HandEdgeRow>(sql, [causeId, effectId]);
      return row === null ? null : handEdgeOf(row);
    },
    putHandEdge(edge) {
      connection.write(
        `INSERT INTO hand_edges (id, cause_id, effect_id, polarity, rationale, hidden) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (cause_id, effect_id) DO UPDATE SET
           id = excluded.id, polarity = excluded.polarity, rationale = excluded.rationale, hidden = excluded.hidden
         ON CONFLICT (id) DO UPDATE SET
           cause_id = excluded.cause_id, effect_id = excluded.effect_id, polarity = excluded.polarity,
           rationale = excluded.rationale, hidden = excluded.hidden`,
        [edge.id, edge.causeId, edge.effectId, edge.polarity, edge.rationale, edge.hidden ? 1 : 0],
      );
    },
    removeHandEdge(id) {
      connection.write('DELETE FROM hand_edges WHERE id = ?', [id]);
    },
    handNodes: () =>
      connection
        .all<{ concept_id: string }>('SELECT concept_id FROM hand_nodes ORDER BY number')
        .map((row) => row.concept_id),
    addHandNode(conceptId) {
      connection.write('INSERT INTO hand_nodes (concept_id) VALUES (?) ON CONFLICT DO NOTHING', [conceptId]);
    },
    removeHandNode(conceptId) {
      connection.write('DELETE FROM hand_nodes WHERE concept_id = ?', [conceptId]);
    },
    positions: () =>
      connection.all<Position>('SELECT concept_id AS conceptId, x, y FROM positions ORDER BY number'),
    putPositions(positions) {
      for (const { conceptId, x, y } of positions) {
        connection.write(
          `INSERT INTO positions (concept_id, x, y) VALUES (?, ?, ?)
           ON CONFLICT (concept_id) DO UPDATE SET x = excluded.x, y = excluded.y`,
          [conceptId, x, y],
        );
      }
    },
    removePosition(conceptId) {
      connection.write('DELETE FROM positions WHERE concept_id = ?', [conceptId]);
    },
  };
}

function handEdgeOf(row: HandEdgeRow): HandEdge {
  return {
    id: row.id,
    causeId: row.cause_id,
    effectId: row.effect_id,
    polarity: row.polarity,
    rationale: row.rationale,
    hidden: row.hidden === 1,
  };
}
