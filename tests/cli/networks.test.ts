import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../cli/run.ts';
import { createNodeHost } from '../../core/platform/node/index.ts';

const samples = fileURLToPath(new URL('../../samples/', import.meta.url));
let folder: string;
let network: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nosograph-networks-'));
  network = join(folder, 'network.json');
  const { stdout } = await nosograph(
    'network',
    'estimate',
    join(samples, 'two-groups/answers.csv'),
    '--cor',
    'spearman',
  );
  await writeFile(network, stdout);
});
afterAll(() => rm(folder, { recursive: true }));

/** A command with --json, without a process of its own. */
async function nosograph(...args: string[]) {
  let stdout = '';
  let stderr = '';
  const { status } = await run([...args, '--json'], {
    host: createNodeHost({ home: join(folder, 'home') }),
    console: {
      stdin: (async function* () {})(),
      stdout: collecting((text) => {
        stdout += text;
      }),
      stderr: collecting((text) => {
        stderr += text;
      }),
    },
  });
  return { status, stdout, stderr, value: stdout === '' ? null : JSON.parse(stdout) };
}

const collecting = (take: (text: string) => void) => ({
  write(text: string | Uint8Array) {
    take(String(text));
    return true;
  },
});

describe('network communities', () => {
  it('finds them by each method, with a modularity, the same for the same seed', async () => {
    for (const method of ['walktrap', 'louvain', 'spinglass']) {
      const one = await nosograph('network', 'communities', network, '--method', method, '--seed', '3');
      expect(one.status).toBe(0);
      expect(Object.keys(one.value.membership)).toContain('poor_sleep');
      expect(one.value.modularity).toBeGreaterThan(0.2);
      expect(
        (await nosograph('network', 'communities', network, '--method', method, '--seed', '3')).value,
      ).toEqual(one.value);
    }
  });
});

describe('network centrality', () => {
  it('holds small-worldness against random graphs when asked, and not otherwise', async () => {
    const plain = (await nosograph('network', 'centrality', network)).value;
    expect(plain.smallWorld.random).toBeUndefined();
    expect(plain.smallWorldness).toBe(plain.smallWorld.index);
    const { value } = await nosograph(
      'network',
      'centrality',
      network,
      '--random-graphs',
      '20',
      '--seed',
      '2',
    );
    expect(value.smallWorld.random).toMatchObject({ graphs: 20 });
    expect(value.settings).toMatchObject({ randomGraphs: 20, seed: 2 });
  });
});

describe('network plan', () => {
  it('takes the sizes, and the estimator that the network was estimated with', async () => {
    const { status, value } = await nosograph(
      'network',
      'plan',
      network,
      '--n',
      '60,200',
      '--reps',
      '4',
      '--cor',
      'pearson',
    );
    expect(status).toBe(0);
    expect(value.results.map((each: { n: number }) => each.n)).toEqual([60, 200]);
    expect(value.settings).toMatchObject({ method: 'ebicglasso', reps: 4, seed: 1, cor: 'pearson' });
    for (const { sensitivity, specificity, correlation } of value.results) {
      for (const share of [sensitivity, specificity]) expect(share >= 0 && share <= 1).toBe(true);
      expect(Math.abs(correlation)).toBeLessThanOrEqual(1);
    }
  });

  it('with another network answers the power of the comparison', async () => {
    const args = [
      'network',
      'plan',
      network,
      '--versus',
      network,
      '--n',
      '60',
      '--reps',
      '3',
      '--permutations',
      '19',
    ];
    const { status, value } = await nosograph(...args, '--cor', 'pearson');
    expect(status).toBe(0);
    expect(value).toMatchObject({ maximumDifference: 0, globalStrength: 0, level: 0.05 });
    expect(value.results[0].maximumDifference.power).toBeLessThanOrEqual(1);
  });

  it('refuses to go without a size, and an estimator that cannot be simulated from', async () => {
    expect((await nosograph('network', 'plan', network)).status).toBe(2);
    const mixed = await nosograph('network', 'plan', network, '--n', '60', '--method', 'mgm');
    expect(mixed.status).toBe(1);
    expect(mixed.value.error.message).toContain('another estimator');
  });
});

describe('network temporal', () => {
  const diary = join(samples, 'diary/forty-persons.csv');
  const order = ['--person', 'person', '--day', 'day', '--beep', 'beep', '--columns', 'sad,worried,cheerful'];

  it('answers the fields of the contract for each method', async () => {
    const fields = ['beta', 'temporal', 'contemporaneous', 'lambdas', 'ebic', 'prediction'];
    const waves = [1, 2]
      .map((wave) => `W${wave}=elated_t${wave},grand_t${wave}`)
      .flatMap((each) => ['--waves', each]);
    const ratings = join(samples, 'three-waves/ratings.csv');
    for (const args of [
      ['--method', 'mlvar', diary, ...order],
      ['--method', 'gvar', diary, ...order],
      ['--method', 'panel', ratings, ...waves],
    ]) {
      const { status, value } = await nosograph('network', 'temporal', ...args);
      expect(status).toBe(0);
      for (const field of fields) expect(value).toHaveProperty(field);
      expect(value.warnings).toBeInstanceOf(Array);
    }
    const { value } = await nosograph('network', 'temporal', '--method', 'mlvar', diary, ...order);
    expect(value.between).toHaveLength(3);
  });

  it('says what it cannot do: a person is missing, waves of a series, a gamma without a penalty', async () => {
    expect((await nosograph('network', 'temporal', '--method', 'mlvar', diary)).status).toBe(2);
    expect((await nosograph('network', 'temporal', '--method', 'gvar', diary, '--wave', 'day')).status).toBe(
      2,
    );
    const { value } = await nosograph(
      'network',
      'temporal',
      '--method',
      'mlvar',
      diary,
      ...order,
      '--gamma',
      '0.5',
    );
    expect(value.warnings.map(({ code }: { code: string }) => code)).toContain('option-unused');
  });
});

describe('network bootstrap', () => {
  it('answers which edges and nodes differ, a character for each pair', async () => {
    const { value } = await nosograph(
      ...['network', 'bootstrap', join(samples, 'two-groups/answers.csv'), '--type', 'nonparametric'],
      ...['--boots', '20', '--cor', 'pearson', '--seed', '5'],
    );
    const { edges, nodes } = value.differences;
    expect(edges.differs.map((row: string) => row.length)).toEqual(
      edges.compared.map((_: unknown, at: number) => at),
    );
    expect(nodes.strength.compared).toHaveLength(10);
    expect(nodes.strength.pairs).toBe(45);
    const header = (await readFile(join(samples, 'two-groups/answers.csv'), 'utf8')).split('\n')[0]!;
    for (const { from, to } of edges.compared)
      for (const name of [from, to]) expect(header.split(',')).toContain(name);
  });
});
