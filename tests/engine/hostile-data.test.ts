import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NosographError } from '../../core/foundation/errors.ts';
import { createTask } from '../../core/foundation/task.ts';
import { estimators } from '../../core/networks/estimators/index.ts';
import { type TestEngine, temporaryEngine } from '../helpers/engines.ts';
import { bytesOf } from '../helpers/records.ts';
import { csvFile, itemNames, simulatedItems } from '../helpers/scores.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await temporaryEngine();
});
afterAll(() => engine.dispose());

const methods = estimators.map(({ id }) => id);
/** Binary answers, so that every estimator can be asked for a network of them. */
const binary = simulatedItems(120, 4, 5, 2);
const names = itemNames(4);

/** Another column beside four good ones. */
const withColumn = (name: string, cell: (row: number, answers: readonly number[]) => unknown) =>
  csvFile(
    'hostile.csv',
    [...names, name],
    binary.map((answers, row) => [...answers, cell(row, answers)]),
  );

interface Answer {
  readonly error: NosographError | null;
  readonly warnings: readonly { readonly code: string; readonly variables?: readonly string[] | undefined }[];
}

async function estimate(
  method: string,
  file: { name: string; bytes: Uint8Array<ArrayBuffer> },
  columns: string[] | null = null,
  options: Record<string, unknown> = {},
): Promise<Answer> {
  try {
    const { warnings, weights } = await engine.call('network.estimate', {
      data: { file, columns },
      method,
      options,
    });
    for (const row of weights) for (const weight of row) expect(Number.isFinite(weight)).toBe(true);
    return { error: null, warnings };
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(NosographError);
    const error = thrown as NosographError;
    // A bug would have the code `internal`.
    expect(error.code).toMatch(/^(input\.invalid|format\.)/);
    return { error, warnings: [] };
  }
}

/** The variable is named, by a refusal or by a warning. */
function expectNamed({ error, warnings }: Answer, variable: string): void {
  const told =
    error === null ? JSON.stringify(warnings) : `${error.message} ${JSON.stringify(error.details)}`;
  expect(told).toContain(variable);
}

describe.each(methods)('%s', (method) => {
  it('names a constant item', async () => {
    expectNamed(
      await estimate(
        method,
        withColumn('flat', () => 1),
      ),
      'flat',
    );
  });

  it('names a duplicated item', async () => {
    expectNamed(
      await estimate(
        method,
        withColumn('again', (_, answers) => answers[0]),
      ),
      'again',
    );
  });

  it('leaves an all-missing column out and says so, and refuses it when it is asked for by name', async () => {
    const file = withColumn('empty', () => 'NA');
    const { error, warnings } = await estimate(method, file);
    expect(error).toBeNull();
    expect(warnings).toContainEqual(
      expect.objectContaining({ code: 'columns-left-out', variables: ['empty'] }),
    );
    const asked = await estimate(method, file, [...names, 'empty']);
    expect(asked.error).not.toBeNull();
  });

  it('says that there are fewer cases than variables', async () => {
    const rows = simulatedItems(8, 12, 7, 2).map((row) =>
      row.map((value, item) => (item % 3 === 0 ? 1 - value : value)),
    );
    const { error, warnings } = await estimate(method, csvFile('few.csv', itemNames(12), rows));
    if (error === null) expect(warnings.map(({ code }) => code)).toContain('too-few-cases');
    else expect(error.message).toMatch(/item\d|rows|cases/);
  });

  it('names a category with one case', async () => {
    expectNamed(
      await estimate(
        method,
        withColumn('rare', (row) => (row === 60 ? 1 : 0)),
      ),
      'rare',
    );
  });

  it('names a column in which 99 stands for missing', async () => {
    const file = withColumn('coded', (row, answers) => (row % 9 === 0 ? 99 : answers[1]));
    expectNamed(await estimate(method, file), 'coded');
  });

  it('names the row of a word in a column of numbers', async () => {
    const { error } = await estimate(
      method,
      withColumn('typed', (row) => (row === 30 ? 'two' : row % 2)),
    );
    expect(error).toMatchObject({ code: 'format.malformed', details: { variable: 'typed', row: 32 } });
  });

  it('refuses a file without anything in it', async () => {
    for (const text of ['', '\n\n', 'item1,item2', 'item1,item2\n']) {
      const { error } = await estimate(method, { name: 'empty.csv', bytes: bytesOf(text) });
      expect(error?.message).toContain('empty.csv');
    }
  });
});

describe('a large table', () => {
  it.each(['cor', 'pcor', 'ebicglasso'])(
    'of 500 variables is estimated by %s, or can be cancelled, and never hangs',
    async (method) => {
      const file = csvFile('wide.csv', itemNames(500), simulatedItems(700, 500, 11));
      const task = createTask();
      const limit = setTimeout(() => task.cancel(), 8_000);
      const data = { file };
      const call = engine.call('network.estimate', { data, method, options: { cor: 'pearson' } }, task);
      const outcome = await call.then(
        ({ variables }) => variables.length,
        (error: NosographError) => error.code,
      );
      clearTimeout(limit);
      expect([500, 'cancelled']).toContain(outcome);
    },
    60_000,
  );

  it('of 100,000 rows is described and estimated', async () => {
    const file = csvFile('long.csv', itemNames(5), simulatedItems(100_000, 5, 13));
    const described = await engine.call('data.describe', { file });
    expect(described.n).toBe(100_000);
    const { n, weights } = await engine.call('network.estimate', { data: { file }, method: 'ebicglasso' });
    expect(n).toBe(100_000);
    expect(weights).toHaveLength(5);
  }, 60_000);
});

describe('a matrix in place of rows', () => {
  const matrix = { name: 'matrix.csv', bytes: bytesOf('a,b,c\n1,.5,.3\n.5,1,.4\n.3,.4,1') };
  const data = { file: matrix, from: 'matrix', n: 250 } as const;

  it.each(methods)(
    'gives a network by %s, or says that rows are needed and what works without',
    async (method) => {
      const answer = await engine.call('network.estimate', { data, method }).then(
        ({ variables }) => variables.join(),
        (error: NosographError) => error.message,
      );
      expect(answer).toMatch(/^a,b,c$|needs the rows.*(ebicglasso|parametric)/);
    },
  );

  it('gives the parametric bootstrap, and says so when another one is asked for', async () => {
    const wish = { data, method: 'ebicglasso', boots: 20 } as const;
    const { edges } = await engine.call('network.bootstrap', { ...wish, type: 'parametric' });
    expect(edges).toHaveLength(3);
    await expect(engine.call('network.bootstrap', { ...wish, type: 'case' })).rejects.toMatchObject({
      code: 'input.invalid',
      message: expect.stringContaining('parametric bootstrap'),
    });
  });

  it('that is not positive definite is refused, naming the items and the remedy', async () => {
    const bad = { name: 'bad.csv', bytes: bytesOf('a,b,c\n1,.9,-.9\n.9,1,.9\n-.9,.9,1') };
    await expect(
      engine.call('network.estimate', { data: { ...data, file: bad }, method: 'ebicglasso' }),
    ).rejects.toMatchObject({ message: expect.stringMatching(/not positive definite.*leave one out/) });
  });
});
