import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSav } from '../data/sav-writer.ts';
import { writeXlsx } from '../data/xlsx-writer.ts';
import { json, jsonLines, nosograph } from '../helpers/cli.ts';
import { csvFile, itemNames, simulatedItems } from '../helpers/scores.ts';

const cwd = mkdtempSync(join(tmpdir(), 'nosograph-data-'));
afterAll(() => rmSync(cwd, { recursive: true }));

const rows = simulatedItems(120, 4);
const sites = rows.map((row, index) => [index % 3 === 0 ? 'north' : 'south', ...row]);

beforeAll(() => {
  const write = (name: string, bytes: Uint8Array) => writeFileSync(join(cwd, name), bytes);
  write('scores.csv', csvFile('', ['site', ...itemNames(4)], sites).bytes);
  write('scores.xlsx', writeXlsx({ About: [['Sample']], Scores: [itemNames(4), ...rows] }));
  write(
    'scores.sav',
    writeSav(
      itemNames(4).map((longName, index) => ({ name: `V${index}`, longName, label: `Sample ${longName}` })),
      rows,
      { compression: 'zlib' },
    ),
  );
  write(
    'flat.csv',
    csvFile(
      '',
      ['a', 'b', 'flat'],
      rows.map(([a, b]) => [a, b, 1]),
    ).bytes,
  );
  write(
    'word.csv',
    csvFile(
      '',
      ['a', 'b'],
      rows.map(([a, b], row) => [a, row === 9 ? 'none' : b]),
    ).bytes,
  );
  write('empty.csv', new Uint8Array());
  write('matrix.csv', new TextEncoder().encode('a,b,c\n1,,\n0.5,1,\n0.3,0.4,1'));
});

/** Many commands in one process. */
async function batch(commands: readonly (readonly string[])[]) {
  const stdin = commands.map((args, id) => JSON.stringify({ id, args })).join('\n');
  return jsonLines(await nosograph(['batch'], { cwd, stdin })) as unknown as {
    readonly status: number;
    readonly result: Record<string, never>;
    readonly error: { readonly code: string; readonly message: string };
  }[];
}

describe('data files at the prompt', () => {
  it('gives the same network from CSV, Excel and SPSS', async () => {
    const estimate = (file: string) => ['network', 'estimate', file, '--columns', itemNames(4).join()];
    const answers = await batch([
      estimate('scores.csv'),
      [...estimate('scores.xlsx'), '--sheet', 'Scores'],
      estimate('scores.sav'),
      ['data', 'describe', 'scores.sav'],
      ['data', 'describe', 'scores.xlsx', '--sheet', 'Nowhere'],
    ]);
    const [csv, xlsx, sav, described, nowhere] = answers;
    expect(csv!.status).toBe(0);
    expect(xlsx!.result.weights).toEqual(csv!.result.weights);
    expect(sav!.result.weights).toEqual(csv!.result.weights);
    expect(described!.result).toMatchObject({
      n: 120,
      reading: { format: 'sav', encoding: 'utf-8' },
      variables: [{ name: 'item1', label: 'Sample item1', kind: 'ordinal' }, {}, {}, {}],
    });
    expect(nowhere!.error.message).toContain('About, Scores');
  });

  it('estimates one network for each group, and finds overlap', async () => {
    const [grouped, north, overlap, matrixGroups] = await batch([
      ['network', 'estimate', 'scores.csv', '--group', 'site', '--cor', 'pearson'],
      ['network', 'compare', 'scores.csv', '--group', 'site', '--equal-groups', '--permutations', '10'],
      ['network', 'overlap', 'scores.csv', '--minimum-correlation', '0.1', '--different-share', '1'],
      ['network', 'estimate', 'matrix.csv', '--from-matrix', '--n', '100', '--group', 'site'],
    ]);
    expect(grouped!.result).toMatchObject({
      groupVariable: 'site',
      groups: [
        { group: 'north', n: 40, variables: itemNames(4) },
        { group: 'south', n: 80, variables: itemNames(4) },
      ],
    });
    expect(north!.result).toMatchObject({ groups: [{ n: 40 }, { n: 40 }] });
    expect(JSON.stringify(north!.result)).toContain('cases-drawn');
    expect((overlap!.result.pairs as unknown as unknown[]).length).toBeGreaterThan(0);
    expect(matrixGroups!.status).toBe(2);
  });

  it('names what is wrong with hostile files, and goes on', async () => {
    const answers = await batch([
      ['network', 'estimate', 'flat.csv'],
      ['network', 'estimate', 'word.csv'],
      ['network', 'estimate', 'empty.csv'],
      [
        'network',
        'bootstrap',
        'matrix.csv',
        '--from-matrix',
        '--n',
        '200',
        '--type',
        'case',
        '--boots',
        '10',
      ],
      [
        'network',
        'bootstrap',
        'matrix.csv',
        '--from-matrix',
        '--n',
        '200',
        '--type',
        'parametric',
        '--boots',
        '10',
      ],
      ['network', 'estimate', 'matrix.csv', '--from-matrix'],
    ]);
    expect(answers.map(({ status }) => status)).toEqual([1, 1, 1, 1, 0, 1]);
    expect(answers.map(({ error }) => error?.message ?? '')).toEqual([
      expect.stringContaining('"flat" has the same value in every row'),
      expect.stringContaining('"none" in row 11'),
      expect.stringContaining('empty.csv'),
      expect.stringContaining('parametric bootstrap'),
      '',
      expect.stringContaining('--n'),
    ]);
  });

  it('prints one line for a file that cannot be read, and no stack trace', async () => {
    const result = await nosograph(['network', 'estimate', 'empty.csv', '--json'], { cwd });
    expect(result.status).toBe(1);
    expect(result.stderr.trimEnd()).toMatch(/^nosograph: format\.[a-z]+: .*empty\.csv.*$/);
    expect(json(result)).toHaveProperty('error.code');
  });
});
