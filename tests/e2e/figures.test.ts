import { describe, expect, it } from 'vitest';
import { renderFigure } from '../../core/engine/app/figures/render.ts';
import { figureSchema, figureSettingsSchema } from '../../core/model/figure.ts';
import { createNodeHost } from '../../core/platform/node/index.ts';
import { chineseLabels, nineSymptoms } from '../figures/sample-networks.ts';
import { openApp } from './support/page.ts';

const figure = figureSchema.parse({
  kind: 'network',
  networks: [nineSymptoms({ labels: chineseLabels, title: '症状 γ' })],
});
const settings = figureSettingsSchema.parse({ widthMm: 90 });

interface Drawn {
  readonly bytes: readonly number[];
  readonly warnings: readonly unknown[];
}

/** Asks an engine of its own, in a worker of the page and under the page's policy, for each format. */
async function drawnInTheBrowser(formats: readonly string[]): Promise<Readonly<Record<string, Drawn>>> {
  const { page } = await openApp();
  return await page.evaluate(
    async ({ formats, figure, settings }) => {
      const script = performance
        .getEntriesByType('resource')
        .find(({ name }) => /engine\.worker-[^/]*\.js$/u.test(name));
      if (script === undefined) throw new Error('The page has not loaded the engine’s worker.');
      const worker = new Worker(script.name, { type: 'module' });
      const answer = (wanted: (data: { kind: string; id?: number }) => boolean) =>
        new Promise<{ kind: string; value?: unknown; error?: { message: string } }>((resolve) => {
          worker.addEventListener('message', function listen({ data }) {
            if (!wanted(data)) return;
            worker.removeEventListener('message', listen);
            resolve(data);
          });
        });
      const ready = answer(({ kind }) => kind === 'ready' || kind === 'cannot-start');
      worker.postMessage({
        kind: 'start',
        shell: 'browser',
        assets: new URL('assets-static/', document.baseURI).href,
        lifeLock: 'figures-test',
        hostPort: null,
      });
      await ready;
      const drawn: Record<string, { bytes: number[]; warnings: unknown[] }> = {};
      for (const [id, format] of formats.entries()) {
        const done = answer((data) => data.id === id && (data.kind === 'result' || data.kind === 'failure'));
        worker.postMessage({
          kind: 'call',
          id,
          method: 'network.figure',
          input: { figure, settings, format, dpi: 300 },
        });
        const { value, error } = await done;
        if (error !== undefined) throw new Error(`${format}: ${error.message}`);
        const { file, notes } = value as { file: { bytes: Uint8Array }; notes: { warnings: unknown[] } };
        drawn[format] = { bytes: [...file.bytes], warnings: notes.warnings };
      }
      worker.terminate();
      return drawn;
    },
    { formats, figure, settings },
  );
}

describe('figures in a browser', () => {
  it('are those of the command line: the same SVG, the same pixels, a PDF with its faces', async () => {
    const drawn = await drawnInTheBrowser(['svg', 'png', 'pdf']);
    for (const format of ['svg', 'png', 'pdf'] as const) {
      const here = await renderFigure(createNodeHost(), figure, {
        settings,
        format,
        size: 'paper',
        dpi: 300,
        language: 'en',
        name: 'figure',
      });
      expect(drawn[format]!.warnings).toEqual([]);
      if (format !== 'pdf') expect(drawn[format]!.bytes).toEqual([...here.file.bytes]);
    }
    const pdf = Buffer.from(drawn.pdf!.bytes).toString('latin1');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).toMatch(/\/FontName \/[A-Z+]*Inter/u);
    expect(pdf).toMatch(/\/FontName \/[A-Z+]*NotoSansSC/u);
  });
});
