import { readLiterature, sourceKeys } from '../../literature/index.ts';
import { historyLabels } from '../contract/labels.ts';
import type { literatureMethods } from '../contract/literature.ts';
import type { Handlers } from '../handlers.ts';
import type { Session } from '../session.ts';
import { found } from './found.ts';
import { importLiterature } from './import-literature.ts';

const done = { done: true } as const;

export function literatureHandlers(session: Session): Handlers<keyof typeof literatureMethods> {
  return {
    'literature.import': ({ files }, task) => importLiterature(session, { files, sample: false }, task),
    async 'literature.parse'({ file }, task) {
      const parsed = await readLiterature(file, task);
      return {
        ...parsed,
        records: parsed.records.map(({ record }) => record),
        rejected: [...parsed.rejected],
      };
    },
    'literature.list'({ filter, sort, descending, offset, limit }) {
      const { total, rows } = session.notebook.sources.list(
        { ...filter, sort, descending },
        { offset, limit },
      );
      return { total, rows: [...rows] };
    },
    'literature.get': ({ id }) => found(session.notebook.sources.get(id), 'source', id),
    async 'literature.screen'({ ids, screening }) {
      const { sources } = session.notebook;
      await session.act(historyLabels.screen, () => {
        for (const id of ids) {
          const source = found(sources.get(id), 'source', id);
          if (source.screening !== screening)
            sources.update({ ...source, screening }, sourceKeys(source.record));
        }
      });
      return done;
    },
    async 'literature.remove'({ ids }) {
      const { sources } = session.notebook;
      await session.act(historyLabels.removeSources, () => {
        for (const id of ids) sources.remove(found(sources.get(id), 'source', id).id);
      });
      return done;
    },
    'literature.reports': () => [...session.notebook.reports.all()],
  };
}
