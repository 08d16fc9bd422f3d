import type { Hypothesis } from '../../model/hypothesis.ts';
import type { Connection } from '../connection.ts';
import type { HypothesisRepository } from '../repositories.ts';
import { likePatterns } from './fold.ts';
import { insertRow, updateRow } from './insert.ts';
import { Conditions } from './window.ts';

interface HypothesisRow {
  readonly id: string;
  readonly state: Hypothesis['state'];
  readonly method: string;
  readonly mode: Hypothesis['mode'];
  readonly cause_id: string;
  readonly effect_id: string;
  readonly cause_label: string;
  readonly effect_label: string;
  readonly statement: string;
  readonly polarity: Hypothesis['polarity'];
  readonly score: number;
  readonly run_id: string;
  readonly created_at: string;
  readonly why: string;
  readonly body: string;
  readonly detail: string;
}

export function hypothesisRepository(connection: Connection): HypothesisRepository {
  const one = (condition: string, parameters: readonly string[]): Hypothesis | null => {
    const row = connection.first<HypothesisRow>(`SELECT * FROM hypotheses WHERE ${condition}`, parameters);
    return row === null ? null : hypothesisOf(row);
  };
  return {
    count: () => connection.value<number>('SELECT count(*) FROM hypotheses'),
    list(query, { offset, limit }) {
      const where = new Conditions().equal('state', query.state);
      for (const pattern of likePatterns(query.text)) {
        where.add(`(statement || ' ' || body) LIKE ? ESCAPE '\\'`, pattern);
      }
      const total = `SELECT count(*) FROM hypotheses WHERE ${where.sql}`;
      const rows = connection.all<HypothesisRow>(
        `SELECT * FROM hypotheses WHERE ${where.sql} ORDER BY score DESC, number LIMIT ? OFFSET ?`,
        [...where.parameters, limit, offset],
      );
      return { total: connection.value<number>(total, where.parameters), rows: rows.map(hypothesisOf) };
    },
    get: (id) => one('id = ?', [id]),
    find: (method, causeId, effectId) =>
      one('method = ? AND cause_id = ? AND effect_id = ? ORDER BY number LIMIT 1', [
        method,
        causeId,
        effectId,
      ]),
    put(hypothesis) {
      const columns = columnsOf(hypothesis);
      const changed = updateRow(connection, 'hypotheses', columns, 'id', hypothesis.id);
      if (changed === 0) insertRow(connection, 'hypotheses', columns);
    },
    remove(id) {
      connection.write('DELETE FROM hypotheses WHERE id = ?', [id]);
    },
  };
}

function columnsOf(hypothesis: Hypothesis) {
  const { path, otherPaths, scores, evidence } = hypothesis;
  return {
    id: hypothesis.id,
    state: hypothesis.state,
    method: hypothesis.method,
    mode: hypothesis.mode,
    cause_id: hypothesis.causeId,
    effect_id: hypothesis.effectId,
    cause_label: hypothesis.causeLabel,
    effect_label: hypothesis.effectLabel,
    statement: hypothesis.statement,
    polarity: hypothesis.polarity,
    score: hypothesis.score,
    run_id: hypothesis.runId,
    created_at: hypothesis.createdAt,
    why: hypothesis.why,
    body: hypothesis.body,
    detail: JSON.stringify({ path, otherPaths, scores, evidence }),
  };
}

function hypothesisOf(row: HypothesisRow): Hypothesis {
  const detail = JSON.parse(row.detail) as Pick<Hypothesis, 'path' | 'otherPaths' | 'scores' | 'evidence'>;
  return {
    ...detail,
    id: row.id,
    state: row.state,
    method: row.method,
    mode: row.mode,
    causeId: row.cause_id,
    effectId: row.effect_id,
    causeLabel: row.cause_label,
    effectLabel: row.effect_label,
    statement: row.statement,
    polarity: row.polarity,
    score: row.score,
    why: row.why,
    body: row.body,
    runId: row.run_id,
    createdAt: row.created_at,
  };
}
