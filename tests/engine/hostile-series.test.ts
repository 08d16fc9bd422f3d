import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NosographError } from '../../core/foundation/errors.ts';
import { type TestEngine, temporaryEngine } from '../helpers/engines.ts';
import { csvFile, simulatedItems } from '../helpers/scores.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await temporaryEngine();
});
afterAll(() => engine.dispose());

/** Ten persons with twelve measurements each, and one more column. */
const measured = simulatedItems(120, 3, 5);
const withColumn = (name: string, cell: (row: number, answers: readonly number[]) => unknown) =>
  csvFile(
    'hostile-series.csv',
    ['person', 'day', 'beep', 'a', 'b', 'c', name],
    measured.map((answers, row) => [
      Math.floor(row / 12),
      Math.floor((row % 12) / 4),
      row % 4,
      ...answers,
      cell(row, answers),
    ]),
  );

const order = { person: 'person', day: 'day', beep: 'beep' };
type Method = 'network.series' | 'network.multilevel' | 'network.panel';

/** What is said of the column: the refusal, or the warnings. */
async function told(method: Method, name: string, cell: Parameters<typeof withColumn>[1]): Promise<string> {
  const data = { file: withColumn(name, cell), columns: ['a', 'b', 'c', name] };
  const input =
    method === 'network.panel'
      ? { data: { ...data, file: panelFile(name, cell) }, wave: 'wave', person: 'person' }
      : { data, ...order };
  try {
    const answer = (await engine.request(method, input)) as { readonly warnings: readonly unknown[] };
    return JSON.stringify(answer.warnings);
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(NosographError);
    const { code, message, details } = thrown as NosographError;
    expect(code).toBe('input.invalid');
    return `${message} ${JSON.stringify(details)}`;
  }
}

/** Sixty persons with two waves. */
const panelFile = (name: string, cell: Parameters<typeof withColumn>[1]) =>
  csvFile(
    'hostile-panel.csv',
    ['person', 'wave', 'a', 'b', 'c', name],
    measured.map((answers, row) => [Math.floor(row / 2), row % 2, ...answers, cell(row, answers)]),
  );

describe.each(['network.series', 'network.multilevel', 'network.panel'] as const)('%s', (method) => {
  it.each([
    ['a constant variable', 'flat', () => 1],
    ['an empty variable', 'empty', () => 'NA'],
    [
      'codes for missing',
      'coded',
      (row: number, answers: readonly number[]) => (row % 9 === 0 ? 99 : answers[1]),
    ],
  ])('names %s', async (_, name, cell) => {
    expect(await told(method, name, cell)).toContain(name);
  });

  it('names a variable that repeats another, or the dependence between them', async () => {
    const started = performance.now();
    expect(await told(method, 'again', (_, answers) => answers[0])).toMatch(/again|linearly dependent/);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
