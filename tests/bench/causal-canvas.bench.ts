import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser, waysToABrowser } from '../../scripts/browser/find.ts';
import { projectRoot } from '../../scripts/paths.ts';
import type { Benchmark } from './benchmark.ts';

const [nodes, edges] = [1000, 5000];
const [width, height] = [1440, 900];
/** Our frames may take this much longer than those of bare Cytoscape.js. */
const limit = 1.3;
const rounds = 3;

const benchmark: Benchmark = {
  name: 'causal-canvas',
  async run() {
    const script = await pageScript();
    const tokens = await readFile(join(projectRoot, 'renderer/ui/tokens.css'), 'utf8');
    const browser = await chromium.launch({
      executablePath: await findBrowser(waysToABrowser(), console.log),
      args: ['--disable-gpu', '--disable-background-networking'],
      chromiumSandbox: process.getuid?.() !== 0,
    });
    try {
      // Turn and turn about, so that a machine that slows down slows both.
      const measured: Measured[] = [];
      for (let round = 0; round < rounds; round += 1) {
        for (const canvas of ['drawBare', 'drawOurs'] as const) {
          measured.push(...(await measure(browser, { script, tokens }, canvas)));
        }
      }
      return report(measured);
    } finally {
      await browser.close();
    }
  },
};

export default benchmark;

interface Measured {
  readonly canvas: 'drawBare' | 'drawOurs';
  readonly gesture: 'pan' | 'zoom';
  readonly frames: readonly number[];
}

async function pageScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(projectRoot, 'tests/bench/canvas/page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2023',
  });
  return outputFiles[0]?.text ?? '';
}

async function measure(
  browser: Browser,
  { script, tokens }: { readonly script: string; readonly tokens: string },
  canvas: Measured['canvas'],
): Promise<Measured[]> {
  const page = await browser.newPage({ viewport: { width, height } });
  try {
    await page.setContent(`<!doctype html><style>${tokens}</style><body></body>`);
    await page.addScriptTag({ content: script });
    await page.evaluate(([name, graph]) => globalThis[name](graph), [canvas, inventedGraph()] as const);
    await page.waitForTimeout(1500);
    const pan = await gesture(page, async () => {
      await page.mouse.move(width / 2, 30);
      await page.mouse.down();
      for (let step = 0; step < 60; step += 1) {
        await page.mouse.move(width / 2 + 4 * step, 30 + 6 * step);
        await page.waitForTimeout(8);
      }
      await page.mouse.up();
    });
    await page.waitForTimeout(800);
    const zoom = await gesture(page, async () => {
      await page.mouse.move(width / 2, height / 2);
      for (let step = 0; step < 40; step += 1) {
        await page.mouse.wheel(0, step < 20 ? -60 : 60);
        await page.waitForTimeout(8);
      }
    });
    return [
      { canvas, gesture: 'pan', frames: pan },
      { canvas, gesture: 'zoom', frames: zoom },
    ];
  } finally {
    await page.close();
  }
}

async function gesture(page: Page, move: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => globalThis.takeFrames());
  await move();
  return page.evaluate(() => globalThis.takeFrames());
}

/** Places on a grid with jitter, edges between near places mostly: as a laid-out graph has them. */
function inventedGraph() {
  let state = 11;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state / 2 ** 32) * below;
  };
  const columns = Math.ceil(Math.sqrt(nodes));
  const drawn = Array.from({ length: nodes }, (_, at) => ({
    name: `variable ${at}`,
    x: (at % columns) * 160 + next(60),
    y: Math.floor(at / columns) * 90 + next(40),
  }));
  const links = Array.from({ length: edges }, () => {
    const from = Math.floor(next(nodes));
    const near = Math.floor(next(8) - 4) * columns + Math.floor(next(8) - 4);
    const to = next(1) < 0.8 ? (from + near + nodes) % nodes : Math.floor(next(nodes));
    return { from, to, sign: next(1) < 0.5 ? (1 as const) : (-1 as const) };
  });
  const unique = new Map(links.map((link) => [`${link.from}>${link.to}`, link]));
  return {
    nodes: drawn,
    edges: [...unique.values()].map(({ from, to, sign }) => ({
      from: `variable ${from}`,
      to: `variable ${to}`,
      sign,
    })),
  };
}

function report(measured: readonly Measured[]) {
  const rows = (['pan', 'zoom'] as const).map((name) => {
    const of = (canvas: Measured['canvas']) =>
      measured
        .filter((each) => each.canvas === canvas && each.gesture === name)
        .flatMap(({ frames }) => frames);
    const [bare, ours] = [of('drawBare'), of('drawOurs')];
    const [mean, peer] = [average(ours), average(bare)];
    return {
      gesture: name,
      'ours, mean ms': mean.toFixed(1),
      'bare, mean ms': peer.toFixed(1),
      'ours, p95 ms': quantile(ours, 0.95).toFixed(1),
      'bare, p95 ms': quantile(bare, 0.95).toFixed(1),
      ratio: (mean / peer).toFixed(2),
    };
  });
  const broken = rows.filter(({ ratio }) => Number(ratio) > limit);
  return {
    rows,
    notes: [
      `${nodes} nodes and ${edges} edges (less repeats), ${width} × ${height}, the same Chromium without a GPU; ${rounds} rounds, turn and turn about.`,
      'Bare: labels, straight lines and triangles, every option of Cytoscape.js as it comes.',
      ...broken.map(
        ({ gesture: name, ratio }) =>
          `LIMIT broken: ${name} frames ${ratio} times the bare ones, allowed are ${limit}.`,
      ),
    ],
  };
}

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? Number.NaN;
