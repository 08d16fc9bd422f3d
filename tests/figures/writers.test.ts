import { crc32, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { renderFigure } from '../../core/engine/app/figures/render.ts';
import { facesFor } from '../../core/figures/fonts/faces.ts';
import { unpackWoff } from '../../core/figures/fonts/woff.ts';
import { drawNetworks } from '../../core/figures/network/draw-networks.ts';
import { figureWords } from '../../core/figures/words/languages.ts';
import { writeSvg } from '../../core/figures/writers/svg.ts';
import { type FigureNetwork, figureSchema, figureSettingsSchema } from '../../core/model/figure.ts';
import { createNodeHost } from '../../core/platform/node/index.ts';
import { anyNetwork, chineseLabels, nineSymptoms } from './sample-networks.ts';

const host = { ...createNodeHost(), now: () => new Date('2026-01-02T03:04:05Z') };

const render = (
  network: FigureNetwork,
  format: 'svg' | 'pdf' | 'png',
  more: { dpi?: number; widthMm?: number } = {},
) =>
  renderFigure(host, figureSchema.parse({ kind: 'network', networks: [network] }), {
    settings: figureSettingsSchema.parse({ widthMm: more.widthMm ?? 90 }),
    format,
    size: 'paper',
    dpi: more.dpi ?? 300,
    language: 'en',
    name: 'figure',
  });

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** Chunks of a PNG in order, each with its checksum held against its content. */
function chunksOf(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset);
  const chunks: { type: string; data: Uint8Array; sound: boolean }[] = [];
  for (let at = 8; at < png.length; ) {
    const length = view.getUint32(at);
    const typed = png.subarray(at + 4, at + 8 + length);
    chunks.push({
      type: textOf(typed.subarray(0, 4)),
      data: typed.subarray(4),
      sound: crc32(typed) === view.getUint32(at + 8 + length),
    });
    at += 12 + length;
  }
  return chunks;
}

/** The streams of a PDF, inflated. */
function streamsOf(pdf: Uint8Array): readonly string[] {
  const text = textOf(pdf);
  return [...text.matchAll(/\/FlateDecode[\s\S]*?stream\n/gu)].flatMap((match) => {
    const start = match.index + match[0].length;
    const end = text.indexOf('\nendstream', start);
    try {
      return [textOf(inflateSync(Buffer.from(text.slice(start, end), 'latin1')))];
    } catch {
      return [];
    }
  });
}

describe('SVG', () => {
  it('is well-formed whatever the labels are, with a title, a description and the names of what can be pointed at', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const { scene } = drawNetworks([network], figureSettingsSchema.parse({}), figureWords.en);
        const svg = writeSvg(scene);
        const open: string[] = [];
        const targets: string[] = [];
        const parser = new SaxesParser();
        parser.on('opentag', ({ name, attributes }) => {
          open.push(name);
          if (attributes['data-id'] !== undefined) targets.push(attributes['data-id']);
        });
        parser.on('error', (error) => {
          throw error;
        });
        parser.write(svg).close();
        expect(open.slice(0, 4)).toEqual(['svg', 'title', 'desc', 'rect']);
        expect(new Set(targets).size).toBe(targets.length);
        expect(targets.filter((id) => id.startsWith('node:'))).toHaveLength(network.variables.length);
      }),
      { numRuns: 40 },
    );
  });

  it('bears its size on paper, and none on the screen', async () => {
    const { file } = await render(nineSymptoms(), 'svg');
    expect(new TextDecoder().decode(file.bytes)).toMatch(/width="90mm" height="[\d.]+mm"/u);
    const { scene } = drawNetworks([nineSymptoms()], figureSettingsSchema.parse({}), figureWords.en);
    expect(writeSvg(scene, { size: 'screen' })).not.toMatch(/<svg[^>]* width=/u);
  });

  it('has a white background unless a transparent one is asked for', () => {
    const of = (background: 'white' | 'transparent') =>
      writeSvg(
        drawNetworks([nineSymptoms()], figureSettingsSchema.parse({ background }), figureWords.en).scene,
      );
    expect(of('white')).toMatch(/<desc>[^<]*<\/desc>\n<rect [^>]*fill="#ffffff"/u);
    expect(of('transparent')).not.toMatch(/<\/desc>\n<rect/u);
  });
});

describe('PNG', () => {
  it.each([
    [300, 11_811],
    [500, 19_685],
    [1000, 39_370],
  ])('at %i dpi says %i pixels per metre, after the header and before the pixels', async (dpi, perMetre) => {
    const { file, widthMm, heightMm } = await render(nineSymptoms(), 'png', { dpi });
    const chunks = chunksOf(file.bytes);
    expect(chunks.every(({ sound }) => sound)).toBe(true);
    const types = chunks.map(({ type }) => type);
    expect(types.indexOf('pHYs')).toBe(1);
    expect(types.indexOf('pHYs')).toBeLessThan(types.indexOf('IDAT'));
    const density = chunks[1]!.data;
    const view = new DataView(density.buffer, density.byteOffset);
    expect([view.getUint32(0), view.getUint32(4), density[8]]).toEqual([perMetre, perMetre, 1]);
    const header = chunks[0]!.data;
    const size = new DataView(header.buffer, header.byteOffset);
    expect(Math.abs(size.getUint32(0) - (widthMm / 25.4) * dpi)).toBeLessThanOrEqual(1);
    expect(Math.abs(size.getUint32(4) - (heightMm / 25.4) * dpi)).toBeLessThanOrEqual(1);
  });

  it('says what it shows, that an edge is not a cause among it', async () => {
    const { file } = await render(nineSymptoms(), 'png');
    const words = chunksOf(file.bytes)
      .filter(({ type }) => type === 'iTXt')
      .map(({ data }) => new TextDecoder().decode(data));
    expect(words.find((text) => text.startsWith('Description'))).toContain('not a cause');
  });

  it('is the same again, and refuses more pixels than memory holds', async () => {
    const [one, two] = [await render(nineSymptoms(), 'png'), await render(nineSymptoms(), 'png')];
    expect(one.file.bytes).toEqual(two.file.bytes);
    await expect(render(nineSymptoms(), 'png', { dpi: 1200, widthMm: 420 })).rejects.toMatchObject({
      code: 'input.invalid',
    });
  });
});

describe('PDF', () => {
  it('is one page of the figure’s size with its faces embedded, and keeps letters as text', async () => {
    const { file, widthMm, heightMm } = await render(nineSymptoms(), 'pdf');
    const pdf = textOf(file.bytes);
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf.trimEnd().endsWith('%%EOF')).toBe(true);
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/u.exec(pdf)!;
    expect(Number(width)).toBeCloseTo((widthMm / 25.4) * 72, 2);
    expect(Number(height)).toBeCloseTo((heightMm / 25.4) * 72, 2);
    const faces = pdf.match(/\/FontName \/\S+/gu) ?? [];
    expect(faces.length).toBeGreaterThan(0);
    expect(pdf.match(/\/FontFile2/gu)).toHaveLength(faces.length);
    expect(faces.every((face) => face.includes('Inter'))).toBe(true);
    expect(streamsOf(file.bytes).some((stream) => stream.includes(' Tf') || stream.includes('TJ'))).toBe(
      true,
    );
  });

  it('embeds a Chinese face for Chinese labels, and only the letters that are used', async () => {
    const { file, notes } = await render(nineSymptoms({ labels: chineseLabels }), 'pdf');
    expect(textOf(file.bytes)).toMatch(/\/FontName \/[A-Z+]*NotoSansSC/u);
    expect(file.bytes.length).toBeLessThan(120_000);
    expect(notes.warnings).toEqual([]);
  });

  it('is the same again at the same time', async () => {
    const [one, two] = [await render(nineSymptoms(), 'pdf'), await render(nineSymptoms(), 'pdf')];
    expect(one.file.bytes).toEqual(two.file.bytes);
  });

  it('names the characters that no face has, and writes a question mark, never a box', async () => {
    const { notes } = await render(nineSymptoms({ labels: { mood: 'm\u{12000}d' } }), 'pdf');
    expect(notes.warnings).toMatchObject([{ code: 'characters-missing', value: 1 }]);
    expect(notes.warnings[0]!.message).toContain('\u{12000}');
  });
});

describe('the faces', () => {
  it('have every letter of the figures’ own words, in both languages', async () => {
    for (const words of Object.values(figureWords)) {
      const said = JSON.stringify(words) + words.scaling({ maximum: '−0.5', minimum: '0.1', cut: '0.2' });
      const text = {
        kind: 'text',
        text: said,
        x: 0,
        y: 0,
        size: 7,
        weight: 400,
        anchor: 'start',
        fill: '#000000',
      } as const;
      const { missing } = await facesFor([text], (name) => host.asset(name));
      expect(missing).toEqual([]);
    }
  });

  it('refuse what is not a WOFF file', () => {
    expect(() => unpackWoff(new Uint8Array(100))).toThrow(
      expect.objectContaining({ code: 'format.malformed' }),
    );
  });
});
