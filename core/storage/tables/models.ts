import type { SavedModel } from '../../model/saved-model.ts';
import type { Connection } from '../connection.ts';
import type { ModelRepository } from '../repositories.ts';
import { insertRow, updateRow } from './insert.ts';

interface ModelRow {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly origin: SavedModel['origin'];
  readonly note: string;
  readonly created_at: string;
  readonly changed_at: string;
}

export function modelRepository(connection: Connection): ModelRepository {
  return {
    count: () => connection.value<number>('SELECT count(*) FROM models'),
    all: () =>
      connection.all<ModelRow>('SELECT * FROM models ORDER BY changed_at DESC, number DESC').map(modelOf),
    get(id) {
      const row = connection.first<ModelRow>('SELECT * FROM models WHERE id = ?', [id]);
      return row === null ? null : modelOf(row);
    },
    put(model) {
      const columns = columnsOf(model);
      if (updateRow(connection, 'models', columns, 'id', model.id) === 0)
        insertRow(connection, 'models', columns);
    },
    remove(id) {
      connection.write('DELETE FROM models WHERE id = ?', [id]);
    },
  };
}

const columnsOf = ({ createdAt, changedAt, ...rest }: SavedModel) => ({
  ...rest,
  created_at: createdAt,
  changed_at: changedAt,
});

const modelOf = ({ id, name, text, origin, note, created_at, changed_at }: ModelRow): SavedModel => ({
  id,
  name,
  text,
  origin,
  note,
  createdAt: created_at,
  changedAt: changed_at,
});
