import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { commands } from '../../cli/commands/index.ts';
import { run as runInProcess } from '../../cli/run.ts';
import { createNodeHost } from '../../core/platform/node/index.ts';
import { finished, json, jsonLines, nosograph, startCli } from '../helpers/cli.ts';
import { cslFile, sleepRecords } from '../helpers/records.ts';

// Every test starts processes, each of which takes a second where many tests run at once.
vi.setConfig({ testTimeout: 120_000 });

let cwd: string;

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'nosograph-cli-'));
  await writeFile(join(cwd, 'sleep.json'), cslFile('', sleepRecords).bytes);
  await writeFile(
    join(cwd, 'more.json'),
    cslFile('', [sleepRecords[0]!, { number: 40, abstract: 'Stress increases insomnia.' }]).bytes,
  );
  await writeFile(join(cwd, 'junk.bin'), new Uint8Array([0, 1, 2, 255, 254, 0, 7]));
  await writeFile(
    join(cwd, 'lines.txt'),
    'Stress increases insomnia.\r\n\r\nNothing.\nInsomnia may cause fatigue.\n',
  );
});
afterAll(() => rm(cwd, { recursive: true }));

const run = (...args: string[]) => nosograph(args, { cwd });

/** The same without a process of its own, for what needs none. */
async function runHere(...args: string[]) {
  let stdout = '';
  let stderr = '';
  const { status } = await runInProcess(args, {
    host: createNodeHost({ home: join(cwd, 'home') }),
    console: {
      stdin: (async function* () {})(),
      stdout: written((text) => {
        stdout += text;
      }),
      stderr: written((text) => {
        stderr += text;
      }),
    },
  });
  return { status, stdout, stderr };
}

function written(take: (text: string) => void) {
  return {
    write(text: string | Uint8Array) {
      take(String(text));
      return true;
    },
  };
}

/** What every result has. */
const everyResult = {
  settings: expect.any(Object),
  versions: expect.objectContaining({ nosograph: expect.any(String) }),
  warnings: expect.any(Array),
};

describe('a researcher at a prompt', () => {
  it('imports several files: one JSON value a line, in the order given, each with its file', async () => {
    const result = await run('literature', 'import', 'n.nosograph', 'sleep.json', 'more.json', '--json');
    expect(result.status).toBe(0);
    expect(jsonLines(result)).toMatchObject([
      { file: 'sleep.json', added: 6, duplicates: [], rejected: [], ...everyResult },
      { file: 'more.json', added: 1, duplicates: [{ file: 'more.json', index: 1, by: 'doi' }], rejected: [] },
    ]);
    expect(result.stderr).toContain('warning: notebook.created');
  });

  it('extracts, lists, reviews and accepts claims', async () => {
    const extracted = json(await run('claims', 'extract', 'n.nosograph', '--extractor', 'rules', '--json'));
    expect(extracted).toMatchObject({ sources: 7, ungrounded: 0, ...everyResult });
    expect(extracted.claims).toBeGreaterThan(5);
    const listed = json(await run('claims', 'list', 'n.nosograph', '--state', 'proposed', '--json'));
    const claims = listed.claims as { id: string; quote: string; source: object }[];
    expect(claims.length).toBe(extracted.claims);
    expect(claims[0]).toMatchObject({ state: 'proposed', source: { citation: expect.any(String) } });
    const [first, second, third] = claims.map(({ id }) => id);
    const reviewed = await run(
      'claims',
      'review',
      'n.nosograph',
      '--accept',
      first!,
      second!,
      '--reject',
      third!,
      '--json',
    );
    expect(json(reviewed)).toMatchObject({ accepted: 2, rejected: 1 });
    const all = json(await run('claims', 'accept-all', 'n.nosograph', '--min-confidence', '0.1', '--json'));
    expect(all.accepted).toBe(claims.length - 3);
    const rejected = json(await run('claims', 'list', 'n.nosograph', '--state=rejected', '--json'));
    expect((rejected.claims as { id: string }[]).map(({ id }) => id)).toEqual([third]);
  });

  it('builds the graph and generates hypotheses whose scores add up', async () => {
    const graph = json(await run('graph', 'build', 'n.nosograph', '--json'));
    expect(graph).toMatchObject({ nodes: expect.any(Array), edges: expect.any(Array), ...everyResult });
    const generated = json(
      await run('hypotheses', 'generate', 'n.nosograph', '--method', 'abc', '--top', '5', '--json'),
    );
    expect(generated.settings).toMatchObject({
      method: 'abc',
      top: 5,
      maxSteps: 3,
      weights: expect.any(Object),
    });
    const hypotheses = generated.hypotheses as {
      score: number;
      scores: Record<string, number>;
      path: string[];
    }[];
    expect(hypotheses.length).toBeGreaterThan(0);
    for (const { score, scores, path } of hypotheses) {
      expect(Object.values(scores).reduce((sum, each) => sum + each, 0)).toBeCloseTo(score, 10);
      expect(path.length).toBeGreaterThan(2);
    }
  });

  it('exports every kind by the extension of the file, and converts graphs', async () => {
    const exports = [
      ['report', 'report.md'],
      ['report', 'report.html'],
      ['graph', 'graph.graphml'],
      ['graph', 'graph.svg'],
      ['claims', 'claims.csv'],
      ['hypotheses', 'hypotheses.json'],
    ] as const;
    const lines = exports.map(([what, file]) => ({
      args: ['export', 'n.nosograph', '--what', what, '-o', file],
    }));
    const convert = { args: ['graph', 'convert', 'graph.graphml', 'graph.cyjs'] };
    const stdin = [...lines, convert].map((line) => JSON.stringify(line)).join('\n');
    const answers = jsonLines(await nosograph(['batch'], { cwd, stdin }));
    for (const [at, [what, file]] of exports.entries()) {
      const { length } = await readFile(join(cwd, file));
      expect(answers[at]).toMatchObject({ status: 0, result: { file, what, bytes: length } });
    }
    expect(answers.at(-1)).toMatchObject({ result: { file: 'graph.cyjs', lost: expect.any(Array) } });
    expect(JSON.parse(await readFile(join(cwd, 'graph.cyjs'), 'utf8'))).toHaveProperty('elements');
    const toStdout = await run('export', 'n.nosograph', '--what', 'report', '--format', 'md', '-o', '-');
    const dateless = (text: string) => text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, '').trimEnd();
    expect(dateless(toStdout.stdout)).toBe(dateless(await readFile(join(cwd, 'report.md'), 'utf8')));
  });

  it('reads passages from a file or standard input, offsets counted within the line', async () => {
    const text = await readFile(join(cwd, 'lines.txt'), 'utf8');
    const fromFile = json(
      await run('claims', 'extract', '--text', 'lines.txt', '--extractor', 'rules', '--json'),
    );
    const fromInput = json(
      await nosograph(['claims', 'extract', '--text', '-', '--json'], { cwd, stdin: text }),
    );
    expect(fromInput.claims).toEqual(fromFile.claims);
    const claims = fromFile.claims as {
      line: number;
      quote: string;
      start: number;
      end: number;
      cause: { text: string; start: number; end: number };
      effect: { text: string; start: number; end: number };
    }[];
    expect(claims.map(({ line }) => line)).toEqual([1, 4]);
    const lines = text.split(/\r?\n/u);
    for (const claim of claims) {
      const line = lines[claim.line - 1]!;
      expect(line.slice(claim.start, claim.end)).toBe(claim.quote);
      for (const span of [claim.cause, claim.effect])
        expect(line.slice(span.start, span.end)).toBe(span.text);
    }
  });

  it('runs the whole demonstration and says why the first hypothesis stands first', async () => {
    const result = await run('demo', '-o', 'shown');
    expect(result.status).toBe(0);
    expect(result.stdout).toMatch(/The first hypothesis, score/u);
    expect(result.stdout).toMatch(/Why it stands first:\n( {2}[+−]0\.\d{3} .+\n)+/u);
    expect((await readdir(join(cwd, 'shown'))).filter((name) => !name.startsWith('.')).sort()).toEqual([
      'claims.csv',
      'graph.cyjs',
      'graph.graphml',
      'hypotheses.json',
      'network.svg',
      'report.html',
      'report.md',
      'sleep.nosograph',
      'triangulation.json',
    ]);
    expect(json(await run('claims', 'list', 'shown/sleep.nosograph', '--json')).claims).not.toEqual([]);
  });
});

describe('--json', () => {
  it('shows the records of each file that can be read, and an error for each that cannot', async () => {
    const result = await run('literature', 'parse', 'sleep.json', 'none.ris', 'junk.bin', '--json');
    expect(result.status).toBe(1);
    const [good, missing, junk] = jsonLines(result);
    expect(good).toMatchObject({ file: 'sleep.json', format: 'csl-json', ...everyResult });
    expect((good!.records as { abstract: string }[])[0]!.abstract).toContain('Insomnia');
    expect(missing).toMatchObject({ file: 'none.ris', error: { code: 'file.missing' } });
    expect(junk).toMatchObject({ file: 'junk.bin', error: { code: expect.stringMatching(/^format\./u) } });
    expect(result.stderr.trim().split('\n')).toHaveLength(2);
  });

  it('prints one error value and one line, and no stack trace', async () => {
    await writeFile(join(cwd, 'foreign.nosograph'), 'not a notebook');
    const result = await run('claims', 'list', 'foreign.nosograph', '--json');
    expect(result.status).toBe(1);
    expect(json(result)).toEqual({
      error: { code: 'notebook.foreign', message: expect.any(String), details: expect.any(Object) },
    });
    expect(result.stderr).toMatch(/^nosograph: notebook\.foreign: .+\n$/u);
    expect(await readFile(join(cwd, 'foreign.nosograph'), 'utf8')).toBe('not a notebook');
  });

  it('prints the stack trace on standard error with --debug, and still one value on standard output', async () => {
    const result = await run('claims', 'list', 'foreign.nosograph', '--json', '--debug');
    expect(result.stderr).toMatch(/\n {4}at /u);
    expect(json(result)).toHaveProperty('error');
  });
});

describe('wrong usage', () => {
  it.each([
    [[], 'Name a command'],
    [['fly'], 'Unknown command "fly"'],
    [['literature', 'search', 'n.nosograph'], 'Unknown command "literature search"'],
    [['literature'], 'Unknown command "literature"'],
    [['claims', 'list'], 'Something is missing'],
    [['claims', 'list', 'a', 'b'], '"b" is one too many'],
    [['claims', 'list', 'a', '--state', 'maybe'], 'one of proposed, accepted, rejected'],
    [['claims', 'list', 'a', '--colour'], 'no option --colour'],
    [['claims', 'list', 'a', '--state'], '--state needs a value'],
    [['claims', 'accept-all', 'a'], '--min-confidence is needed'],
    [['claims', 'accept-all', 'a', '--min-confidence', '7'], '--min-confidence 7 is not acceptable'],
    [['claims', 'accept-all', 'a', '--min-confidence='], 'not acceptable'],
    [['claims', 'review', 'a'], 'Name claims'],
    [['claims', 'extract'], 'Give a notebook'],
    [['hypotheses', 'generate', 'a', '--method', 'abc', '--from', 'x'], 'needs --from and --to'],
    [['export', 'a', '--what', 'claims', '-o', 'x.svg'], 'claims can be written as csv, json'],
    [['graph', 'convert', 'a.csv', 'b.docx'], '--to'],
    [['completion', 'tcsh'], 'bash, zsh, fish'],
  ])('%j exits with 2 and says what is wrong', async (args, words) => {
    const result = await runHere(...args);
    expect(result.status).toBe(2);
    expect(result.stderr).toMatch(/^nosograph: usage: .+\n$/u);
    expect(result.stderr).toContain(words);
    expect(existsSync(join(cwd, 'a'))).toBe(false);
  });

  it('exits with 2 as a process, too', async () => {
    const result = await run('fly', '--json');
    expect(result.status).toBe(2);
    expect(json(result)).toMatchObject({ error: { code: 'usage', details: { command: 'fly' } } });
  });
});

describe('help', () => {
  it('lists every command, and each has a page with an example that begins with its name', async () => {
    const general = await runHere('--help');
    expect(general.status).toBe(0);
    for (const { name } of commands) expect(general.stdout).toContain(name);
    for (const { name } of commands) {
      const page = await runHere(...name.split(' '), '--help');
      expect(page.status).toBe(0);
      expect(page.stdout).toContain(`Example: nosograph ${name}`);
    }
    expect((await runHere('claims', '--help')).stdout).toContain('claims accept-all');
    for (const { name, example } of commands) expect(example).toMatch(new RegExp(`^nosograph ${name}`, 'u'));
  });

  it('tells the version', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    expect((await run('--version')).stdout).toBe(`${version}\n`);
    expect(json(await run('--version', '--json'))).toEqual({ version });
  });

  it('writes a completion that bash can load and that completes commands, options and choices', async () => {
    const { stdout } = await run('completion', 'bash');
    const complete = (...words: string[]) =>
      execFileSync(
        'bash',
        [
          '-c',
          `${stdout}\nCOMP_WORDS=(nosograph "$@"); COMP_CWORD=$#; _nosograph; echo "\${COMPREPLY[@]}"`,
          'bash',
          ...words,
        ],
        { encoding: 'utf8' },
      ).trim();
    expect(complete('lit')).toBe('literature');
    expect(complete('claims', 'ac')).toBe('accept-all');
    expect(complete('claims', 'list', 'x', '--st')).toBe('--state');
    expect(complete('claims', 'list', 'x', '--state', 'acc')).toBe('accepted');
    for (const shell of ['zsh', 'fish']) {
      expect((await runHere('completion', shell)).stdout).toContain('accept-all');
    }
  });
});

describe('batch', () => {
  it('answers each line in order and goes on after a failure', async () => {
    const lines = [
      { id: 'a', args: ['claims', 'list', 'n.nosograph', '--state', 'rejected'] },
      { id: 'b', args: ['claims', 'review', 'n.nosograph', '--accept', 'claim-none'] },
      { id: 3, args: ['nonsense'] },
      { id: 4, args: ['batch'] },
      { id: 5, args: ['literature', 'parse', 'sleep.json', 'more.json'] },
      { args: ['graph', 'build', 'n.nosograph'] },
    ];
    const stdin = [...lines.map((line) => JSON.stringify(line)), '', 'not json', '{"id": 9}'].join('\n');
    const result = await nosograph(['batch'], { cwd, stdin });
    expect(result.status).toBe(0);
    expect(jsonLines(result)).toMatchObject([
      { id: 'a', status: 0, result: { claims: [{ state: 'rejected' }], ...everyResult } },
      { id: 'b', status: 1, error: { code: 'not-found' } },
      { id: 3, status: 2, error: { code: 'usage' } },
      { id: 4, status: 2, error: { code: 'usage' } },
      { id: 5, status: 0, result: [{ file: 'sleep.json' }, { file: 'more.json' }] },
      { id: null, status: 0, result: { nodes: expect.any(Array) } },
      { id: null, status: 2, error: { code: 'usage' } },
      { id: 9, status: 2, error: { code: 'usage' } },
    ]);
  });

  it('answers a line before the next is sent', async () => {
    const child = startCli(['batch'], cwd);
    const end = finished(child);
    for (const id of [1, 2]) {
      child.stdin.write(`${JSON.stringify({ id, args: ['claims', 'list', 'n.nosograph'] })}\n`);
      await new Promise((resolve) => child.stdout.once('data', resolve));
    }
    child.stdin.end();
    expect((await end).status).toBe(0);
  });
});

describe('Ctrl-C', () => {
  it('ends an import with 130 and leaves the notebook and the folder as they were', async () => {
    const records = Array.from({ length: 20_000 }, (_, index) => ({
      number: 1000 + index,
      abstract: `Sample abstract ${index}. Stress increases insomnia.`.repeat(20),
    }));
    await writeFile(join(cwd, 'many.json'), cslFile('', records).bytes);
    const before = { files: (await readdir(cwd)).sort(), bytes: await readFile(join(cwd, 'n.nosograph')) };
    const child = startCli(['literature', 'import', 'n.nosograph', 'many.json', '--json'], cwd);
    const end = finished(child);
    await appears(join(cwd, '.n.nosograph.lock'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    child.kill('SIGINT');
    const result = await end;
    expect(result.status).toBe(130);
    expect(json(result)).toMatchObject({ error: { code: 'cancelled' } });
    expect((await readdir(cwd)).sort()).toEqual(before.files);
    expect(await readFile(join(cwd, 'n.nosograph'))).toEqual(before.bytes);
  });

  it('takes away a notebook that was made for the work it ends', async () => {
    const child = startCli(['literature', 'import', 'new.nosograph', 'many.json'], cwd);
    const end = finished(child);
    await appears(join(cwd, 'new.nosograph'));
    child.kill('SIGINT');
    expect((await end).status).toBe(130);
    expect((await readdir(cwd)).filter((name) => name.includes('new.'))).toEqual([]);
  });

  it('ends a batch that waits for its next line', async () => {
    const child = startCli(['batch'], cwd);
    const end = finished(child);
    child.stdin.write(`${JSON.stringify({ id: 1, args: ['claims', 'list', 'n.nosograph'] })}\n`);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGINT');
    const result = await end;
    expect(result.status).toBe(130);
    expect(existsSync(join(cwd, '.n.nosograph.lock'))).toBe(false);
  });
});

describe('serve', () => {
  it('prints its address and ends in peace with Ctrl-C, or says what to run when nothing is built', async () => {
    const built = existsSync('dist/renderer/index.html');
    const child = startCli(['serve', '--port', '0', '--json'], cwd);
    const end = finished(child);
    if (built) {
      const line = await new Promise<string>((resolve) => child.stdout.once('data', resolve));
      const { url } = JSON.parse(line) as { url: string };
      expect((await fetch(url)).status).toBe(200);
      child.kill('SIGINT');
    }
    const result = await end;
    expect(result.status).toBe(built ? 0 : 1);
    if (!built) expect(result.stderr).toContain('npm run build');
  });
});

async function appears(path: string): Promise<void> {
  for (let waited = 0; !existsSync(path); waited += 10) {
    if (waited > 20_000) throw new Error(`${path} never appeared`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
