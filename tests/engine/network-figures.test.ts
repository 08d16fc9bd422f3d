import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf, MethodName } from '../../core/engine/contract/index.ts';
import { networkFigureMethods } from '../../core/engine/contract/network-figures.ts';
import { randomStream } from '../../core/foundation/random.ts';
import type { FittedNetwork } from '../../core/model/fitted-network.ts';
import { type TestEngine, temporaryEngine } from '../helpers/engines.ts';

let engine: TestEngine;
let clinic: FittedNetwork;
let community: FittedNetwork;
const results: Record<string, string> = {};

const names = ['sad', 'tired', 'worried', 'tense', 'sleepless'];

/** Invented answers of two groups, each item leaning on the one before it; and two waves of them. */
function sampleCsv(): string {
  const random = randomStream(7);
  const rows = Array.from({ length: 240 }, (_, row) => {
    let carried = 0;
    const once = names.map(() => {
      carried = 0.6 * carried + random.normal();
      return carried;
    });
    const later = once.map((value) => 0.5 * value + random.normal());
    return [row % 2 === 0 ? 'clinic' : 'community', ...once, ...later].map((value) =>
      typeof value === 'number' ? value.toFixed(4) : value,
    );
  });
  return [['group', ...names, ...names.map((name) => `${name}_2`)], ...rows]
    .map((row) => row.join(','))
    .join('\n');
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

beforeAll(async () => {
  engine = await temporaryEngine();
  await engine.call('notebook.create', { name: 'Figures', path: `${engine.folder}/Figures.nosograph` });
  const { dataset } = await engine.call('datasets.import', {
    file: { name: 'sample.csv', bytes: new TextEncoder().encode(sampleCsv()) },
  });
  await engine.call('datasets.updateVariables', {
    id: dataset.id,
    variables: ['sad'],
    patch: { label: 'Sad | “low” <mood>' },
  });
  const { networks } = await engine.call('networks.estimate', {
    datasetId: dataset.id,
    method: 'pcor',
    options: { cor: 'pearson' },
    columns: names,
    group: { variable: 'group' },
  });
  [clinic, community] = networks as [FittedNetwork, FittedNetwork];
  for (const type of ['nonparametric', 'case'] as const) {
    results[type] = (await engine.call('networks.bootstrap', { id: clinic.id, type, boots: 30 })).id;
  }
  results.comparison = (
    await engine.call('networks.compare', { a: clinic.id, b: community.id, permutations: 20 })
  ).id;
  await engine.call('networks.communities', { id: clinic.id, method: 'walktrap' });
}, 60_000);
afterAll(() => engine.dispose());

type Stored = InputOf<'networks.figure'>['figure'];

const svgOf = async (id: string, figure: Stored, more: Partial<InputOf<'networks.figure'>> = {}) => {
  const { file, notes } = await engine.call('networks.figure', { id, figure, ...more });
  return { svg: textOf(file.bytes), notes };
};

describe('figures of networks in the notebook', () => {
  it('draw the network with its labels and the communities that were found last', async () => {
    const { svg, notes } = await svgOf(clinic.id, { kind: 'network' });
    expect(svg.match(/data-id="node:0:/gu)).toHaveLength(5);
    expect(svg).toContain('Community 1');
    expect(svg).toContain('Sad | “low” &lt;mood&gt;');
    expect(notes.caption.join(' ')).toContain('not a cause');
    const chinese = await svgOf(clinic.id, { kind: 'network' }, { language: 'zh' });
    expect(chinese.svg).toContain('社群 1');
  });

  it('put nodes where the user dragged them', async () => {
    const places = names.map((variable, at) => ({ variable, x: at * 10, y: 0 }));
    await engine.call('networks.setPlaces', { id: clinic.id, places });
    const { svg } = await svgOf(clinic.id, { kind: 'network' }, { settings: { layout: 'places' } });
    const heights = [
      ...svg.matchAll(/data-id="node:0:[^>]*>(?:<title>[^<]*<\/title>)<circle cx="[^"]*" cy="([^"]*)"/gu),
    ];
    expect(heights).toHaveLength(5);
    expect(new Set(heights.map(([, y]) => y)).size).toBe(1);
  });

  it('look as was stored with the network, until that is taken back', async () => {
    const look = async () => (await svgOf(community.id, { kind: 'network' })).svg;
    const before = await look();
    expect(before).toContain('width="190mm"');
    await engine.call('networks.setFigure', {
      id: community.id,
      settings: { widthMm: 90, palette: 'grey', edgeLabels: true },
    });
    const after = await look();
    expect(after).toContain('width="90mm"');
    expect(after).toContain('data-id="weight:');
    const { network } = await engine.call('networks.get', { id: community.id });
    expect(network.figure).toMatchObject({ palette: 'grey', layout: 'spring' });
    const given = await svgOf(community.id, { kind: 'network' }, { settings: { widthMm: 120 } });
    expect(given.svg).toContain('width="120mm"');
    await engine.call('history.undo', {});
    expect(await look()).toBe(before);
    await engine.call('history.redo', {});
    await engine.call('networks.setFigure', { id: community.id, settings: null });
    expect(await look()).toBe(before);
    expect((await engine.call('networks.get', { id: community.id })).network.figure).toBeUndefined();
  });

  it('draw centralities with the intervals of the bootstrap', async () => {
    const { svg, notes } = await svgOf(clinic.id, { kind: 'centrality' });
    expect(svg.match(/data-id="point:strength:/gu)).toHaveLength(5);
    expect(notes.caption.join(' ')).toContain('95%');
    expect((await svgOf(community.id, { kind: 'centrality' })).notes.caption).toEqual([]);
    await expect(svgOf(clinic.id, { kind: 'centrality', measures: ['charm'] })).rejects.toMatchObject({
      code: 'input.invalid',
      details: { measure: 'charm' },
    });
  });

  it('draw bootstraps, difference tests, stability, the matrix and both networks of a comparison', async () => {
    const figures: readonly [Stored, RegExp, number][] = [
      [{ kind: 'bootstrap', resultId: results.nonparametric! }, /data-id="row:/gu, 10],
      [{ kind: 'difference', resultId: results.nonparametric! }, /data-id="cell:/gu, 100],
      [{ kind: 'difference', resultId: results.nonparametric!, of: 'strength' }, /data-id="cell:/gu, 25],
      [{ kind: 'stability', resultId: results.case! }, /data-id="curve:/gu, 5],
      [
        { kind: 'stability-table', resultId: results.case! },
        /(not to be read|read with care|stable \()/gu,
        5,
      ],
      [{ kind: 'matrix' }, /data-id="cell:/gu, 25],
      [{ kind: 'comparison', resultId: results.comparison! }, /data-id="node:[01]:/gu, 10],
    ];
    for (const [figure, pattern, count] of figures) {
      const { svg } = await svgOf(clinic.id, figure);
      expect(svg.replace(/<desc>.*<\/desc>/u, '').match(pattern), figure.kind).toHaveLength(count);
    }
  });

  it('name the network or the result that is not there', async () => {
    await expect(svgOf('network-none', { kind: 'matrix' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(svgOf(clinic.id, { kind: 'bootstrap', resultId: 'none' })).rejects.toMatchObject({
      code: 'not-found',
      details: { id: 'none' },
    });
  });

  it('are written as PDF and PNG too', async () => {
    for (const format of ['pdf', 'png'] as const) {
      const { file } = await engine.call('networks.figure', {
        id: clinic.id,
        figure: { kind: 'network' },
        format,
        dpi: 72,
      });
      expect(file.name).toBe(`figure.${format}`);
      expect(textOf(file.bytes.slice(0, 4))).toMatch(format === 'pdf' ? /^%PDF/u : /PNG/u);
    }
  });

  it('draw a temporal network beside its contemporaneous one, with arrows', async () => {
    const network = await engine.call('networks.temporal', {
      datasetId: clinic.datasetId,
      method: 'panel',
      options: {
        waves: [
          { name: 'one', columns: names },
          { name: 'two', columns: names.map((name) => `${name}_2`) },
        ],
      },
    });
    const { svg, notes } = await svgOf(network.id, { kind: 'network' });
    expect(svg).toContain('Temporal');
    expect(svg).toContain('Contemporaneous');
    expect(svg.match(/data-id="node:/gu)).toHaveLength(10);
    expect(notes.caption.join(' ')).toContain('prediction over time');
    await expect(svgOf(network.id, { kind: 'matrix' })).rejects.toMatchObject({ code: 'input.invalid' });
    const { methods } = await engine.call('networks.words', { id: network.id });
    expect(methods).toContain('cross-lagged panel network');
    const script = textOf((await engine.call('networks.rScript', { id: network.id })).bytes);
    expect(script).toContain('library(glmnet)');
    expect(script).toContain('"sad_2"');
  });
});

describe('words of a network in the notebook', () => {
  it('say what was done and found, with what they cite', async () => {
    const {
      methods,
      results: found,
      references,
      markdown,
    } = await engine.call('networks.words', { id: clinic.id });
    expect(methods).toContain('group was clinic');
    expect(methods).toContain('30 nonparametric bootstrap samples (seed 1; Epskamp et al., 2018)');
    expect(methods).toContain('20 permutations');
    expect(found).toMatch(/Of 10 possible edges 10 are not zero \(100%/u);
    expect(found).toContain('not a cause');
    expect(
      references.some((reference) => reference.startsWith('Fried, E. I., & Cramer, A. O. J. (2017).')),
    ).toBe(true);
    expect(references).toEqual(
      references.toSorted((a, b) => a.replaceAll('& ', '').localeCompare(b.replaceAll('& ', ''), 'en')),
    );
    expect(textOf(markdown.bytes)).toContain('## Methods');
    const chinese = await engine.call('networks.words', { id: clinic.id, language: 'zh' });
    expect(chinese.methods).toContain('偏相关');
    expect(chinese.results).toContain('而非因果');
  });

  it('repeat the analysis as an R script, whatever the labels are', async () => {
    const script = textOf((await engine.call('networks.rScript', { id: clinic.id })).bytes);
    expect(script).toContain('read.table("sample.csv"');
    expect(script).toContain('[["group"]]) == "clinic"), items]');
    expect(script).toContain('graph = "pcor"');
    expect(script).toContain('bootnet(network, nBoots = 30, type = "case"');
    expect(script).toContain('data_b <- table[which(as.character(table[["group"]]) == "community"), items]');
    expect(script).toContain('it = 20');
  });

  it('fill the reporting list with what is known and ask for the rest', async () => {
    const { entries, filled, markdown } = await engine.call('networks.reporting', { id: clinic.id });
    const answer = (field: string) => entries.find((entry) => entry.field === field)!.answer;
    expect(answer('population')).toBeNull();
    expect(answer('recruited')).toBeNull();
    expect(answer('analysed')).toContain('120 of 240 rows');
    expect(answer('edges')).toContain('10 of 10');
    expect(answer('bootstrap')).toContain('30 samples');
    expect(answer('sameLayout')).toContain('one maximum');
    expect(filled).toBe(entries.filter(({ answer: given }) => given !== null).length);
    const text = textOf(markdown.bytes);
    expect(text.match(/^- \[ \] /gmu)).toHaveLength(entries.length - filled);
    expect(text.match(/^- \[x\] /gmu)).toHaveLength(filled);
  });

  it('go on when the data set has gone', async () => {
    await engine.call('datasets.remove', { ids: [clinic.datasetId] });
    const { methods } = await engine.call('networks.words', { id: clinic.id });
    expect(methods).toContain('The network rests on 120 cases');
    const script = textOf((await engine.call('networks.rScript', { id: clinic.id })).bytes);
    expect(script).toContain('no longer in the notebook');
  });
});

describe('a figure of given results', () => {
  it('needs no notebook', async () => {
    const alone = await temporaryEngine();
    const figure = {
      kind: 'matrix' as const,
      variables: ['a', 'b'],
      weights: [
        [0, -0.2],
        [-0.2, 0],
      ],
    };
    const { file, widthMm } = await alone.call('network.figure', {
      figure,
      settings: { widthMm: 90 },
      size: 'screen',
    });
    expect(widthMm).toBeCloseTo(90, 9);
    expect(textOf(file.bytes)).toContain('−0.20');
    await expect(alone.call('networks.words', { id: 'x' })).rejects.toMatchObject({ code: 'state' });
    await alone.dispose();
  });
});

it('has answered every method of figures and words', async () => {
  const figure = { kind: 'stability-table' as const, stability: { strength: 0.6 } };
  await engine.call('network.figure', { figure });
  const missed = (Object.keys(networkFigureMethods) as MethodName[]).filter(
    (name) => !engine.answered.has(name),
  );
  expect(missed).toEqual([]);
});
