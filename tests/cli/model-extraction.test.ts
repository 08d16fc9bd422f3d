import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { finished, json, nosograph, startCli } from '../helpers/cli.ts';
import { type ScriptedServer, saying, scriptedServer } from '../helpers/model-server.ts';
import { cslFile } from '../helpers/records.ts';

// Every test starts processes, each of which takes a second where many tests run at once.
vi.setConfig({ testTimeout: 120_000 });

const passages = 40;
const jobs = 3;
let cwd: string;
let server: ScriptedServer;
let killAt = Number.POSITIVE_INFINITY;
let kill = () => {};

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'nosograph-cli-model-'));
  const records = Array.from({ length: passages }, (_, index) => ({
    number: index + 1,
    title: `Sample record ${index + 1}`,
    abstract: `Sample. Chronic stress increases insomnia in district ${index + 1}.`,
  }));
  await writeFile(join(cwd, 'records.json'), cslFile('', records).bytes);
  let asked = 0;
  server = await scriptedServer(({ number }) => {
    asked += 1;
    if (asked === killAt) kill();
    return [saying(`Chronic stress increases insomnia in district ${number}.`, 'Chronic stress', 'insomnia')];
  });
});
afterAll(async () => {
  await server.close();
  await rm(cwd, { recursive: true });
});

const run = (...args: string[]) => nosograph([...args, '--json'], { cwd });
const extraction = (...more: string[]) => [
  ...['claims', 'extract', 'n.nosograph', '--extractor', 'llm', '--model', 'sample-model'],
  ...['--base-url', server.baseUrl, '--jobs', String(jobs), ...more],
];

/** Each block goes on where the last one ended. */
describe('claims by a model at a prompt', () => {
  it('are not asked for before somebody allows it', async () => {
    await run('literature', 'import', 'n.nosograph', 'records.json');
    const refused = await run(...extraction());
    expect(refused.status).toBe(1);
    expect(json(refused)).toMatchObject({ error: { code: 'policy.refused' } });
    expect(json(await run('ledger', 'n.nosograph'))).toMatchObject({ policy: 'nothing', requests: [] });
    expect(server.bodies).toEqual([]);
  });

  it('need a model and a server, and a notebook', async () => {
    expect((await run('claims', 'extract', 'n.nosograph', '--extractor', 'llm')).status).toBe(2);
    expect((await run('claims', 'extract', '--text', 'records.json', '--extractor', 'llm')).status).toBe(2);
  });

  it('survive a kill in the middle: only what was in flight is asked for again', async () => {
    killAt = 15;
    const child = startCli([...extraction('--policy', 'local'), '--json'], cwd);
    kill = () => void child.kill('SIGKILL');
    expect((await finished(child)).signal).toBe('SIGKILL');
    const before = server.bodies.length;
    expect(before).toBeGreaterThanOrEqual(15);
    expect(before).toBeLessThan(passages);

    const result = json(await run(...extraction()));
    expect(result).toMatchObject({ sources: passages, claims: passages, ungrounded: 0, passages });
    expect(new Set(server.bodies).size).toBe(passages);
    expect(server.bodies.length - passages).toBeLessThanOrEqual(jobs);
    expect(result.cached).toBeGreaterThanOrEqual(before - jobs);
  });

  it('cost nothing the second time', async () => {
    const before = server.bodies.length;
    expect(json(await run(...extraction()))).toMatchObject({ passages: 0, requests: 0, tokens: 0 });
    expect(server.bodies).toHaveLength(before);
  });

  it('leave a line in the ledger for every request that the server ever saw', async () => {
    const { policy, requests } = json(await run('ledger', 'n.nosograph', '--policy', 'nothing'));
    expect(policy).toBe('nothing');
    const lines = requests as { destination: string; bytes: number; items: string[]; policy: string }[];
    expect(lines.length).toBeGreaterThanOrEqual(server.bodies.length);
    for (const line of lines) {
      expect(line).toMatchObject({ destination: new URL(server.baseUrl).origin, policy: 'local' });
      expect(line.items).toHaveLength(1);
    }
  });
});
