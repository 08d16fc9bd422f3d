import { describe, expect, test } from 'vitest';
import { parseModel } from '../../core/causal/language/parse.ts';
import { influencesOf } from '../../core/causal/loops/influence.ts';
import { loopCounts } from '../../core/causal/loops/loop-counts.ts';
import { loopModel } from '../../core/causal/loops/loop-model.ts';
import {
  canonicalAdjustmentSet,
  isDirectEffectSet,
  isTotalEffectSet,
  minimalDirectEffectSets,
  minimalTotalEffectSets,
} from '../../core/causal/queries/adjustment.ts';
import { equivalenceClassSize } from '../../core/causal/queries/class-size.ts';
import { feedbackLoops, type SignedEdge } from '../../core/causal/queries/cycles.ts';
import { separationModel } from '../../core/causal/queries/effect-problem.ts';
import type { EffectQuestion } from '../../core/causal/queries/effect-question.ts';
import { equivalenceClass } from '../../core/causal/queries/equivalence.ts';
import { impliedIndependencies } from '../../core/causal/queries/implications.ts';
import {
  ancestorsOf,
  descendantsOf,
  indexModel,
  indicesWithRole,
  membersOf,
} from '../../core/causal/queries/indexed-model.ts';
import { conditionalInstruments } from '../../core/causal/queries/instruments.ts';
import { simplePaths } from '../../core/causal/queries/paths.ts';
import { connectedTo, separated } from '../../core/causal/queries/separation.ts';
import { asSets, hasReference, referenceFile, referenceFiles } from './reference.ts';

type Names = string[];

interface EffectCase {
  readonly exposure: string;
  readonly outcome: string;
  readonly minimalAdjustmentSetsTotal?: Names[];
  readonly totalTruncated?: boolean;
  readonly minimalAdjustmentSetsDirect?: Names[];
  readonly canonicalAdjustmentSetTotal?: Names | null;
  readonly validity?: {
    readonly Z: Names;
    readonly validTotal: boolean;
    readonly separatesDirect?: boolean;
    readonly containsDescendantOfOutcome?: boolean;
  }[];
  readonly mandatoryForbidden?: {
    readonly must: Names;
    readonly mustNot: Names;
    readonly sets: Names[];
    readonly truncated: boolean;
  };
  readonly instruments?: { readonly I: string }[];
  readonly paths?: { readonly path: Names; readonly causal: boolean }[];
  readonly pathOpenness?: { readonly Z: Names; readonly open: boolean[] }[];
}

interface GraphCase {
  readonly modelText: string;
  readonly relations?: Readonly<Record<string, { readonly ancestors: Names; readonly descendants: Names }>>;
  readonly dseparation?: {
    readonly X: Names;
    readonly Y: Names;
    readonly Z: Names;
    readonly dconnected: boolean;
  }[];
  readonly dconnectedSets?: { readonly X: Names; readonly Z: Names; readonly reachable: Names }[];
  readonly effects?: EffectCase[];
  readonly testableImplications?: {
    readonly truncated: boolean;
    readonly minimal?: { readonly X: string; readonly Y: string; readonly sets: Names[] }[];
  };
  readonly cpdag?: [string, string, string][];
  readonly equivalenceClassSize?: number;
  readonly acyclic?: boolean;
  readonly bruteForce?: { readonly disagreements?: unknown[] };
}

function opened(text: string) {
  const { model } = parseModel(text);
  const indexed = indexModel(model);
  const of = (names: readonly string[]) => names.map((name) => indexed.names.indexOf(name));
  const named = (indices: Iterable<number>) => Array.from(indices, (index) => indexed.names[index]!);
  const role = (name: Parameters<typeof indicesWithRole>[2]) => indicesWithRole(model, indexed, name);
  return { model, indexed, of, named, role };
}

describe.skipIf(!hasReference)('questions to a graph are answered as by DAGitty and by brute force', () => {
  test.each(referenceFiles<GraphCase>('graphs', /^g\d/))('%s', (_, entry) => {
    const { indexed, of, named, role } = opened(entry.modelText);
    for (const [name, { ancestors, descendants }] of Object.entries(entry.relations ?? {})) {
      expect(named(membersOf(ancestorsOf(indexed, of([name]))))).toEqual(ancestors);
      expect(named(membersOf(descendantsOf(indexed, of([name]))))).toEqual(descendants);
    }
    for (const { X, Y, Z, dconnected } of entry.dseparation ?? []) {
      expect(separated(indexed, of(X), of(Y), of(Z)), `${X} and ${Y} given ${Z}`).toBe(!dconnected);
    }
    for (const { X, Z, reachable } of entry.dconnectedSets ?? []) {
      const without = (names: Names) => names.filter((name) => !Z.includes(name));
      expect(without(named(membersOf(connectedTo(indexed, of(X), of(Z)))))).toEqual(without(reachable));
    }
    for (const effect of entry.effects ?? []) {
      const question: EffectQuestion = {
        exposures: of([effect.exposure]),
        outcomes: of([effect.outcome]),
        adjusted: [],
        selected: [],
        latent: role('latent'),
      };
      const label = `${effect.exposure} -> ${effect.outcome}`;
      if (effect.minimalAdjustmentSetsTotal && !effect.totalTruncated) {
        const sets = [...minimalTotalEffectSets(indexed, question)].map(named);
        expect(asSets(sets), `total ${label}`).toEqual(asSets(effect.minimalAdjustmentSetsTotal));
      }
      if (effect.minimalAdjustmentSetsDirect && !entry.bruteForce?.disagreements?.length) {
        const sets = [...minimalDirectEffectSets(indexed, question)].map(named);
        expect(asSets(sets), `direct ${label}`).toEqual(asSets(effect.minimalAdjustmentSetsDirect));
      }
      for (const { Z, validTotal, separatesDirect, containsDescendantOfOutcome } of effect.validity ?? []) {
        expect(isTotalEffectSet(indexed, question, of(Z)), `${Z} for ${label}`).toBe(validTotal);
        if (separatesDirect === undefined) continue;
        expect(isDirectEffectSet(indexed, question, of(Z)), `${Z} for direct ${label}`).toBe(
          separatesDirect && containsDescendantOfOutcome !== true,
        );
      }
      const wished = effect.mandatoryForbidden;
      if (wished && !wished.truncated) {
        const limits = { adjusted: of(wished.must), latent: [...question.latent, ...of(wished.mustNot)] };
        const sets = [...minimalTotalEffectSets(indexed, { ...question, ...limits })].map(named);
        expect(asSets(sets), `${label} with ${wished.must}, without ${wished.mustNot}`).toEqual(
          asSets(wished.sets),
        );
      }
      if (effect.canonicalAdjustmentSetTotal !== undefined) {
        const canonical = canonicalAdjustmentSet(indexed, question);
        expect(canonical && named(canonical).sort()).toEqual(
          effect.canonicalAdjustmentSetTotal && [...effect.canonicalAdjustmentSetTotal].sort(),
        );
      }
      if (effect.instruments) {
        const found = conditionalInstruments(
          indexed,
          question.exposures[0]!,
          question.outcomes[0]!,
          question.latent,
        );
        expect(named(found.map(({ variable }) => variable)).sort(), `instruments ${label}`).toEqual(
          effect.instruments.map(({ I }) => I).sort(),
        );
      }
      if (effect.paths && effect.paths.length < 300) {
        for (const { Z, open } of [{ Z: [], open: null }, ...(effect.pathOpenness ?? [])]) {
          const found = [...simplePaths(indexed, question.exposures[0]!, question.outcomes[0]!, of(Z))];
          const words = new Map(
            found.map((path) => [
              path.nodes
                .flatMap((node, at) => [...path.arrows.slice(at - 1, at), indexed.names[node]!])
                .join(' '),
              path,
            ]),
          );
          expect([...words.keys()].sort()).toEqual(effect.paths.map(({ path }) => path.join(' ')).sort());
          for (const [index, { path, causal }] of effect.paths.entries()) {
            expect(words.get(path.join(' '))!.causal).toBe(causal);
            if (open !== null)
              expect(words.get(path.join(' '))!.open, `${path.join(' ')} given ${Z}`).toBe(open[index]);
          }
        }
      }
    }
    const implications = entry.testableImplications;
    if (implications?.minimal && !implications.truncated) {
      const found = [...impliedIndependencies(indexed, role('latent'))].map(({ x, y, given }) =>
        JSON.stringify([...named([x, y]).sort(), named(given).sort()]),
      );
      const wanted = implications.minimal.flatMap(({ X, Y, sets }) =>
        sets.map((set) => JSON.stringify([...[X, Y].sort(), [...set].sort()])),
      );
      expect(found.sort()).toEqual(wanted.sort());
    }
    if (entry.equivalenceClassSize !== undefined && entry.cpdag) {
      expect(equivalenceClassSize(indexed, 2000).size).toBe(entry.equivalenceClassSize);
    }
    if (entry.cpdag) {
      const { compelled, reversible } = equivalenceClass(indexed);
      const found = [
        ...compelled.map((pair) => named(pair).join(' -> ')),
        ...reversible.map((pair) => named(pair).sort().join(' -- ')),
      ];
      const wanted = entry.cpdag.map(([a, kind, b]) =>
        kind === '--' ? [a, b].sort().join(' -- ') : `${a} ${kind} ${b}`,
      );
      expect(found.sort()).toEqual(wanted.sort());
    }
  });

  test('CPDAGs and MAGs', () => {
    interface MixedCase {
      readonly name: string;
      readonly modelText: string;
      readonly queries: {
        readonly exposure: string;
        readonly outcome: string;
        readonly minimalAdjustmentSetsTotal: Names[];
        readonly canonical: Names | null;
        readonly validity: { readonly Z: Names; readonly valid: boolean }[];
      }[];
      readonly connection: {
        readonly X: string;
        readonly Y: string;
        readonly Z: Names;
        readonly connected: boolean;
      }[];
      readonly implications: { readonly X: string; readonly Y: string; readonly sets: Names[] }[];
    }
    const { cases } = referenceFile<{ cases: MixedCase[] }>('graphs/mixed-cpdag-mag.json');
    for (const { name, modelText, queries, connection, implications } of cases) {
      const { indexed, of, named } = opened(modelText);
      for (const { exposure, outcome, minimalAdjustmentSetsTotal, canonical, validity } of queries) {
        const question: EffectQuestion = {
          exposures: of([exposure]),
          outcomes: of([outcome]),
          adjusted: [],
          selected: [],
          latent: [],
        };
        const label = `${name}: ${exposure} -> ${outcome}`;
        expect(asSets([...minimalTotalEffectSets(indexed, question)].map(named)), label).toEqual(
          asSets(minimalAdjustmentSetsTotal),
        );
        const largest = canonicalAdjustmentSet(indexed, question);
        expect(largest && named(largest).sort(), label).toEqual(canonical && [...canonical].sort());
        for (const { Z, valid } of validity)
          expect(isTotalEffectSet(indexed, question, of(Z)), `${label} ${Z}`).toBe(valid);
      }
      const member = separationModel(indexed);
      for (const { X, Y, Z, connected } of connection)
        expect(separated(member, of([X]), of([Y]), of(Z)), `${name}: ${X} ${Y} ${Z}`).toBe(!connected);
      const found = [...impliedIndependencies(member, [])].map(({ x, y, given }) =>
        JSON.stringify([...named([x, y]).sort(), named(given).sort()]),
      );
      const wanted = implications.flatMap(({ X, Y, sets }) =>
        sets.map((set) => JSON.stringify([...[X, Y].sort(), [...set].sort()])),
      );
      expect(found.sort(), name).toEqual(wanted.sort());
    }
  });

  test('adjusted and selected nodes', () => {
    interface StatusCase {
      readonly name: string;
      readonly modelText: string;
      readonly minimalAdjustmentSetsTotal: Names[];
      readonly minimalAdjustmentSetsDirect?: Names[];
      readonly validity: { readonly Z: Names; readonly valid: boolean }[];
    }
    const { cases } = referenceFile<{ cases: StatusCase[] }>('graphs/status-cases.json');
    for (const entry of cases) {
      const { indexed, of, named, role } = opened(entry.modelText);
      const question: EffectQuestion = {
        exposures: role('exposure'),
        outcomes: role('outcome'),
        adjusted: role('adjusted'),
        selected: role('selected'),
        latent: role('latent'),
      };
      expect(asSets([...minimalTotalEffectSets(indexed, question)].map(named)), entry.name).toEqual(
        asSets(entry.minimalAdjustmentSetsTotal),
      );
      if (entry.minimalAdjustmentSetsDirect) {
        expect(asSets([...minimalDirectEffectSets(indexed, question)].map(named)), entry.name).toEqual(
          asSets(entry.minimalAdjustmentSetsDirect),
        );
      }
      for (const { Z, valid } of entry.validity)
        expect(isTotalEffectSet(indexed, question, of(Z)), `${entry.name} ${Z}`).toBe(valid);
    }
  });
});

interface LoopCase {
  readonly edges: SignedEdge[];
  readonly complete: boolean;
  readonly lengthLimit: number;
  readonly cycles: { readonly nodes: Names; readonly type: string }[];
  readonly cyclesThroughNode: Readonly<Record<string, number>>;
  readonly nodes: Names;
  readonly signedPaths: {
    readonly from: string;
    readonly to: string;
    readonly maxEdges: number;
    readonly positivePaths: number;
    readonly negativePaths: number;
    readonly undeterminedPaths: number;
  }[];
}

describe.skipIf(!hasReference)('feedback loops are those of networkx', () => {
  test.each(referenceFiles<LoopCase>('loops', /\.json$/))(
    '%s',
    (_, { nodes, edges, complete, lengthLimit, cycles, cyclesThroughNode, signedPaths }) => {
      const { loops, truncated } = feedbackLoops(
        edges,
        complete ? Number.POSITIVE_INFINITY : lengthLimit,
        1_000_000,
      );
      expect(truncated).toBe(false);
      expect(loops.map(({ nodes, sign }) => ({ nodes, sign }))).toEqual(
        cycles.map((cycle) => ({
          nodes: cycle.nodes,
          sign: cycle.type === 'undetermined' ? 'unknown' : cycle.type,
        })),
      );
      const counts = new Map(loopCounts(loops).nodes.map(({ name, loops: through }) => [name, through]));
      for (const [name, through] of Object.entries(cyclesThroughNode))
        expect(counts.get(name) ?? 0).toBe(through);
      const model = loopModel({
        type: 'digraph',
        name: null,
        boundingBox: null,
        nodes: nodes.map((name) => ({ name, roles: [], position: null, attributes: {} })),
        edges: edges.map(({ from, to, sign }) => ({
          from,
          to,
          kind: '->',
          attributes: { sign: String(sign) },
        })),
      });
      for (const { from, to, maxEdges, ...wanted } of signedPaths) {
        const found = influencesOf(model, model.names.indexOf(from), 1, maxEdges, 1_000_000);
        expect(found.truncated).toBe(false);
        const influence = found.influences.find(({ target }) => model.names[target] === to);
        expect([influence?.positive ?? 0, influence?.negative ?? 0, influence?.undetermined ?? 0]).toEqual([
          wanted.positivePaths,
          wanted.negativePaths,
          wanted.undeterminedPaths,
        ]);
      }
    },
  );
});
