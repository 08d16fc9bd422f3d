import { describe, expect, it, vi } from 'vitest';
import { NosographError } from '../../core/foundation/errors.ts';
import { createQueryCache } from '../../renderer/state/query-cache.ts';

function setUp() {
  const asked: { resolve(value: unknown): void; reject(error: unknown): void }[] = [];
  const cache = createQueryCache(() => new Promise((resolve, reject) => asked.push({ resolve, reject })));
  const key = cache.keyOf('claims.list', { limit: 1 });
  return { asked, cache, key };
}
const settle = () => new Promise((resume) => setTimeout(resume, 0));

describe('the cache of answers', () => {
  it('asks once for any number of listeners', async () => {
    const { asked, cache, key } = setUp();
    const first = vi.fn();
    cache.subscribe(key, first);
    cache.subscribe(key, vi.fn());
    expect(asked.length).toBe(1);
    asked[0]?.resolve('rows');
    await settle();
    expect(cache.read(key)).toEqual({ data: 'rows', error: null, isLoading: false });
    expect(first).toHaveBeenCalled();
  });

  it('keeps the old answer on the screen while a newer one is on its way', async () => {
    const { asked, cache, key } = setUp();
    cache.subscribe(key, vi.fn());
    asked[0]?.resolve('old');
    await settle();
    cache.invalidate();
    expect(cache.read(key)).toEqual({ data: 'old', error: null, isLoading: true });
    asked[1]?.resolve('new');
    await settle();
    expect(cache.read(key).data).toBe('new');
  });

  it('drops an answer that comes after a newer one', async () => {
    const { asked, cache, key } = setUp();
    cache.subscribe(key, vi.fn());
    cache.invalidate();
    asked[1]?.resolve('second');
    await settle();
    asked[0]?.resolve('first');
    await settle();
    expect(cache.read(key).data).toBe('second');
  });

  it('keeps what it had when asking again fails, and says why', async () => {
    const { asked, cache, key } = setUp();
    cache.subscribe(key, vi.fn());
    asked[0]?.resolve('rows');
    await settle();
    cache.invalidate();
    asked[1]?.reject(new NosographError('state', 'No notebook is open.'));
    await settle();
    expect(cache.read(key)).toMatchObject({ data: 'rows', error: { code: 'state' }, isLoading: false });
  });

  it('does not ask for what nobody looks at', () => {
    const { asked, cache, key } = setUp();
    cache.subscribe(key, vi.fn())();
    cache.invalidate();
    expect(asked.length).toBe(1);
  });

  it('asks again only for the methods meant', () => {
    const { asked, cache, key } = setUp();
    cache.subscribe(key, vi.fn());
    cache.invalidate((method) => method.startsWith('notebook.'));
    expect(asked.length).toBe(1);
  });
});
