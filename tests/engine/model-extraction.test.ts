import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createTask } from '../../core/foundation/task.ts';
import { type TestEngine, temporaryEngine } from '../helpers/engines.ts';
import {
  type AskedOf,
  type Fault,
  type ScriptedServer,
  saying,
  scriptedServer,
} from '../helpers/model-server.ts';
import { cslFile } from '../helpers/records.ts';

const engines: TestEngine[] = [];
const servers: ScriptedServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
  for (const engine of engines.splice(0)) await engine.dispose();
});

async function library(passages: number, policy: 'nothing' | 'local' | 'literature' = 'local') {
  const engine = await temporaryEngine();
  engines.push(engine);
  const path = join(engine.folder, 'n.nosograph');
  await engine.call('notebook.create', { name: 'N', path });
  const records = Array.from({ length: passages }, (_, index) => ({
    number: index + 1,
    title: `Sample record ${index + 1}`,
    abstract: `Sample. Chronic stress increases insomnia in district ${index + 1}.`,
  }));
  await engine.call('literature.import', { files: [cslFile('many.json', records)] });
  await engine.call('privacy.setPolicy', { policy });
  return { engine, path };
}

async function serve(script: (asked: AskedOf) => Fault | readonly object[]) {
  const server = await scriptedServer(script);
  servers.push(server);
  return server;
}

const truth = ({ number }: AskedOf) => [
  saying(`Chronic stress increases insomnia in district ${number}.`, 'Chronic stress', 'insomnia'),
];

const soon = { status: 429, headers: { 'retry-after': '0.01' } };
const broken = { status: 500, headers: { 'retry-after': '0.01' } };

describe('claims by a model', () => {
  it('stand in their source at the place computed here, and are asked for once', async () => {
    const { engine } = await library(5);
    const server = await serve(truth);
    const asking = { model: 'sample-model', baseUrl: server.baseUrl, key: 'sample-key' };
    const found = await engine.call('claims.extractWithModel', asking);
    expect(found).toMatchObject({
      passages: 5,
      sources: 5,
      claims: 5,
      ungrounded: 0,
      requests: 5,
      tokens: 500,
    });
    const { rows } = await engine.call('claims.list', {});
    for (const claim of rows) {
      const { record } = await engine.call('literature.get', { id: claim.sourceId });
      for (const span of [claim.quote, claim.cause, claim.effect]) {
        expect(record.abstract!.slice(span.start, span.end)).toBe(span.text);
      }
      expect(claim).toMatchObject({ grounding: 'exact', by: { kind: 'model', model: 'sample-model' } });
    }
    expect(server.headers[0]!.authorization).toBe('Bearer sample-key');
    expect(JSON.stringify(found.run)).not.toContain('sample-key');

    const again = await engine.call('claims.extractWithModel', asking);
    expect(again).toMatchObject({ passages: 0, requests: 0 });
    const ids = rows.map(({ sourceId }) => sourceId);
    const reread = await engine.call('claims.extractWithModel', { ...asking, sourceIds: ids });
    expect(reread).toMatchObject({ passages: 5, cached: 5, requests: 0, tokens: 0, claims: 5 });
    expect(server.bodies).toHaveLength(5);
    expect((await engine.call('claims.list', {})).total).toBe(5);
  });

  it('whose words are not in the source reach neither acceptance nor the graph', async () => {
    const { engine } = await library(4);
    const server = await serve((asked) => {
      const quote = `Chronic stress increases insomnia in district ${asked.number}.`;
      if (asked.number === 1)
        return [saying('Coffee cures every kind of melancholy.', 'Coffee', 'melancholy')];
      if (asked.number === 2) return [saying(quote, 'Coffee', 'insomnia')];
      if (asked.number === 3)
        return [saying(`“CHRONIC  stress increases insomnia in district 3”`, 'chronic stress', 'Insomnia')];
      return [
        saying('insomnia', 'insomnia', 'insomnia'),
        saying(quote, 'Chronic stress', 'insomnia', { confidence: 7 }),
      ];
    });
    const found = await engine.call('claims.extractWithModel', { model: 'm', baseUrl: server.baseUrl });
    expect(found).toMatchObject({ claims: 4, ungrounded: 2, oneConcept: 1 });
    const { rows } = await engine.call('claims.list', {});
    expect(rows.filter(({ grounding }) => grounding === 'repaired').map(({ quote }) => quote.text)).toEqual([
      'Chronic stress increases insomnia in district 3',
    ]);
    const invented = rows.filter(({ grounding }) => grounding === 'unverified');
    for (const { id, confidence } of invented) {
      expect(confidence).toBe(0);
      await expect(engine.call('claims.review', { ids: [id], state: 'accepted' })).rejects.toMatchObject({
        code: 'claim.ungrounded',
      });
    }
    await engine.call('claims.reviewAll', { filter: {}, state: 'accepted' });
    const graph = await engine.call('graph.get', {});
    expect(graph.nodes.map(({ label }) => label.toLowerCase()).sort()).toEqual(['insomnia', 'stress']);
    expect(graph.edges).toHaveLength(1);
  });

  it('account for every passage, whatever the server does', async () => {
    const { engine } = await library(12);
    const server = await serve((asked) => {
      const first = asked.before === 0;
      if (asked.number === 1 && first) return soon;
      if (asked.number === 2 && first) return broken;
      if (asked.number === 3 && first) return { text: 'Here are the claims: none' };
      if (asked.number === 4) return { refusal: 'I cannot read this.' };
      if (asked.number === 5) return { truncated: true };
      if (asked.number === 6) return { text: '{"claims":[{"quote":1}]}' };
      if (asked.number === 7) return { status: 429, headers: { 'retry-after': '9999' } };
      if (asked.number === 8) return { status: 400 };
      if (asked.number === 9 && first) return { cut: true };
      return truth(asked);
    });
    const asking = { model: 'm', baseUrl: server.baseUrl, jobs: 3 };
    const found = await engine.call('claims.extractWithModel', asking);
    expect(found.outcomes).toEqual({
      answered: 7,
      refused: 1,
      truncated: 1,
      limited: 1,
      failed: 2,
      unsent: 0,
      empty: 0,
      changed: 0,
    });
    expect(found).toMatchObject({ passages: 12, sources: 7, claims: 7 });
    expect(found.unread.map(({ outcome }) => outcome).sort()).toEqual([
      'failed',
      'failed',
      'limited',
      'refused',
      'truncated',
    ]);
    expect(found.run.summary).toMatchObject({ outcomes: found.outcomes, unread: found.unread });
    expect(server.mostOpen).toBeLessThanOrEqual(3);
    // Every request that came is in the ledger, and nothing else is.
    const { rows, total } = await engine.call('privacy.ledger', { limit: 1000 });
    expect(total).toBe(server.bodies.length);
    expect(rows.map(({ outcome }) => outcome.slice(0, 10)).sort()).not.toContain('sent');
    const sent = server.bodies.map((body) => new TextEncoder().encode(body).length);
    expect(rows.map(({ bytes }) => bytes).sort()).toEqual(sent.sort());

    // What has no answer is asked again; what was refused or cut short has one, and is not paid for twice.
    const before = server.bodies.length;
    const again = await engine.call('claims.extractWithModel', asking);
    expect(again).toMatchObject({ passages: 5, cached: 2, outcomes: { refused: 1, truncated: 1 } });
    expect(server.bodies.length - before).toBe(again.requests);
  }, 30_000);

  it('are not asked for where nothing may leave, nor beyond the network where only that may', async () => {
    const { engine } = await library(2, 'nothing');
    const server = await serve(truth);
    const asking = { model: 'm', baseUrl: server.baseUrl };
    const refused = { code: 'policy.refused' };
    await expect(engine.call('claims.extractWithModel', asking)).rejects.toMatchObject(refused);
    await engine.call('privacy.setPolicy', { policy: 'local' });
    const far = { ...asking, baseUrl: 'https://api.example.org/v1' };
    await expect(engine.call('claims.extractWithModel', far)).rejects.toMatchObject(refused);
    expect(server.bodies).toEqual([]);
    expect((await engine.call('privacy.ledger', {})).total).toBe(0);
  });

  it('stop at once when the policy is tightened while they are read', async () => {
    const { engine } = await library(30);
    const server = await serve(truth);
    const task = createTask(({ done }) => {
      if (done === 5) void engine.call('privacy.setPolicy', { policy: 'nothing' });
    });
    const run = engine.call(
      'claims.extractWithModel',
      { model: 'm', baseUrl: server.baseUrl, jobs: 1 },
      task,
    );
    await expect(run).rejects.toMatchObject({ code: 'policy.refused' });
    expect(server.bodies.length).toBeLessThan(10);
    expect((await engine.call('claims.list', {})).total).toBe(server.bodies.length);
  });

  it('never cost more than the budget', async () => {
    const { engine } = await library(20);
    const server = await serve(truth);
    const asking = { model: 'm', baseUrl: server.baseUrl, jobs: 4 };
    const few = await engine.call('claims.extractWithModel', { ...asking, budgetRequests: 3 });
    expect(few).toMatchObject({ requests: 3, outcomes: { answered: 3, unsent: 17 } });
    const most = server.bodies[0]!.length + 64 + 2048;
    const some = await engine.call('claims.extractWithModel', {
      ...asking,
      jobs: 1,
      budgetTokens: most + 450,
    });
    expect(some.tokens).toBeLessThanOrEqual(most + 450);
    expect(some.outcomes.answered).toBe(5);
    expect(some.unread.every(({ why }) => why === 'budget')).toBe(true);
  });

  it('end with the first request that shows that none can succeed', async () => {
    const { engine } = await library(10);
    const server = await serve(() => ({ status: 401 }));
    const asking = { model: 'm', baseUrl: server.baseUrl, jobs: 2 };
    await expect(engine.call('claims.extractWithModel', asking)).rejects.toMatchObject({
      code: 'service.refused',
    });
    expect(server.bodies.length).toBeLessThanOrEqual(2);
  });

  it('that were answered before a cancel are kept and not asked for again', async () => {
    const { engine } = await library(20);
    const server = await serve(truth);
    const task = createTask(({ done }) => {
      if (done === 7) task.cancel();
    });
    const asking = { model: 'm', baseUrl: server.baseUrl, jobs: 2 };
    await expect(engine.call('claims.extractWithModel', asking, task)).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect((await engine.call('claims.list', {})).total).toBe(server.bodies.length);
    await engine.call('claims.extractWithModel', asking);
    expect(server.bodies).toHaveLength(20);
    expect(new Set(server.bodies).size).toBe(20);
  });
});
