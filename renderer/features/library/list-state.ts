import { create } from 'zustand';
import type { InputOf } from '../../../core/engine/contract/index.ts';
import type { SourceRow } from '../../../core/engine/contract/literature.ts';
import { useDocument } from '../../state/document.ts';
import type { TableSort } from '../../ui/VirtualTable.tsx';

export interface LibraryFilter {
  readonly text: string;
  readonly screening: SourceRow['screening'] | null;
  readonly yearFrom: number | null;
  readonly yearTo: number | null;
  readonly withoutAbstract: boolean;
  readonly importId: string | null;
}

export const emptyFilter: LibraryFilter = {
  text: '',
  screening: null,
  yearFrom: null,
  yearTo: null,
  withoutAbstract: false,
  importId: null,
};

export const isFiltered = (filter: LibraryFilter): boolean =>
  Object.entries(filter).some(([name, value]) => value !== emptyFilter[name as keyof LibraryFilter]);

type SortColumn = NonNullable<InputOf<'literature.list'>['sort']>;
export type LibrarySort = TableSort & { readonly column: SortColumn };

interface ListState {
  readonly filter: LibraryFilter;
  readonly sort: LibrarySort;
  /** Ids of the rows marked for an action on several. */
  readonly marked: ReadonlySet<string>;
  change(patch: Partial<LibraryFilter>): void;
  sortBy(sort: TableSort): void;
  mark(ids: ReadonlySet<string>): void;
  clear(): void;
}

const sortColumns: readonly SortColumn[] = ['added', 'title', 'year', 'authors', 'container', 'claims'];

/** What the list shows; kept while other places are visited. */
export const useListState = create<ListState>((set) => ({
  filter: emptyFilter,
  sort: { column: 'added', descending: false },
  marked: new Set(),
  change: (patch) => set(({ filter }) => ({ filter: { ...filter, ...patch }, marked: new Set() })),
  sortBy: ({ column, descending }) =>
    set({ sort: { column: sortColumns.find((each) => each === column) ?? 'added', descending } }),
  mark: (marked) => set({ marked }),
  clear: () => set({ filter: emptyFilter, marked: new Set() }),
}));

useDocument.subscribe((now, before) => {
  if (now.opened !== before.opened) useListState.getState().clear();
});

/** What is asked of the engine: words sort by relevance unless the user has chosen a column. */
export function listQuery(filter: LibraryFilter, sort: LibrarySort) {
  const byRelevance = filter.text.trim() !== '' && sort.column === 'added';
  return {
    filter: { ...filter, text: filter.text.trim() },
    sort: byRelevance ? ('relevance' as const) : sort.column,
    descending: sort.descending,
  };
}
