import { z } from 'zod';
import { NosographError } from '../../../core/foundation/errors.ts';
import {
  type FigureRequest,
  figureFormats,
  figureLabels,
  figurePalettes,
} from '../../../core/model/figure.ts';
import { type Context, defineCommand } from '../../command.ts';
import { choice, flag, optionalChoice, optionalText, wholeNumber } from '../../options.ts';
import { usageError } from '../../parse-arguments.ts';
import { readNames } from './network-input.ts';
import { nameList, optionalNumber, seedOption } from './options.ts';
import { plotKinds, plotRequest } from './plot-request.ts';

/** Those of the window but for `places`: places by hand are kept in notebooks only. */
const drawnLayouts = ['spring', 'stress', 'circle', 'communities'] as const;

export const networkPlot = defineCommand({
  name: 'network plot',
  summary: 'Draw a network, its centralities, its bootstrap or its weight matrix as SVG, PDF or PNG',
  usage: 'NETWORK',
  example: 'nosograph network plot network.json -o network.pdf --width-mm 90 --communities scales.json',
  arguments: { least: 1, most: 1 },
  options: {
    output: {
      kind: 'value',
      short: 'o',
      value: 'FIGURE',
      help: 'the file: .svg, .pdf or .png',
      schema: z.string().min(1),
    },
    kind: {
      ...choice(
        'what to draw; NETWORK is then what the command of that name printed with --json',
        'KIND',
        plotKinds,
      ),
      schema: z.enum(plotKinds).default('network'),
    },
    format: optionalChoice('by the extension of FIGURE otherwise', 'FORMAT', figureFormats),
    widthMm: optionalNumber('width in millimetres (default 190)', 'MM', z.number().min(40).max(420)),
    heightMm: optionalNumber('height in millimetres; as needed otherwise', 'MM', z.number().min(20).max(600)),
    dpi: wholeNumber('pixels per inch of a PNG', 72, 1200, 300),
    layout: optionalChoice('where the nodes stand (default spring)', 'NAME', drawnLayouts),
    palette: optionalChoice('colours of the edges (default colourblind)', 'NAME', figurePalettes),
    minimum: optionalNumber('edges weaker than this are not drawn', 'X', z.number().min(0)),
    maximum: optionalNumber('the weight of the widest edge', 'X', z.number().positive()),
    cut: optionalNumber(
      'edges below differ in colour only, above in width only; 0 for none',
      'X',
      z.number().min(0),
    ),
    labels: optionalText('JSON {"variable": "label"}', 'FILE'),
    labelStyle: optionalChoice('what stands in the nodes (default auto)', 'HOW', figureLabels),
    communities: optionalText('JSON {"variable": "community"}: nodes are coloured by community', 'FILE'),
    edgeLabels: flag('write the weight on each edge'),
    noLegend: flag('leave the legend out'),
    transparent: flag('no white background'),
    measures: nameList('centralities to draw (default strength,expectedInfluence1)', 'a,b'),
    standardised: flag('z-scores of the centralities'),
    of: optionalText('difference: edges (default), or a measure of the nodes', 'WHAT'),
    language: {
      ...choice('of the words in the figure', 'LANGUAGE', ['en', 'zh']),
      schema: z.enum(['en', 'zh']).default('en'),
    },
    seed: seedOption,
  },
  async run([path = ''], options, context) {
    const format = options.format ?? formatOf(options.output);
    const labels = options.labels === null ? {} : await readNames(options.labels, 'label', context);
    const communities =
      options.communities === null ? {} : await readNames(options.communities, 'community', context);
    const wishes = { ...options, labels, communities };
    const figure: FigureRequest = await plotRequest(path, wishes, context);
    const { engine } = context.notebooks;
    const given = {
      widthMm: options.widthMm,
      heightMm: options.heightMm,
      layout: options.layout,
      palette: options.palette,
      minimum: options.minimum,
      maximum: options.maximum,
      cut: options.cut,
      labels: options.labelStyle,
    };
    const settings = {
      ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)),
      edgeLabels: options.edgeLabels,
      legend: !options.noLegend,
      background: options.transparent ? ('transparent' as const) : ('white' as const),
      seed: options.seed,
    };
    const { dpi, language } = options;
    const { file, notes, ...size } = await engine.call(
      'network.figure',
      { figure, settings, format, dpi, language },
      context.task,
    );
    await write(options.output, file.bytes, context);
    return {
      values: [
        {
          file: options.output,
          format,
          bytes: file.bytes.length,
          ...size,
          key: notes.key,
          caption: notes.caption,
        },
      ],
      text: [
        `${options.output}: ${size.widthMm.toFixed(0)} × ${size.heightMm.toFixed(0)} mm, ${file.bytes.length} bytes.`,
        ...notes.caption,
      ].join('\n'),
      warnings: notes.warnings,
      settings,
    };
  },
});

function formatOf(path: string): (typeof figureFormats)[number] {
  const extension = path.split('.').at(-1)?.toLowerCase();
  const format = figureFormats.find((each) => each === extension);
  if (format !== undefined) return format;
  throw usageError(
    `A figure is written as ${figureFormats.join(', ')}: give FIGURE one of these extensions, or --format.`,
  );
}

async function write(path: string, bytes: Uint8Array, context: Context): Promise<void> {
  if (path === '-') throw new NosographError('usage', 'A figure is written to a file: -o FIGURE.');
  await context.host.files.replace(path, bytes);
}
