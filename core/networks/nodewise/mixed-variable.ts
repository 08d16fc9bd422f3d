import { NosographError } from '../../foundation/errors.ts';
import type { DataColumn } from '../../model/dataset.ts';
import type { MixedVariable } from './mixed.ts';

const fewestInCategory = 2;

/**
 * A complete column as a node of a mixed graphical model.
 * @throws NosographError `input.invalid` for a column without variance, a rare category, or counts that are none.
 */
export function mixedVariable(column: DataColumn, type: MixedVariable['type']): MixedVariable {
  if (type === 'categorical') return categorical(column);
  const { name, values } = column;
  if (new Set(values).size < 2) {
    throw new NosographError(
      'input.invalid',
      `Variable "${name}" has the same value in every complete row. Leave it out.`,
      { variable: name },
    );
  }
  if (type === 'gaussian') return { type, levels: 1, signed: true, values: scaled(values) };
  const wrong = values.find((value) => value < 0 || !Number.isInteger(value));
  if (wrong !== undefined) {
    throw new NosographError(
      'input.invalid',
      `Variable "${name}" holds ${wrong}: a count is a whole number from 0. Give it another kind with --kinds.`,
      { variable: name, value: wrong },
    );
  }
  return { type, levels: 1, signed: true, values };
}

function scaled(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / (values.length - 1));
  return values.map((value) => (value - mean) / deviation);
}

function categorical({ name, values, texts }: DataColumn): MixedVariable {
  const labels: (number | string)[] = texts === null ? [...values] : texts.map((text) => text ?? '');
  const levels = [...new Set(labels)].sort((a, b) => (a < b ? -1 : 1));
  const codes = Float64Array.from(labels, (label) => levels.indexOf(label));
  for (const [code, level] of levels.entries()) {
    const cases = codes.reduce((count, value) => count + (value === code ? 1 : 0), 0);
    if (levels.length > 1 && cases >= fewestInCategory) continue;
    throw new NosographError(
      'input.invalid',
      levels.length < 2
        ? `Variable "${name}" has one category only. Leave it out.`
        : `Category ${level} of variable "${name}" has ${cases} case; at least ${fewestInCategory} are needed. Merge it with another.`,
      { variable: name, category: String(level), n: cases },
    );
  }
  const signed = levels.length === 2 && levels[0] === 0 && levels[1] === 1;
  return { type: 'categorical', levels: levels.length, signed, values: codes };
}
