import { describe, expect, test } from 'vitest';
import { replicateStreams } from '../../core/foundation/random.ts';
import { bridgeIndices } from '../../core/networks/centrality/bridge.ts';
import { clusteringCoefficients } from '../../core/networks/centrality/clustering.ts';
import { nodeIndices } from '../../core/networks/centrality/node-indices.ts';
import {
  randomShape,
  smallWorldness,
  smallWorldnessAgainst,
} from '../../core/networks/centrality/small-worldness.ts';
import { walktrap } from '../../core/networks/communities/walktrap.ts';
import {
  byFirstAppearance,
  hasReference,
  largestDifference,
  type Matrix,
  referenceCases,
} from './reference.ts';

type Values = readonly (number | null)[];

interface CentralityCase {
  readonly weights: Matrix;
  readonly communities: string[];
  readonly centralityAuto: Readonly<Record<'strength' | 'closeness' | 'betweenness', Values>>;
  readonly expectedInfluenceNetworktools: Readonly<Record<'step1' | 'step2', Values>>;
  readonly bridge: Readonly<
    Record<'strength' | 'betweenness' | 'closeness' | 'expectedInfluence1' | 'expectedInfluence2', Values>
  >;
  readonly clustering: Readonly<Record<'clustWS' | 'clustZhang' | 'clustOnnela' | 'clustBarrat', Values>>;
  readonly smallworldIndex: { readonly index: number };
  readonly smallworldness: { readonly seed99: { readonly smallworldness: number | null } };
}

const close = 1e-9;

describe.skipIf(!hasReference)('indices equal those of qgraph and networktools', () => {
  test.each(referenceCases<CentralityCase>('centrality_').map((entry) => [entry.case, entry] as const))(
    '%s',
    (_, entry) => {
      const p = entry.variables.length;
      const weights = Float64Array.from(entry.weights.data as number[]);
      const node = nodeIndices(weights, p);
      expect(largestDifference(node.strength, entry.centralityAuto.strength)).toBeLessThan(close);
      expect(largestDifference(node.closeness, entry.centralityAuto.closeness)).toBeLessThan(close);
      expect(largestDifference(node.betweenness, entry.centralityAuto.betweenness)).toBeLessThan(close);
      expect(
        largestDifference(node.expectedInfluence1, entry.expectedInfluenceNetworktools.step1),
      ).toBeLessThan(close);
      expect(
        largestDifference(node.expectedInfluence2, entry.expectedInfluenceNetworktools.step2),
      ).toBeLessThan(close);
      const bridge = bridgeIndices(weights, p, entry.communities);
      expect(largestDifference(bridge.bridgeStrength, entry.bridge.strength)).toBeLessThan(close);
      expect(largestDifference(bridge.bridgeBetweenness, entry.bridge.betweenness)).toBeLessThan(close);
      expect(largestDifference(bridge.bridgeCloseness, entry.bridge.closeness)).toBeLessThan(close);
      expect(
        largestDifference(bridge.bridgeExpectedInfluence1, entry.bridge.expectedInfluence1),
      ).toBeLessThan(close);
      expect(
        largestDifference(bridge.bridgeExpectedInfluence2, entry.bridge.expectedInfluence2),
      ).toBeLessThan(close);
      const clustering = clusteringCoefficients(weights, p);
      expect(largestDifference(clustering.ws, entry.clustering.clustWS)).toBeLessThan(close);
      expect(largestDifference(clustering.zhang, entry.clustering.clustZhang)).toBeLessThan(close);
      expect(largestDifference(clustering.onnela, entry.clustering.clustOnnela)).toBeLessThan(close);
      expect(largestDifference(clustering.barrat, entry.clustering.clustBarrat)).toBeLessThan(close);
      expect(smallWorldness(weights, p).index).toBeCloseTo(entry.smallworldIndex.index, 9);
    },
  );
});

describe.skipIf(!hasReference)('small-worldness against random graphs is that of qgraph up to chance', () => {
  const connected = referenceCases<CentralityCase>('centrality_').filter(
    (entry) => entry.smallworldness.seed99.smallworldness !== null,
  );
  test.each(connected.map((entry) => [entry.case, entry] as const))('%s', (_, entry) => {
    const p = entry.variables.length;
    const weights = Float64Array.from(entry.weights.data as number[]);
    const shapes = replicateStreams(1, 200).map((random) => randomShape(weights, p, random));
    const { ratio } = smallWorldnessAgainst(shapes, weights, p)!;
    // Its random graphs are not drawn with quite equal chances: up to 4 % apart.
    const theirs = entry.smallworldness.seed99.smallworldness!;
    expect(Math.abs(ratio / theirs - 1)).toBeLessThan(0.045);
  });
});

interface CommunityCase {
  readonly weights: Matrix;
  readonly walktrap: { readonly membership: number[]; readonly modularity: number };
}

describe.skipIf(!hasReference)('walktrap finds the communities of igraph', () => {
  test.each(referenceCases<CommunityCase>('communities_').map((entry) => [entry.case, entry] as const))(
    '%s',
    (_, entry) => {
      const found = walktrap(Float64Array.from(entry.weights.data as number[]), entry.variables.length);
      expect(byFirstAppearance(found.membership)).toEqual(byFirstAppearance(entry.walktrap.membership));
      expect(found.modularity).toBeCloseTo(entry.walktrap.modularity, 9);
    },
  );
});
