import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run as runInProcess } from '../../cli/run.ts';
import { createEngine } from '../../core/engine/engine.ts';
import { createNodeHost } from '../../core/platform/node/index.ts';
import { chineseLabels, nineSymptoms, symptoms } from '../figures/sample-networks.ts';

let cwd: string;
const at = (name: string) => join(cwd, name);

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'nosograph-plot-'));
  const { variables, weights } = nineSymptoms();
  const node = (variable: string, strength: number) => ({
    variable,
    strength,
    expectedInfluence1: -strength,
  });
  const edge = {
    from: 'mood',
    to: 'worry',
    sample: 0.2,
    mean: 0.2,
    sd: 0.1,
    q025: 0.1,
    q975: 0.3,
    nonzero: 1,
  };
  const files: Readonly<Record<string, unknown>> = {
    'network.json': { variables, weights, density: 0.3 },
    'labels.json': chineseLabels,
    'communities.json': Object.fromEntries(symptoms.map((name, index) => [name, index % 3])),
    'centrality.json': { nodes: symptoms.map((name, index) => node(name, index)) },
    'bootstrap.json': { edges: [edge, { ...edge, to: 'sleep', sample: 0.1 }] },
    'temporal.json': { variables, temporal: weights, contemporaneous: weights },
    'case.json': {
      stability: { strength: 0.6 },
      curves: { strength: [{ dropped: 0.1, meanCorrelation: 0.9 }] },
    },
    'compare.json': {
      variables,
      groups: ['a', 'b'].map((name) => ({ name, n: 100, weights })),
    },
  };
  for (const [name, content] of Object.entries(files)) await writeFile(at(name), JSON.stringify(content));
  const csv = [
    `,${variables.join(',')}`,
    ...weights.map((row, index) => `${variables[index]},${row.join(',')}`),
  ];
  await writeFile(at('matrix.csv'), csv.join('\n'));
});
afterAll(() => rm(cwd, { recursive: true }));

async function run(...args: string[]) {
  let stdout = '';
  let stderr = '';
  const { status } = await runInProcess(args, {
    host: createNodeHost({ home: at('home') }),
    console: {
      stdin: (async function* () {})(),
      stdout: taking((text) => {
        stdout += text;
      }),
      stderr: taking((text) => {
        stderr += text;
      }),
    },
  });
  return { status, stdout, stderr };
}

function taking(take: (text: string) => void) {
  return {
    write(text: string | Uint8Array) {
      take(String(text));
      return true;
    },
  };
}

const plot = (input: string, output: string, ...more: string[]) =>
  run('network', 'plot', at(input), '-o', at(output), '--json', ...more);

describe('network plot', () => {
  it('draws NETWORK from JSON and from a matrix alike, and says what it wrote', async () => {
    const one = await plot('network.json', 'one.svg');
    expect(one.status).toBe(0);
    expect(JSON.parse(one.stdout)).toMatchObject({
      format: 'svg',
      widthMm: expect.closeTo(190, 6),
      settings: { legend: true, seed: 1 },
      warnings: [],
    });
    expect((await plot('matrix.csv', 'two.svg')).status).toBe(0);
    expect(await readFile(at('one.svg'), 'utf8')).toBe(await readFile(at('two.svg'), 'utf8'));
  });

  it('goes by the extension, and refuses one that it does not know', async () => {
    expect((await plot('network.json', 'a.pdf', '--width-mm', '90')).status).toBe(0);
    expect((await readFile(at('a.pdf'), 'latin1')).slice(0, 5)).toBe('%PDF-');
    expect((await plot('network.json', 'a.png', '--dpi', '100')).status).toBe(0);
    expect((await readFile(at('a.png'), 'latin1')).slice(1, 4)).toBe('PNG');
    const wrong = await plot('network.json', 'a.gif');
    expect([wrong.status, JSON.parse(wrong.stdout).error.code]).toEqual([2, 'usage']);
  });

  it('takes labels, communities, a layout, a palette and the language', async () => {
    const wishes = [
      '--labels',
      at('labels.json'),
      '--communities',
      at('communities.json'),
      '--language',
      'zh',
    ];
    const drawn = await plot(
      'network.json',
      'zh.svg',
      ...wishes,
      '--layout',
      'communities',
      '--palette',
      'grey',
      '--edge-labels',
    );
    expect(drawn.status).toBe(0);
    const svg = await readFile(at('zh.svg'), 'utf8');
    expect(svg).toContain('情绪');
    expect(svg).toContain('而非因果');
    expect(svg).not.toContain('#0000D5');
    expect(svg).toContain('data-id="weight:');
  });

  it.each([
    ['centrality', 'centrality.json', 'point:strength:', 9],
    ['centrality', 'network.json', 'point:strength:', 9],
    ['bootstrap', 'bootstrap.json', 'row:', 2],
    ['stability', 'case.json', 'curve:', 1],
    ['matrix', 'matrix.csv', 'cell:', 81],
    ['comparison', 'compare.json', 'node:', 18],
    ['network', 'temporal.json', 'node:', 18],
  ])('draws the kind %s from %s', async (kind, input, target, count) => {
    const { status, stderr } = await plot(input, 'kind.svg', '--kind', kind);
    expect([status, stderr]).toEqual([0, '']);
    const svg = await readFile(at('kind.svg'), 'utf8');
    expect(svg.split(`data-id="${target}`)).toHaveLength(count + 1);
  });

  it('says what a file lacks for the kind that was asked for', async () => {
    const { status, stdout } = await plot('network.json', 'no.svg', '--kind', 'bootstrap');
    expect(status).toBe(1);
    expect(JSON.parse(stdout).error).toMatchObject({ code: 'format.malformed' });
    expect(JSON.parse(stdout).error.message).toContain('edges');
  });
});

describe('export of a network', () => {
  it('writes figure, words, script and reporting list of the newest or of a named network', async () => {
    const path = at('Notes.nosograph');
    const engine = createEngine(createNodeHost({ home: at('home') }));
    await engine.call('notebook.create', { name: 'Notes', path });
    const rows = Array.from({ length: 60 }, (_, row) => [row % 7, (row * 3) % 5, (row * row) % 11].join(','));
    const { dataset } = await engine.call('datasets.import', {
      file: { name: 'numbers.csv', bytes: new TextEncoder().encode(['a,b,c', ...rows].join('\n')) },
    });
    const input = { datasetId: dataset.id, method: 'pcor', options: { cor: 'pearson' } };
    await engine.call('networks.estimate', { ...input, name: 'First' });
    await engine.call('networks.estimate', { ...input, name: 'Second' });
    await engine.call('notebook.save', {});
    await engine.call('notebook.close', {});
    const write = (what: string, output: string, ...more: string[]) =>
      run('export', path, '--what', what, '-o', at(output), ...more);
    expect((await write('network', 'n.svg')).status).toBe(0);
    expect((await write('network', 'n.md', '--network', 'First')).status).toBe(0);
    expect((await write('r-script', 'n.R')).status).toBe(0);
    expect((await write('reporting', 'r.md', '--language', 'zh')).status).toBe(0);
    expect(await readFile(at('n.svg'), 'utf8')).toContain('data-id="node:0:a"');
    expect(await readFile(at('n.md'), 'utf8')).toContain('# First');
    expect(await readFile(at('n.R'), 'utf8')).toContain('# Second');
    expect(await readFile(at('r.md'), 'utf8')).toContain('报告清单');
    const none = await write('network', 'n.svg', '--network', 'Third');
    expect([none.status, none.stderr]).toEqual([1, expect.stringContaining('First')]);
    expect((await write('r-script', 'n.svg')).status).toBe(2);
  });
});
