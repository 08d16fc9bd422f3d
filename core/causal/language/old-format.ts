import type { CausalModel } from '../causal-model.ts';
import { ModelBuilder } from './builder.ts';
import { malformed } from './token.ts';

/** `name flag @x,y`; the flag is a number or letters out of E, O, A, U. */
const nodeLine =
  /^\s*(\S.*?)\s+(\d+(?:\.\d+)?|[EOAU]+)\s*(?:@\s*([-+]?\d*\.?\d+)\s*,\s*([-+]?\d*\.?\d+))?\s*$/;

/** Whether a text without arrows is DAGitty's format before version 2: a block of nodes, a blank line, a block of edges. */
export function looksLikeBlocks(text: string): boolean {
  const [nodes = ''] = blocksOf(text);
  const lines = nodes.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.length > 0 && lines.every((line) => nodeLine.test(line));
}

function blocksOf(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n[ \t]*\r?\n/);
}

const flagRoles: Readonly<Record<string, string>> = {
  E: 'exposure',
  O: 'outcome',
  A: 'adjusted',
  U: 'latent',
};

export function parseBlocks(text: string): CausalModel {
  const [nodeBlock = '', edgeBlock = ''] = blocksOf(text);
  const builder = new ModelBuilder();
  const names: string[] = [];
  for (const line of nodeBlock.split(/\r?\n/)) {
    const match = nodeLine.exec(line);
    if (match === null) continue;
    const name = decoded(match[1]!);
    names.push(name);
    builder.addNode(name);
    for (const letter of match[2]!) if (flagRoles[letter]) builder.describeNode(name, flagRoles[letter], '1');
    if (match[3] !== undefined) builder.describeNode(name, 'pos', `${match[3]},${match[4]}`);
  }
  const rows = edgeBlock
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const matrix = rows.length === names.length && rows.every((row) => /^[01](\s+[01])*$/.test(row));
  const pairs = matrix ? matrixPairs(rows, names) : listPairs(rows, new Set(names), names.length);
  for (const [from, to] of pairs) {
    const both = pairs.some(([a, b]) => a === to && b === from);
    builder.addEdge(from, both ? '<->' : '->', to);
  }
  return builder.build('dag', null);
}

function matrixPairs(rows: readonly string[], names: readonly string[]): [string, string][] {
  return rows.flatMap((row, i) =>
    row.split(/\s+/).flatMap((cell, j): [string, string][] => (cell === '1' ? [[names[i]!, names[j]!]] : [])),
  );
}

/** `node child child …`; names with blanks are percent-encoded. */
function listPairs(rows: readonly string[], known: ReadonlySet<string>, nodes: number): [string, string][] {
  return rows.flatMap((row, index) => {
    const words = row.split(/\s+/).map(decoded);
    const stranger = words.find((word) => !known.has(word) && !/^@/.test(word));
    if (stranger !== undefined) {
      throw malformed(
        { offset: 0, line: nodes + 2 + index, column: 1 },
        `"${stranger}"`,
        'the name of a node of the first block',
      );
    }
    return words.slice(1).map((child): [string, string] => [words[0]!, child]);
  });
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
