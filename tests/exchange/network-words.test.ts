import { describe, expect, it } from 'vitest';
import type { StoredAnalysis } from '../../core/exchange/words/analysis.ts';
import { networkWords } from '../../core/exchange/words/network-words.ts';
import { rScript } from '../../core/exchange/words/r-script.ts';
import { rComment, rString } from '../../core/exchange/words/r-values.ts';
import { reportingList, reportingWords } from '../../core/exchange/words/reporting.ts';
import { reportingSections } from '../../core/exchange/words/reporting-fields.ts';
import { figureSettingsSchema } from '../../core/model/figure.ts';
import { fittedNetworkSchema } from '../../core/model/fitted-network.ts';
import { estimators } from '../../core/networks/estimators/index.ts';
import { nineSymptoms, symptoms } from '../figures/sample-networks.ts';

/** A network as the notebook keeps it, of invented numbers. */
function stored(method: string, options: object = {}, more: Partial<StoredAnalysis> = {}): StoredAnalysis {
  const estimator = estimators.find(({ id }) => id === method)!;
  const network = fittedNetworkSchema.parse({
    id: 'network-1',
    name: 'Sample network',
    createdAt: '2026-01-02T03:04:05.000Z',
    kind: 'symptoms',
    method,
    datasetId: 'dataset-1',
    datasetName: 'Sample data',
    group: null,
    n: 500,
    note: '',
    variables: symptoms.map((name) => ({ name, label: '', kind: 'ordinal', conceptId: null })),
    estimate: {
      method,
      version: '1.0.0',
      options: estimator.parameters.parse(options),
      variables: symptoms,
      weights: nineSymptoms().weights,
      n: 500,
      predictability: [],
      density: 11 / 36,
      warnings: [],
    },
    centrality: null,
    temporal: null,
    warnings: [],
    places: [],
    run: {
      id: 'run-1',
      what: 'networks.estimate',
      startedAt: '2026-01-02T03:04:05.000Z',
      milliseconds: 5,
      settings: { method },
      versions: { nosograph: '0.1.0', [method]: '1.0.0' },
      inputHash: 'abc',
      seed: null,
      summary: {},
    },
  });
  return { network, results: [], dataset: null, said: [], other: null, ...more };
}

const balanced = (script: string): boolean => {
  const code = script
    .split('\n')
    .map((line) => line.replaceAll(/"(?:[^"\\]|\\.)*"/gu, '""').replace(/#.*$/u, ''))
    .join('');
  return ['()', '{}', '[]'].every(([open, close]) => code.split(open!).length === code.split(close!).length);
};

describe('methods and results', () => {
  it.each([
    ['ebicglasso', 'graphical lasso', 'Friedman'],
    ['ggm-modselect', 'ggmModSelect', 'Isvoranu'],
    ['pcor', 'partial correlations', 'Epskamp'],
    ['cor', 'correlations of two variables', 'Epskamp'],
    ['ising', 'Ising model', 'van Borkulo'],
    ['mgm', 'mixed graphical model', 'Haslbeck'],
  ])('name %s and its paper', (method, said, author) => {
    const { methods, references } = networkWords(stored(method), 'en');
    expect(methods.toLowerCase()).toContain(said.toLowerCase());
    expect(references.some((reference) => reference.includes(author))).toBe(true);
  });

  it('state the settings that were used, not the defaults', () => {
    expect(
      networkWords(stored('ebicglasso', { gamma: 0.25, cor: 'spearman', missing: 'listwise' }), 'en').methods,
    ).toMatch(/Spearman correlations \(complete cases only\).*γ = \.25/u);
    expect(networkWords(stored('pcor', { alpha: 0.01, adjust: 'holm' }), 'en').methods).toContain(
      'p below .01 were kept, after Holm’s correction',
    );
    expect(networkWords(stored('ising', { rule: 'or' }), 'zh').methods).toContain('OR 规则');
  });

  it('cite only what they say', () => {
    const { references } = networkWords(stored('ebicglasso'), 'en');
    expect(references).toHaveLength(4);
    expect(references.join(' ')).not.toContain('random walks');
  });

  it('say that stability was not examined, or that an order is not to be read', () => {
    const network = { ...stored('pcor').network };
    const node = (variable: string, strength: number) => ({
      variable,
      strength,
      closeness: null,
      betweenness: 0,
      expectedInfluence1: strength,
      expectedInfluence2: strength,
      clustering: { zhang: 0, onnela: 0, barrat: 0, ws: 0 },
    });
    const central = {
      ...network,
      centrality: { nodes: symptoms.map((name, at) => node(name, at)), smallWorldness: null },
    };
    const dropped = (cs: number) => ({
      id: 'result-1',
      networkId: 'network-1',
      kind: 'bootstrap' as const,
      createdAt: '2026-01-02T03:04:06.000Z',
      settings: { type: 'case', boots: 100, seed: 1 },
      result: { failed: 0, stability: { strength: cs, expectedInfluence: cs } },
      run: network.run,
    });
    const told = (cs: number | null) =>
      networkWords(stored('pcor', {}, { network: central, results: cs === null ? [] : [dropped(cs)] }), 'en')
        .results;
    expect(told(null)).toContain('how stable this order is has not been examined');
    expect(told(0.1)).toContain('The order of the nodes by strength is too unstable to be read.');
    expect(told(0.3)).toContain('to be read with care');
    expect(told(0.6)).toContain('Strength is highest for appetite (8.00), focus (7.00), and guilt (6.00).');
  });

  it('never state a number in one language that the other does not', () => {
    const numbers = (text: string) =>
      new Set([...text.matchAll(/\d*\.\d+|\d+/gu)].map(([number]) => Number(number)));
    for (const { id } of estimators) {
      const [english, chinese] = [
        networkWords(stored(id), 'en').results,
        networkWords(stored(id), 'zh').results,
      ];
      expect(numbers(chinese)).toEqual(numbers(english));
    }
  });
});

describe('the R script', () => {
  it.each(estimators.map(({ id }) => id))(
    'of %s has its brackets closed and its settings in it',
    (method) => {
      const script = rScript(stored(method));
      expect(balanced(script)).toBe(true);
      expect(script).toContain(`c("mood", "rumination"`);
      expect(script.split('\n').filter((line) => line.length > 400)).toEqual([]);
    },
  );

  it('quotes what could break out of a string or a comment', () => {
    expect(rString('a"b\\c\n')).toBe('"a\\"b\\\\c\\n"');
    expect(rString('\u0007')).toBe('"\\u0007"');
    expect(rComment('two\nlines')).toBe('# two lines');
  });

  it('leaves code in names as text', () => {
    const network = stored('pcor').network;
    const evil = {
      ...network,
      name: 'x\nquit()',
      group: { variable: 'g"]]; quit(); #', value: 'a"); quit(' },
    };
    const script = rScript(stored('pcor', {}, { network: evil }));
    expect(balanced(script)).toBe(true);
    expect(script.split('\n').some((line) => line.startsWith('quit'))).toBe(false);
    expect(script).toContain('table[["g\\"]]; quit(); #"]]');
  });
});

describe('the reporting list', () => {
  it('has words for every point, in both languages', () => {
    const fields = Object.values(reportingSections).flat();
    for (const words of Object.values(reportingWords)) {
      for (const field of fields) {
        expect(words.labels[field]).not.toBe('');
        expect(words.questions[field]).toMatch(/[?？]$/u);
      }
    }
    const settings = figureSettingsSchema.parse({});
    const [en, zh] = (['en', 'zh'] as const).map((language) =>
      reportingList(stored('ebicglasso'), settings, language),
    );
    expect(zh!.entries.map(({ field, answer }) => [field, answer === null])).toEqual(
      en!.entries.map(({ field, answer }) => [field, answer === null]),
    );
  });

  it('never answers what only the researcher knows', () => {
    const { entries } = reportingList(stored('ebicglasso'), figureSettingsSchema.parse({}), 'en');
    const asked = entries.filter(({ answer }) => answer === null).map(({ field }) => field);
    for (const field of [
      'recruited',
      'population',
      'selection',
      'nodeChoice',
      'preregistration',
      'deviations',
      'exploratory',
      'bootstrap',
      'clusters',
    ]) {
      expect(asked).toContain(field);
    }
  });

  it('holds the whole weight matrix', () => {
    const { markdown } = reportingList(stored('ebicglasso'), figureSettingsSchema.parse({}), 'en');
    expect(markdown.match(/0\.410/gu)).toHaveLength(1);
    expect(markdown).toContain('−0.110');
  });
});
