import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { createEngine } from '../../core/engine/engine.ts';
import { randomStream } from '../../core/foundation/random.ts';
import { createNodeHost } from '../../core/platform/node/index.ts';
import { openApp } from './support/page.ts';

/** Items of five levels, each leaning on the one before it. */
function itemsFile(n: number, p: number): string {
  const random = randomStream(4);
  const lines = [Array.from({ length: p }, (_, j) => `item${j + 1}`).join(',')];
  for (let row = 0; row < n; row++) {
    const values: number[] = [];
    for (let j = 0; j < p; j++) values.push(0.6 * (values[j - 1] ?? 0) + random.normal());
    lines.push(values.map((value) => Math.max(0, Math.min(4, Math.round(value + 2)))).join(','));
  }
  return `${lines.join('\n')}\n`;
}

const text = itemsFile(200, 6);
const wishes = [
  { method: 'ebicglasso', options: { cor: 'auto' }, type: 'nonparametric' },
  { method: 'ebicglasso', options: { cor: 'spearman' }, type: 'parametric' },
  { method: 'mgm', options: {}, type: 'case' },
] as const;

/** Starts an engine of the page's own and answers the result as text, or the error's code and how long the cancel took. */
const callInPage = (page: Page, input: object, cancelAfter: number | null = null): Promise<string> =>
  page.evaluate(
    async ({ input, text, cancelAfter }) => {
      const script = performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .find((name) => /engine\.worker[^/]*\.js/u.test(name));
      if (script === undefined) throw new Error('the engine worker was not loaded');
      const worker = new Worker(script, { type: 'module' });
      const lifeLock = crypto.randomUUID();
      const assets = new URL('assets-static/', document.baseURI).href;
      worker.postMessage({ kind: 'start', shell: 'browser', assets, lifeLock, hostPort: null });
      let cancelled = 0;
      const answer = await new Promise<string>((resolve) => {
        worker.onmessage = ({ data }) => {
          if (data.kind === 'ready') {
            const file = { name: 'items.csv', bytes: new TextEncoder().encode(text) };
            worker.postMessage({
              kind: 'call',
              id: 1,
              method: 'network.bootstrap',
              input: { ...input, data: { file } },
            });
            if (cancelAfter !== null)
              setTimeout(() => {
                cancelled = performance.now();
                worker.postMessage({ kind: 'cancel', id: 1 });
              }, cancelAfter);
          }
          if (data.kind === 'result') resolve(JSON.stringify(data.value));
          if (data.kind === 'failure') {
            const { code, message } = data.error;
            const after = performance.now() - cancelled;
            resolve(JSON.stringify(code === 'cancelled' ? { code, after } : { code, message }));
          }
        };
      });
      worker.terminate();
      return answer;
    },
    { input, text, cancelAfter },
  );

test('a bootstrap gives the same bits in Chromium and in Node, on any number of workers', async () => {
  const { page } = await openApp();
  const engine = createEngine({ ...createNodeHost(), compute: null });
  for (const wish of wishes) {
    const input = { ...wish, boots: 40, seed: 9 };
    const file = { name: 'items.csv', bytes: new TextEncoder().encode(text) };
    const here = JSON.stringify(await engine.call('network.bootstrap', { ...input, data: { file } }));
    for (const jobs of [1, 2, 8]) expect(await callInPage(page, { ...input, jobs })).toBe(here);
  }
});

test('a bootstrap in Chromium is cancelled within 200 ms', async () => {
  const { page } = await openApp();
  const answer = await callInPage(page, { ...wishes[0], boots: 100_000 }, 1500);
  const { code, after } = JSON.parse(answer) as { readonly code: string; readonly after: number };
  expect(code).toBe('cancelled');
  expect(after).toBeLessThan(200);
});
