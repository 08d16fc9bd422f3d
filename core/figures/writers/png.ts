import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { NosographError } from '../../foundation/errors.ts';
import type { Faces } from '../fonts/faces.ts';
import { outlineText } from '../fonts/outline.ts';
import { type Scene, toMillimetres } from '../scene.ts';
import { withPhysicalSize } from './png-chunks.ts';
import { pathData, writeSvg } from './svg.ts';

export interface PngOptions {
  readonly faces: Faces;
  readonly dpi: number;
  /** The bytes of resvg's WebAssembly; asked for once. */
  readonly renderer: () => Promise<Uint8Array>;
}

/** More pixels than this do not fit into the renderer's memory. */
const mostPixels = 90_000_000;

let ready: Promise<void> | null = null;

/** A scene as a PNG that says its size on paper (pHYs) and what it shows (iTXt). Letters are drawn from their outlines. */
export async function writePng(
  scene: Scene,
  { faces, dpi, renderer }: PngOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const width = Math.round((scene.width / 72) * dpi);
  const height = Math.round((scene.height / 72) * dpi);
  if (width * height > mostPixels) {
    throw new NosographError(
      'input.invalid',
      `A picture of ${width} × ${height} pixels is too large. Lower the resolution or the width, or write a PDF.`,
      { width, height, dpi },
    );
  }
  ready ??= renderer().then((bytes) => initWasm(bytes as Uint8Array<ArrayBuffer>));
  await ready;
  const svg = writeSvg(scene, {
    size: 'screen',
    drawText: (shape) => `<path d="${pathData(outlineText(shape, faces))}" fill="${shape.fill}"/>`,
  });
  const resvg = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } });
  const image = resvg.render();
  const bytes = image.asPng();
  image.free();
  resvg.free();
  return withPhysicalSize(bytes, dpi, {
    Title: scene.title,
    Description: scene.description,
    Comment: `${Math.round(toMillimetres(scene.width))} mm, ${dpi} dpi`,
  });
}
