import { escapeXml } from '../../foundation/xml.ts';
import {
  type CircleShape,
  type GroupShape,
  type PathShape,
  type RectShape,
  type Scene,
  type Shape,
  type TextShape,
  toMillimetres,
} from '../scene.ts';

/** Inter where it is there, then what systems have, Chinese faces among them: a label never turns into boxes. */
const fontFamily =
  "Inter, 'Inter Variable', 'Helvetica Neue', Arial, 'Noto Sans', 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

export interface SvgOptions {
  /** `paper`: width and height in millimetres. `screen`: only the view box, so that the place decides the size. */
  readonly size: 'paper' | 'screen';
  /** Draws text in place of naming a face: where letters become outlines. */
  readonly drawText?: (shape: TextShape) => string;
}

/** A scene as a complete SVG document with title, description and a tooltip on each group. */
export function writeSvg(scene: Scene, options: SvgOptions = { size: 'paper' }): string {
  const size =
    options.size === 'paper'
      ? ` width="${round(toMillimetres(scene.width))}mm" height="${round(toMillimetres(scene.height))}mm"`
      : '';
  const background =
    scene.background === 'white'
      ? [`<rect width="${round(scene.width)}" height="${round(scene.height)}" fill="#ffffff"/>`]
      : [];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(scene.width)} ${round(scene.height)}"${size} role="img" aria-label="${escapeXml(scene.title)}" font-family="${escapeXml(fontFamily)}">`,
    `<title>${escapeXml(scene.title)}</title>`,
    `<desc>${escapeXml(scene.description)}</desc>`,
    ...background,
    ...scene.shapes.map((shape) => svgOf(shape, options)),
    '</svg>',
    '',
  ].join('\n');
}

function svgOf(shape: Shape, options: SvgOptions): string {
  switch (shape.kind) {
    case 'group':
      return groupSvg(shape, options);
    case 'circle':
      return circleSvg(shape);
    case 'rect':
      return rectSvg(shape);
    case 'path':
      return pathSvg(shape);
    case 'text':
      return options.drawText?.(shape) ?? textSvg(shape);
  }
}

function groupSvg({ id, title, shapes }: GroupShape, options: SvgOptions): string {
  const tooltip = title === null ? '' : `<title>${escapeXml(title)}</title>`;
  return `<g data-id="${escapeXml(id)}">${tooltip}${shapes.map((shape) => svgOf(shape, options)).join('')}</g>`;
}

const circleSvg = ({ x, y, radius, ...paint }: CircleShape): string =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}"${paintOf(paint)}/>`;

const rectSvg = ({ x, y, width, height, ...paint }: RectShape): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"${paintOf(paint)}/>`;

const pathSvg = ({ steps, ...paint }: PathShape): string => `<path d="${pathData(steps)}"${paintOf(paint)}/>`;

export const pathData = (steps: PathShape['steps']): string =>
  steps.map(([command, ...numbers]) => `${command}${numbers.map(round).join(' ')}`).join('');

function textSvg({ text, x, y, size, weight, anchor, fill, rotate }: TextShape): string {
  const turned = rotate === undefined ? '' : ` transform="rotate(${round(rotate)} ${round(x)} ${round(y)})"`;
  const heavy = weight === 400 ? '' : ` font-weight="${weight}"`;
  const anchored = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${round(x)}" y="${round(y)}" font-size="${round(size)}"${heavy}${anchored} fill="${fill}"${turned}>${escapeXml(text)}</text>`;
}

function paintOf({ fill, stroke }: Pick<CircleShape, 'fill' | 'stroke'>): string {
  const filled = ` fill="${fill ?? 'none'}"`;
  if (stroke === null) return filled;
  const dashed = stroke.dash === undefined ? '' : ` stroke-dasharray="${stroke.dash.map(round).join(' ')}"`;
  const cap = stroke.cap === 'round' ? ' stroke-linecap="round"' : '';
  return `${filled} stroke="${stroke.colour}" stroke-width="${round(stroke.width)}"${dashed}${cap}`;
}

/** Three decimals of a point are a third of a micrometre. */
const round = (value: number): number => Math.round(value * 1000) / 1000;
