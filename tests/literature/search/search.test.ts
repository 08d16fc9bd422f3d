import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NosographError } from '../../../core/foundation/errors.ts';
import { searchAgain, searchRecord } from '../../../core/literature/search/index.ts';
import {
  type Fault,
  recordNumbers,
  SampleCursors,
  SamplePubMed,
  sampleService,
  services,
} from './stand-in.ts';
import { counted, titles, walk } from './walk.ts';

async function errorOf(promise: Promise<unknown>): Promise<NosographError> {
  const thrown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (thrown instanceof NosographError) return thrown;
  throw new Error(`no typed error: ${String(thrown)}`);
}

const once = (at: number, fault: Fault) => (number: number) => (number === at ? fault : null);

describe.each(services)('a search of %s', (source) => {
  const pageSize = source === 'pubmed' ? 200 : 100;

  it('counts before it fetches anything', async () => {
    const service = sampleService(source, recordNumbers(345));
    const { state } = await counted(source, service);
    expect(service.requests).toHaveLength(1);
    expect(state).toMatchObject({ found: 345, fetched: 0 });
    expect(searchRecord(state)).toMatchObject({ query: 'sample', complete: false, missing: null });
  });

  it('fetches every record once, with its fields', async () => {
    const service = sampleService(source, recordNumbers(345));
    const kept = await walk(await counted(source, service), service);
    expect(titles(kept)).toEqual(recordNumbers(345));
    expect(kept.records[6]!.record).toMatchObject({ abstract: 'Invented text 7.' });
    expect(kept.records[6]!.record.author).toHaveLength(1);
    expect(searchRecord(kept.state)).toMatchObject({
      ...{ found: 345, foundLast: 345, fetched: 345, rejected: 0, repeated: 0, missing: 0, complete: true },
      startedAt: '2026-01-05T00:00:00.000Z',
    });
  });

  it('ends at once where nothing is found', async () => {
    const service = sampleService(source, []);
    const kept = await walk(await counted(source, service), service);
    expect(service.requests).toHaveLength(1);
    expect(searchRecord(kept.state)).toMatchObject({ found: 0, missing: 0, complete: true });
  });

  it.each<[string, Fault]>([
    ['429', { kind: 'status', status: 429 }],
    ['500', { kind: 'status', status: 500 }],
    ['503', { kind: 'status', status: 503 }],
    ['a connection that is cut', { kind: 'no-connection' }],
    ['an answer that breaks off', { kind: 'half' }],
    ['a garbled answer', { kind: 'garbled' }],
  ])('loses nothing over %s, wherever it happens', async (_, fault) => {
    for (const place of [0, 1, 2, 3]) {
      const service = sampleService(source, recordNumbers(345));
      service.faultOf = once(place, fault);
      const kept = await walk(await counted(source, service), service);
      expect(titles(kept)).toEqual(recordNumbers(345));
      expect(searchRecord(kept.state)).toMatchObject({ fetched: 345, rejected: 0, repeated: 0, missing: 0 });
    }
  });

  it('waits as long as Retry-After says, in seconds or as a date', async () => {
    for (const value of ['37', 'Mon, 05 Jan 2026 00:00:37 GMT']) {
      const service = sampleService(source, recordNumbers(3));
      service.faultOf = once(0, { kind: 'status', status: 429, headers: { 'retry-after': value } });
      await counted(source, service);
      expect(service.requests[1]!.at - service.requests[0]!.at).toBe(37_000);
    }
  });

  it('waits longer and longer for a service that asks for no wait at all', async () => {
    const service = sampleService(source, recordNumbers(3));
    const fault: Fault = { kind: 'status', status: 429, headers: { 'retry-after': '0' } };
    service.faultOf = (number) => (number < 3 ? fault : null);
    expect((await counted(source, service)).state.found).toBe(3);
    expect(service.requests.at(-1)!.at - service.requests[0]!.at).toBe(7000);
  });

  it('waits twice as long after every failure, and gives up with what to do', async () => {
    const service = sampleService(source, recordNumbers(3));
    service.faultOf = () => ({ kind: 'status', status: 500 });
    const error = await errorOf(counted(source, service));
    expect(error.code).toBe('service.unreachable');
    expect(error.details).toMatchObject({ status: 500, attempts: 7 });
    const pauses = service.requests.slice(1).map(({ at }, index) => at - service.requests[index]!.at);
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000]);
  });

  it('stops instead of waiting for hours, and goes on later where it was', async () => {
    const service = sampleService(source, recordNumbers(345));
    const kept = await counted(source, service);
    service.faultOf = once(2, { kind: 'status', status: 429, headers: { 'retry-after': '7200' } });
    const error = await errorOf(walk(kept, service));
    expect(error.code).toBe('service.limited');
    expect(error.details).toMatchObject({ retryAfterSeconds: 7200 });
    expect(kept.records).toHaveLength(pageSize);
    await walk(kept, service);
    expect(titles(kept)).toEqual(recordNumbers(345));
    expect(kept.state.repeated).toBe(0);
  });

  it('says that a search is wrong without repeating it', async () => {
    const service = sampleService(source, recordNumbers(3));
    service.faultOf = () => ({ kind: 'status', status: 400 });
    expect((await errorOf(counted(source, service))).code).toBe('service.refused');
    expect(service.requests).toHaveLength(1);
  });

  it('passes on the refusal of a policy as it is', async () => {
    const service = sampleService(source, recordNumbers(3));
    const refusal = new NosographError('policy.refused', 'Nothing leaves.');
    const means = { ...service.means(), transport: () => Promise.reject(refusal) };
    expect(await errorOf(searchAgain((await counted(source, service)).state, means))).toBe(refusal);
  });

  it('goes on after a crash without losing or repeating anything', async () => {
    const service = sampleService(source, recordNumbers(745));
    const kept = await counted(source, service);
    while (kept.state.position !== null) await walk(kept, service, { pages: 1 });
    expect(titles(kept)).toEqual(recordNumbers(745));
    expect(kept.state.repeated).toBe(0);
  });

  it('stops at a limit and goes on from there', async () => {
    const service = sampleService(source, recordNumbers(345));
    const kept = await counted(source, service);
    for (const limit of [30, 50, 230, 345]) {
      await walk(kept, service, { limit });
      expect(kept.records).toHaveLength(limit);
    }
    expect(titles(kept)).toEqual(recordNumbers(345));
    expect(kept.state.repeated).toBe(0);
  });

  it('can be cancelled while it waits', async () => {
    const service = sampleService(source, recordNumbers(3));
    service.faultOf = () => {
      service.task.cancel();
      return { kind: 'status', status: 429, headers: { 'retry-after': '60' } };
    };
    expect((await errorOf(counted(source, service))).code).toBe('cancelled');
    expect(service.requests).toHaveLength(1);
  });

  it('never sends faster than the service allows, two searches at once included', async () => {
    const service = sampleService(source, recordNumbers(1045));
    const [one, other] = [await counted(source, service), await counted(source, service)];
    await Promise.all([walk(one, service), walk(other, service)]);
    const gap = source === 'pubmed' ? 334 : 100;
    const sent = service.requests.map(({ at }) => at).sort((first, second) => first - second);
    for (const [index, at] of sent.slice(1).entries()) expect(at - sent[index]!).toBeGreaterThanOrEqual(gap);
  });

  it('sends a key and an address, and lets neither into state, record or error', async () => {
    const service = sampleService(source, recordNumbers(3));
    service.faultOf = (number) => (number === 0 ? null : { kind: 'status', status: 500 });
    const means = { ...service.means(), access: { apiKey: 'secret-key', email: 'sample@example.org' } };
    const state = await counted(source, { ...service, means: () => means } as typeof service);
    const error = await errorOf(searchAgain(state.state, means));
    const said = JSON.stringify([state, searchRecord(state.state), error.toRecord()]);
    expect(said).not.toMatch(/secret-key|sample@example/);
    expect([...service.requests[0]!.parameters.values()]).toContain('sample@example.org');
  });

  it('finds on a second walk what is new since the first', async () => {
    const service = sampleService(source, recordNumbers(310));
    const kept = await walk(await counted(source, service), service);
    service.numbers = recordNumbers(325);
    kept.state = await searchAgain(kept.state, service.means());
    await walk(kept, service);
    expect(titles(kept)).toEqual(recordNumbers(325));
    expect(searchRecord(kept.state)).toMatchObject({ foundLast: 325, repeated: 0, missing: 0 });
  });

  it('ends with every record once, whatever goes wrong in between', async () => {
    const fault = fc.oneof(
      fc.constant(null),
      fc.constant<Fault>({ kind: 'no-connection' }),
      fc.constant<Fault>({ kind: 'half' }),
      fc.constant<Fault>({ kind: 'status', status: 429, headers: { 'retry-after': '2' } }),
      fc.constant<Fault>({ kind: 'status', status: 500 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fault, { maxLength: 30 }),
        fc.integer({ min: 0, max: 450 }),
        async (faults, size) => {
          const service = sampleService(source, recordNumbers(size));
          service.faultOf = (number) => faults[number] ?? null;
          for (;;) {
            try {
              const kept = await counted(source, service);
              while (kept.state.position !== null) {
                try {
                  await walk(kept, service);
                } catch (thrown) {
                  // Seven failures in a row: what was kept goes on, as after a crash.
                  expect(thrown).toBeInstanceOf(NosographError);
                }
              }
              expect(titles(kept)).toEqual(recordNumbers(size));
              expect(searchRecord(kept.state)).toMatchObject({ fetched: size, repeated: 0, missing: 0 });
              return;
            } catch (thrown) {
              if (!(thrown instanceof NosographError)) throw thrown;
            }
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe.each(['europepmc', 'openalex'] as const)('%s', (source) => {
  it('keeps both counts when the database grows while it is read', async () => {
    const service = new SampleCursors(source, recordNumbers(200));
    const kept = await counted(source, service);
    await walk(kept, service, { pages: 1 });
    service.numbers = recordNumbers(230);
    await walk(kept, service);
    expect(titles(kept)).toEqual(recordNumbers(230));
    expect(searchRecord(kept.state)).toMatchObject({ found: 200, foundLast: 230, fetched: 230, missing: 0 });
  });

  it('says how many were counted and not served, and gets them on a second walk', async () => {
    const late = recordNumbers(250).filter((number) => number !== 5 && number !== 9);
    const service = new SampleCursors(source, late);
    const kept = await counted(source, service);
    await walk(kept, service, { pages: 1 });
    service.numbers = recordNumbers(250);
    await walk(kept, service);
    expect(searchRecord(kept.state)).toMatchObject({ found: 248, foundLast: 250, fetched: 248, missing: 2 });
    kept.state = await searchAgain(kept.state, service.means());
    await walk(kept, service);
    expect(titles(kept)).toEqual(recordNumbers(250));
    expect(searchRecord(kept.state)).toMatchObject({ repeated: 0, missing: 0 });
  });

  it('hands out once what the service serves twice', async () => {
    const service = new SampleCursors(source, [...recordNumbers(80), ...recordNumbers(10), 81, 82]);
    const kept = await walk(await counted(source, service), service);
    expect(titles(kept)).toEqual(recordNumbers(82));
    expect(searchRecord(kept.state)).toMatchObject({ found: 92, fetched: 82, repeated: 10 });
  });
});

describe('PubMed', () => {
  it('keeps how it understood the search and what it remarks', async () => {
    const { state } = await counted('pubmed', new SamplePubMed(recordNumbers(3)), ' low mood ');
    expect(searchRecord(state)).toMatchObject({
      query: 'low mood',
      translation: '"low mood"[All Fields]',
      remarks: ['quotedphrasesnotfound: "sample phrase"'],
    });
  });

  it('takes a search beyond 9,999 records in parts that cover it', async () => {
    const numbers = recordNumbers(21_017);
    const service = new SamplePubMed(numbers, 50);
    const kept = await walk(await counted('pubmed', service), service);
    expect(titles(kept)).toEqual(numbers);
    expect(searchRecord(kept.state)).toMatchObject({
      found: 21_017,
      foundLast: 21_017,
      repeated: 0,
      missing: 0,
    });
  });

  it('refuses what it cannot take apart', async () => {
    const service = new SamplePubMed(recordNumbers(10_500), 10_200);
    const error = await errorOf(walk(await counted('pubmed', service), service));
    expect(error.code).toBe('service.refused');
    expect(error.details).toMatchObject({ found: 10_200, most: 9999 });
  });

  it('asks anew when the history server has forgotten the search, and drops what it had', async () => {
    const service = new SamplePubMed(recordNumbers(610));
    const kept = await counted('pubmed', service);
    await walk(kept, service, { pages: 2 });
    service.sets.clear();
    service.numbers = [611, 612, ...recordNumbers(610)];
    await walk(kept, service);
    expect(titles(kept)).toEqual(recordNumbers(612));
    expect(searchRecord(kept.state)).toMatchObject({ found: 610, foundLast: 612, repeated: 0, missing: 0 });
  });

  it('sends a long search as a form', async () => {
    const service = new SamplePubMed(recordNumbers(3));
    const query = recordNumbers(200)
      .map((number) => `"sample term ${number}"[tiab]`)
      .join(' OR ');
    await counted('pubmed', service, query);
    expect(service.requests[0]).toMatchObject({ posted: true });
    expect(service.requests[0]!.parameters.get('term')).toBe(query);
  });

  it('may be asked ten times a second with a key', async () => {
    const service = new SamplePubMed(recordNumbers(600));
    const means = { ...service.means(), access: { apiKey: 'key' } };
    const keyed = { ...service, means: () => means } as typeof service;
    await walk(await counted('pubmed', keyed), keyed);
    const [one, other] = service.requests;
    expect(other!.at - one!.at).toBe(100);
  });
});
