import { useCallback, useEffect, useRef, useState } from 'react';

export const pageSize = 200;

/** What a row's place holds: the row, or nothing until its page has come. */
export interface TablePages<Row> {
  rowAt(index: number): Row | undefined;
  /** Loads what the window shows; known pages are asked again only after `revision` has changed. */
  show(first: number, last: number): void;
  /** Rows of a range, loading what is missing; for a selection that reaches beyond the screen. */
  range(first: number, last: number): Promise<readonly Row[]>;
}

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly generation: number;
}

/**
 * A long list in pages. After a change the old rows stay on the screen until the new ones are there, so that
 * nothing flickers; an answer that comes late for an older generation is dropped.
 */
export function useTablePages<Row>(
  loadRows: (offset: number, limit: number) => Promise<readonly Row[]>,
  total: number,
  revision: unknown,
): TablePages<Row> {
  const pages = useRef(new Map<number, Page<Row>>());
  const asked = useRef(new Map<number, number>());
  const generation = useRef(0);
  const shown = useRef<readonly [number, number]>([0, 0]);
  const [, redraw] = useState(0);

  const load = useCallback(
    async (page: number) => {
      const mine = generation.current;
      if (asked.current.get(page) === mine) return;
      asked.current.set(page, mine);
      try {
        const rows = await loadRows(page * pageSize, pageSize);
        if (generation.current !== mine) return;
        pages.current.set(page, { rows, generation: mine });
        redraw((count) => count + 1);
      } catch {
        // The place that owns the list shows why it failed; a later look asks again.
        if (asked.current.get(page) === mine) asked.current.delete(page);
      }
    },
    [loadRows],
  );

  const show = useCallback(
    (first: number, last: number) => {
      shown.current = [first, last];
      if (last < first) return;
      for (let page = Math.floor(first / pageSize); page <= Math.floor(last / pageSize); page += 1)
        void load(page);
    },
    [load],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision or total is the reason to ask again
  useEffect(() => {
    generation.current += 1;
    const [first, last] = shown.current;
    show(first, Math.min(last, Math.max(0, total - 1)));
  }, [revision, total, show]);

  return {
    rowAt: (index) => pages.current.get(Math.floor(index / pageSize))?.rows[index % pageSize],
    show,
    async range(first, last) {
      const rows: Row[] = [];
      for (let offset = first; offset <= last; offset += 1000) {
        rows.push(...(await loadRows(offset, Math.min(1000, last - offset + 1))));
      }
      return rows;
    },
  };
}
