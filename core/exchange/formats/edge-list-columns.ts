/** Column names, folded to lower case, by what they mean in an edge list; English and Chinese programs' words. */
const meanings: Readonly<Record<string, readonly string[]>> = {
  from: ['from', 'source', 'cause', 'src', '起点', '源', '源节点', '原因', '因', '自'],
  to: ['to', 'target', 'effect', 'dst', '终点', '目标', '目标节点', '结果', '果', '至'],
  sign: ['sign', 'polarity', '符号', '极性', '方向'],
  type: ['type', '类型'],
  id: ['id', '编号'],
  weight: ['weight', '权重'],
  label: ['label', '标签'],
};

export const edgeColumns = ['from', 'to', 'sign', 'type', 'id'] as const;

/** What a column of an edge list means; a name of its own stays as it is written. */
export function columnMeaning(header: string): string {
  const folded = header.trim().toLowerCase();
  for (const [meaning, names] of Object.entries(meanings)) {
    if (names.includes(folded)) return meaning;
  }
  return header.trim();
}

/** 1, −1 or 0 for unknown; null when the text is no sign. */
export function readSign(text: string): number | null {
  const folded = text.trim().toLowerCase();
  if (['1', '+1', '+', 'positive', '正'].includes(folded)) return 1;
  if (['-1', '−1', '-', '−', '–', 'negative', '负'].includes(folded)) return -1;
  if (['0', '?', '', 'unknown', 'mixed', '±', '未知'].includes(folded)) return 0;
  return null;
}

export type ColumnType = 'number' | 'boolean' | 'text';

/** The type that the filled cells of a column have in common. */
export function columnType(cells: readonly string[]): ColumnType {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length > 0 && filled.every(isPlainNumber)) return 'number';
  if (filled.length > 0 && filled.every((cell) => /^(?:true|false)$/i.test(cell))) return 'boolean';
  return 'text';
}

/** A number as programs write it; not "007" or "1e999", which are codes or would change. */
const isPlainNumber = (cell: string): boolean =>
  /^[+-]?(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(cell) && Number.isFinite(Number(cell));

export function readCell(cell: string, type: ColumnType): string | number | boolean {
  if (type === 'number') return Number(cell);
  return type === 'boolean' ? cell.toLowerCase() === 'true' : cell;
}
