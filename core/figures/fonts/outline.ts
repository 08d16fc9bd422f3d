/// <reference path="../fontkit.d.ts" />
import type { Path } from 'fontkit';
import type { PathStep, TextShape } from '../scene.ts';
import type { Faces } from './faces.ts';

/** The letters of a text as one path, placed by its anchor. */
export function outlineText(
  { text, x, y, size, weight, anchor, rotate }: TextShape,
  faces: Faces,
): PathStep[] {
  const runs = faces.runs(text, weight).map(({ text: words, face }) => ({
    laid: face.font.layout(words),
    scale: size / face.font.unitsPerEm,
  }));
  const width = runs.reduce((sum, { laid, scale }) => sum + laid.advanceWidth * scale, 0);
  const start = anchor === 'start' ? 0 : anchor === 'middle' ? -width / 2 : -width;
  const angle = ((rotate ?? 0) * Math.PI) / 180;
  const place = (along: number, up: number): [number, number] => [
    x + along * Math.cos(angle) + up * Math.sin(angle),
    y + along * Math.sin(angle) - up * Math.cos(angle),
  ];
  const steps: PathStep[] = [];
  let pen = start;
  for (const { laid, scale } of runs) {
    for (const [at, glyph] of laid.glyphs.entries()) {
      const position = laid.positions[at]!;
      const origin = { along: pen + position.xOffset * scale, up: position.yOffset * scale };
      steps.push(
        ...glyphSteps(glyph.path, (gx, gy) => place(origin.along + gx * scale, origin.up + gy * scale)),
      );
      pen += position.xAdvance * scale;
    }
  }
  return steps;
}

function glyphSteps({ commands }: Path, place: (x: number, y: number) => [number, number]): PathStep[] {
  return commands.map(({ command, args }): PathStep => {
    const point = (at: number) => place(args[at]!, args[at + 1]!);
    switch (command) {
      case 'moveTo':
        return ['M', ...point(0)];
      case 'lineTo':
        return ['L', ...point(0)];
      case 'quadraticCurveTo':
        return ['Q', ...point(0), ...point(2)];
      case 'bezierCurveTo':
        return ['C', ...point(0), ...point(2), ...point(4)];
      default:
        return ['Z'];
    }
  });
}
