/** The groups of a network bear the panel they stand in: `node:0:mood`, `edge:1:mood:sleep`. */
const inPanel = /^(node|edge):\d+:(.*)$/s;
/** Rows of the bootstrap plot are edges, points of the centrality plot are nodes. */
const row = /^row:(.*)$/s;
const point = /^point:[^:]*:(.*)$/s;

/** What a group of a figure is in the window's selection, which knows no panels; null for what cannot be selected. */
export function selectionId(figureId: string): string | null {
  const found = inPanel.exec(figureId);
  if (found !== null) return `${found[1]}:${found[2]}`;
  const edge = row.exec(figureId)?.[1];
  if (edge !== undefined) return `edge:${edge}`;
  const node = point.exec(figureId)?.[1];
  return node === undefined ? null : `node:${node}`;
}
