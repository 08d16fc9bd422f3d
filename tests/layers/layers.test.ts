import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/paths.ts';

/** A small house in good order. */
const sound: Readonly<Record<string, string>> = {
  'core/model/claim.ts': 'export interface Claim { readonly id: string }\n',
  'core/foundation/hash.ts': 'export const hash = 1;\n',
  'core/platform/host.ts': 'export interface Host { readonly home: string }\n',
  'core/platform/node/host.ts':
    "import 'node:fs';\nimport type { Host } from '../host.ts';\nexport type H = Host;\n",
  'core/literature/read.ts': "import type { Claim } from '../model/claim.ts';\nexport type C = Claim;\n",
  'renderer/ui/Button.tsx': 'export const Button = () => <button type="button">x</button>;\n',
  'renderer/features/review/Review.tsx':
    "import { Button } from '../../ui/Button.tsx';\nexport const Review = () => <Button />;\n",
  'renderer/features/graph/Graph.tsx': 'export const Graph = () => <div />;\n',
  'electron/main.ts': "import 'electron';\nimport '../core/platform/node/host.ts';\n",
  'cli/main.ts': "import '../core/platform/node/host.ts';\n",
};

/** Files with one wrong arrow each, and the rule that names it. */
const wrong: readonly (readonly [file: string, source: string, rule: string])[] = [
  ['core/model/value.ts', "import '../foundation/hash.ts';", 'core/model imports only what it may'],
  [
    'core/model/type.ts',
    "import type { Host } from '../platform/host.ts';\nexport type A = Host;",
    'core/model imports only what it may',
  ],
  [
    'core/model/type-expression.ts',
    "export type A = import('../platform/host.ts').Host;",
    'core/model imports only what it may',
  ],
  [
    'core/model/late.ts',
    "export const a = () => import('../foundation/hash.ts');",
    'core/model imports only what it may',
  ],
  ['core/literature/node.ts', "import 'node:fs';", 'core knows no Node'],
  ['core/literature/screen.ts', "import 'react';", 'core knows no screen'],
  [
    'core/engine/files.ts',
    "import '../platform/node/host.ts';",
    'only the command line and the desktop shell touch the files of Node',
  ],
  ['core/new/a.ts', "import '../foundation/hash.ts';", 'every folder has its arrows'],
  [
    'renderer/features/review/Neighbour.tsx',
    "import { Graph } from '../graph/Graph.tsx';\nexport const A = () => <Graph />;",
    'features never import each other',
  ],
  [
    'renderer/features/review/Deep.tsx',
    "import type { C } from '../../../core/literature/read.ts';\nexport const A = (_: C) => <p />;",
    'renderer/features imports only what it may',
  ],
  ['renderer/ui/desktop.ts', "import 'electron';", 'only the desktop shell knows Electron'],
  ['electron/screen.ts', "import '../renderer/ui/Button.tsx';", 'electron imports only what it may'],
  ['cli/nowhere.ts', "import './absent.ts';", 'every import leads somewhere'],
  ['cli/circle.ts', "import './circle.ts';", 'no cycles'],
];

const houses: string[] = [];
afterAll(() => Promise.all(houses.map((house) => rm(house, { recursive: true }))));

/** Builds a house and checks it; the report is empty when nothing is wrong. */
async function check(files: Readonly<Record<string, string>>): Promise<{ failed: boolean; report: string }> {
  const house = await mkdtemp(join(tmpdir(), 'nosograph-layers-'));
  houses.push(house);
  await symlink(join(projectRoot, 'node_modules'), join(house, 'node_modules'));
  for (const [file, source] of Object.entries(files)) {
    await mkdir(dirname(join(house, file)), { recursive: true });
    await writeFile(join(house, file), source);
  }
  const script = join(projectRoot, 'scripts', 'check-layers.ts');
  return new Promise((resolve) => {
    execFile(process.execPath, [script], { cwd: house }, (error, _output, report) => {
      resolve({ failed: error !== null, report });
    });
  });
}

describe('the layer check', () => {
  let findings: Awaited<ReturnType<typeof check>>;
  beforeAll(async () => {
    const broken = Object.fromEntries(wrong.map(([file, source]) => [file, `${source}\n`]));
    findings = await check({ ...sound, ...broken });
  });

  it('finds nothing in a house in good order', async () => {
    expect(await check(sound)).toEqual({ failed: false, report: '' });
  });

  it('fails when something is wrong', () => {
    expect(findings.failed).toBe(true);
  });

  it.each(wrong)('catches %s', (file, _source, rule) => {
    const found = findings.report.split('\n').filter((line) => line.includes(`error ${rule}: ${file}`));
    expect(found, findings.report).not.toEqual([]);
  });

  it('blames no file that is in order', () => {
    for (const file of Object.keys(sound)) expect(findings.report).not.toContain(`: ${file} →`);
  });
});
