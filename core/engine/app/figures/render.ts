import { drawFigure } from '../../../figures/draw-figure.ts';
import type { Faces } from '../../../figures/fonts/faces.ts';
import { type Scene, toMillimetres } from '../../../figures/scene.ts';
import { figureWords } from '../../../figures/words/languages.ts';
import { writeSvg } from '../../../figures/writers/svg.ts';
import { nosographVersion } from '../../../foundation/version.ts';
import type { FigureRequest } from '../../../model/figure.ts';
import type { Warning } from '../../../model/run.ts';
import type { Host } from '../../../platform/host.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/index.ts';

type Output = Omit<ParsedInputOf<'network.figure'>, 'figure'>;

const mediaTypes = { svg: 'image/svg+xml', pdf: 'application/pdf', png: 'image/png' } as const;

/** Draws a figure and writes it in the format asked for. The SVG of the screen is the one that is exported. */
export async function renderFigure(
  host: Host,
  request: FigureRequest,
  { settings, format, size, dpi, language, name }: Output,
): Promise<OutputOf<'network.figure'>> {
  const words = figureWords[language];
  const { scene, notes } = drawFigure(request, settings, words);
  const file = (bytes: Uint8Array<ArrayBuffer>) => ({
    name: `${name}.${format}`,
    mediaType: mediaTypes[format],
    bytes,
  });
  const measures = { widthMm: toMillimetres(scene.width), heightMm: toMillimetres(scene.height) };
  if (format === 'svg') {
    return { file: file(new TextEncoder().encode(writeSvg(scene, { size }))), ...measures, notes };
  }
  // Faces and the writers of files weigh more than the rest of the engine's start: only who exports waits for them.
  const { facesFor } = await import('../../../figures/fonts/faces.ts');
  const faces = await facesFor(scene.shapes, (asset) => host.asset(asset));
  const bytes =
    format === 'pdf' ? await pdf(host, scene, faces, language) : await png(host, scene, faces, dpi);
  const warnings = [...notes.warnings, ...missingCharacters(faces, words.warnings.missingCharacters)];
  return { file: file(bytes), ...measures, notes: { ...notes, warnings } };
}

async function pdf(host: Host, scene: Scene, faces: Faces, language: 'en' | 'zh') {
  const { writePdf } = await import('../../../figures/writers/pdf.ts');
  return writePdf(scene, { faces, language, creator: `Nosograph ${nosographVersion}`, date: host.now() });
}

async function png(host: Host, scene: Scene, faces: Faces, dpi: number) {
  const { writePng } = await import('../../../figures/writers/png.ts');
  return writePng(scene, { faces, dpi, renderer: () => host.asset('resvg.wasm') });
}

function missingCharacters({ missing }: Faces, say: (characters: string) => string): readonly Warning[] {
  if (missing.length === 0) return [];
  return [
    { code: 'characters-missing', message: say(missing.join(' ')), value: missing.length, threshold: 0 },
  ];
}
