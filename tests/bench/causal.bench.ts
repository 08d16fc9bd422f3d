import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { completeCases } from '../../core/causal/discovery/cases.ts';
import { discover } from '../../core/causal/discovery/discover.ts';
import { hillClimbing, plainClimb } from '../../core/causal/discovery/hill-climbing.ts';
import { scoreOf } from '../../core/causal/discovery/methods.ts';
import { pacedTask } from '../../core/causal/discovery/paced-task.ts';
import { parseModel } from '../../core/causal/language/parse.ts';
import { minimalTotalEffectSets } from '../../core/causal/queries/adjustment.ts';
import { feedbackLoops } from '../../core/causal/queries/cycles.ts';
import { indexModel } from '../../core/causal/queries/indexed-model.ts';
import { createTask } from '../../core/foundation/task.ts';
import type { Benchmark } from './benchmark.ts';
import { csvOf, exposureOf, modelText, randomDag, randomLoops, simulatedCases } from './causal/graphs.ts';
import { type Dagitty, loadDagitty, scripted } from './causal/peers.ts';

interface Row extends Readonly<Record<string, string | number>> {
  readonly question: string;
  readonly 'ours ms': string;
  readonly peer: string;
  readonly 'peer ms': string;
  readonly 'peer / ours': string;
  readonly wanted: string;
}

const setLimit = 400;
const alpha = 0.01;
const repeats = 5;

const benchmark: Benchmark = {
  name: 'causal',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'nosograph-bench-'));
    const notes: string[] = [];
    try {
      const rows = [
        ...adjustment(notes),
        firstSet(notes),
        ...(await pc(folder, notes)),
        ...(await climbing(folder, notes)),
        ...(await loops(folder, notes)),
      ];
      return {
        rows,
        notes: [
          ...notes,
          `Processor time (user and system, all threads), best of ${repeats} runs each; peers in the same run on the same machine.`,
        ],
      };
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};
export default benchmark;

/** Milliseconds of processor time that this process has taken: another program on the machine does not count. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of the fastest of several runs, and what the last one gave. */
async function timed<Value>(
  rounds: number,
  run: () => Value | Promise<Value>,
): Promise<{ ms: number; value: Value }> {
  let least = Number.POSITIVE_INFINITY;
  for (let left = rounds; ; left--) {
    const started = cpu();
    const value = await run();
    least = Math.min(least, cpu() - started);
    if (left <= 1) return { ms: least, value };
  }
}

function row(
  question: string,
  ms: number,
  peer: string,
  peerMs: number | null,
  least: number,
  notes: string[],
): Row {
  const ratio = peerMs === null ? null : peerMs / ms;
  if (ratio !== null && ratio < least)
    notes.push(`LIMIT broken: ${question}: ${ratio.toFixed(2)} times the peer's speed, wanted is ${least}.`);
  if (peerMs === null) notes.push(`${peer} is absent: ${question} was not compared.`);
  return {
    question,
    'ours ms': ms.toFixed(1),
    peer,
    'peer ms': peerMs === null ? 'absent' : peerMs.toFixed(1),
    'peer / ours': ratio === null ? '' : ratio.toFixed(2),
    wanted: least === 0 ? '' : `≥ ${least}`,
  };
}

function adjustment(notes: string[]): Row[] {
  const dagitty = loadDagitty();
  return [15, 25].map((p) => {
    const texts = Array.from({ length: 20 }, (_, seed) => modelText(p, randomDag(p, 1.7, 100 * p + seed)));
    let [ours, theirs] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    // Turn and turn about, so that both meet the same load; the first rounds warm up.
    for (let round = 0; round < repeats + 2; round++) {
      const mine = texts.map(ourSets);
      ours = Math.min(
        ours,
        mine.reduce((sum, { ms }) => sum + ms, 0),
      );
      if (dagitty === null) continue;
      const other = texts.map((text) => dagittySets(dagitty, text));
      theirs = Math.min(
        theirs,
        other.reduce((sum, { ms }) => sum + ms, 0),
      );
      for (const [at, { sets }] of mine.entries())
        if (sets.length < setLimit && sets.join(' ') !== other[at]!.sets.join(' '))
          notes.push(`LIMIT broken: other adjustment sets than DAGitty's on graph ${at} of p = ${p}.`);
    }
    const listed = texts.reduce((sum, text) => sum + ourSets(text).sets.length, 0);
    const question = `adjustment sets, p = ${p}, 20 graphs, ${listed} sets`;
    return row(question, ours, 'dagitty (JavaScript)', dagitty === null ? null : theirs, 1, notes);
  });
}

function ourSets(text: string): { ms: number; sets: string[] } {
  const started = cpu();
  const indexed = indexModel(parseModel(text).model);
  const of = (name: string) => indexed.names.indexOf(name);
  const question = {
    exposures: [of(`V${exposureOf(indexed.size)}`)],
    outcomes: [of(`V${indexed.size - 1}`)],
    adjusted: [],
    selected: [],
    latent: [],
  };
  const sets: number[][] = [];
  for (const set of minimalTotalEffectSets(indexed, question)) {
    sets.push(set);
    if (sets.length === setLimit) break;
  }
  const ms = cpu() - started;
  return {
    ms,
    sets: sets
      .map((set) =>
        set
          .map((node) => indexed.names[node]!)
          .sort()
          .join(),
      )
      .sort(),
  };
}

function dagittySets({ GraphParser, GraphAnalyzer }: Dagitty, text: string): { ms: number; sets: string[] } {
  const started = cpu();
  const sets = GraphAnalyzer.listMsasTotalEffect(GraphParser.parseGuess(text), [], [], setLimit);
  const ms = cpu() - started;
  return {
    ms,
    sets: sets
      .map((set) =>
        set
          .map(({ id }) => id)
          .sort()
          .join(),
      )
      .sort(),
  };
}

function firstSet(notes: string[]): Row {
  const p = 200;
  const indexed = indexModel(parseModel(modelText(p, randomDag(p, 3, 5))).model);
  const of = (name: string) => indexed.names.indexOf(name);
  const question = {
    exposures: [of(`V${exposureOf(p)}`)],
    outcomes: [of(`V${p - 1}`)],
    adjusted: [],
    selected: [],
    latent: [],
  };
  const started = cpu();
  const first = minimalTotalEffectSets(indexed, question).next();
  const ms = cpu() - started;
  if (ms > 100)
    notes.push(`LIMIT broken: the first set at p = ${p} took ${ms.toFixed(0)} ms, allowed are 100.`);
  const size = first.done === true ? 'none' : `${first.value.length} variables`;
  return {
    question: `first adjustment set, p = ${p} (${size})`,
    'ours ms': ms.toFixed(1),
    peer: '',
    'peer ms': '',
    'peer / ours': '',
    wanted: '≤ 100 ms',
  };
}

async function pc(folder: string, notes: string[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const p of [50, 100]) {
    const data = simulatedCases(p, randomDag(p, 2, p), 1000, p + 1);
    const path = join(folder, `pc-${p}.csv`);
    await writeFile(path, csvOf(data));
    const columns = data.map((values, at) => ({ name: `X${at + 1}`, values, texts: null }));
    const settings = {
      method: 'pc',
      alpha,
      test: 'fisher-z',
      score: null,
      forbidden: [],
      required: [],
    } as const;
    const { ms, value } = await timed(repeats, () => discover(columns, settings, createTask()));
    const peer = await scripted<{ stable: number; fast: number; edges: number; version: string }>(
      'Rscript',
      'peer-pcalg.R',
      path,
      String(alpha),
      String(repeats),
    );
    if (peer !== null && peer.edges !== value.edges.length)
      notes.push(`LIMIT broken: PC at p = ${p} finds ${value.edges.length} edges, pcalg ${peer.edges}.`);
    const name = `pcalg ${peer?.version ?? ''}`.trim();
    rows.push(row(`PC-stable, p = ${p}, n = 1000`, ms, name, peer?.stable ?? null, 3, notes));
    if (peer !== null)
      rows.push(row(`PC-stable, p = ${p}, n = 1000`, ms, `${name}, skeleton in C++`, peer.fast, 0, notes));
  }
  return rows;
}

async function climbing(folder: string, notes: string[]): Promise<Row[]> {
  const p = 50;
  const data = simulatedCases(p, randomDag(p, 2, 7), 1000, 8);
  const path = join(folder, 'hc.csv');
  await writeFile(path, csvOf(data));
  const columns = data.map((values, at) => ({ name: `X${at + 1}`, values, texts: null }));
  const free = { forbidden: () => false, required: () => false };
  const plain = await timed(repeats, () => {
    const cases = completeCases(columns);
    return hillClimbing(p, scoreOf('bic-g', cases), free, pacedTask(createTask()), plainClimb);
  });
  const settings = { method: 'hc', alpha, test: null, score: 'bic-g', forbidden: [], required: [] } as const;
  const thorough = await timed(repeats, () => discover(columns, settings, createTask()));
  const peer = await scripted<{ time: number; score: number; version: string }>(
    'Rscript',
    'peer-bnlearn.R',
    path,
    String(repeats),
  );
  const name = `bnlearn ${peer?.version ?? ''}`.trim();
  if (peer !== null) {
    notes.push(
      `Hill climbing at p = ${p}: score ${plain.value.score.toFixed(3)} to the first summit, ${thorough.value.score!.toFixed(3)} beyond it, bnlearn ${peer.score.toFixed(3)} (larger is better).`,
    );
  }
  return [
    row(
      `hill climbing, p = ${p}, n = 1000, to the first summit`,
      plain.ms,
      name,
      peer?.time ?? null,
      1,
      notes,
    ),
    row(
      `hill climbing, p = ${p}, n = 1000, as the program does it`,
      thorough.ms,
      name,
      peer?.time ?? null,
      1,
      notes,
    ),
  ];
}

async function loops(folder: string, notes: string[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [links, seed] of [
    [120, 3],
    [128, 11],
    [130, 4],
  ] as const) {
    const edges = randomLoops(60, links, seed);
    const path = join(folder, `loops-${links}.json`);
    await writeFile(path, JSON.stringify(edges));
    const { ms, value } = await timed(repeats, () =>
      feedbackLoops(edges, Number.POSITIVE_INFINITY, 10_000_000),
    );
    const peer = await scripted<{ time: number; loops: number; version: string }>(
      'python3',
      'peer-networkx.py',
      path,
      '2',
    );
    if (peer !== null && peer.loops !== value.loops.length)
      notes.push(`LIMIT broken: ${value.loops.length} loops, networkx finds ${peer.loops}.`);
    const question = `all ${value.loops.length} loops, 60 nodes, ${links} links`;
    rows.push(row(question, ms, `networkx ${peer?.version ?? ''}`.trim(), peer?.time ?? null, 10, notes));
  }
  return rows;
}
