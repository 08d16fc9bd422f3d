import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundledCli, type CliProgram, json, nosograph, startCli } from '../helpers/cli.ts';
import { cslFile } from '../helpers/records.ts';

/** As many as are promised; a smaller number is for working on this test. */
const kills = Number(process.env.NOSOGRAPH_KILLS ?? 200);
const lanes = 4;

let cwd: string;
let cli: CliProgram;
const cache = join(import.meta.dirname, '../../node_modules/.cache/nosograph-tests');
const bundle = join(cache, `cli-${process.pid}.mjs`);

beforeAll(async () => {
  cli = await bundledCli(bundle);
  cwd = await mkdtemp(join(tmpdir(), 'nosograph-cli-kills-'));
  const records = Array.from({ length: 12 }, (_, index) => ({
    number: index + 1,
    abstract: 'Sample. Stress increases insomnia. Insomnia predicted rumination.',
  }));
  await writeFile(join(cwd, 'records.json'), cslFile('', records).bytes);
});
afterAll(async () => {
  await rm(bundle, { force: true });
  await rm(cwd, { recursive: true });
});

interface Answer {
  readonly id: number;
  readonly status: number;
  readonly result?: { readonly claims: readonly { readonly id: string; readonly state: string }[] };
  readonly error?: unknown;
}

/** A notebook that is edited through a batch, with what its states must be after each edit. */
interface Patient {
  readonly file: string;
  readonly claims: readonly string[];
  /** States of the claims after every edit that was ever sent, the first before any. */
  readonly history: string[][];
  /** Index in `history` up to which edits are known to be kept. */
  kept: number;
}

async function admit(file: string): Promise<Patient> {
  await nosograph(['literature', 'import', file, 'records.json'], { cwd, cli });
  await nosograph(['claims', 'extract', file], { cwd, cli });
  const listed = json(await nosograph(['claims', 'list', file, '--json'], { cwd, cli }));
  const claims = (listed.claims as { id: string }[]).map(({ id }) => id);
  expect(claims.length).toBeGreaterThan(10);
  return { file, claims, history: [claims.map(() => 'proposed')], kept: 0 };
}

/** The next edit: claim after claim is accepted, in the next round rejected, and so on. */
function nextEdit(patient: Patient): string[] {
  const number = patient.history.length - 1;
  const index = number % patient.claims.length;
  const accept = Math.floor(number / patient.claims.length) % 2 === 0;
  const states = [...patient.history.at(-1)!];
  states[index] = accept ? 'accepted' : 'rejected';
  patient.history.push(states);
  return ['claims', 'review', patient.file, accept ? '--accept' : '--reject', patient.claims[index]!];
}

/** What the file holds must be the state after some edit, none earlier than the last that was acknowledged. */
function examine(patient: Patient, listed: readonly { readonly id: string; readonly state: string }[]): void {
  const state = new Map(listed.map((claim) => [claim.id, claim.state]));
  const found = patient.claims.map((id) => state.get(id)).join();
  const possible = patient.history.findIndex((states, at) => at >= patient.kept && states.join() === found);
  expect(possible, `${patient.file} lost what was acknowledged: ${found}`).toBeGreaterThanOrEqual(0);
  // Edits that the killed process never came to are sent anew.
  patient.history.length = possible + 1;
  patient.kept = possible;
}

/** So many milliseconds after so many answers; none yet is while the process starts and recovers. */
interface Instant {
  readonly answers: number;
  readonly delay: number;
}

/** Starts a batch, checks what the last one left, edits two notebooks by turns until the process is killed. */
async function killedRound(patients: readonly Patient[], instant: Instant): Promise<void> {
  const child = startCli(['batch'], cwd, cli);
  child.stdin.on('error', () => {}); // the process may be gone
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const say = (id: number, args: string[]) => child.stdin.write(`${JSON.stringify({ id, args })}\n`);
  const edits: { patient: Patient; index: number }[] = [];
  for (const [id, patient] of patients.entries()) say(id, ['claims', 'list', patient.file]);
  let answered = 0;
  const killWhenDue = () => {
    if (answered === instant.answers) setTimeout(() => child.kill('SIGKILL'), instant.delay);
  };
  killWhenDue();
  for await (const line of createInterface({ input: child.stdout })) {
    const answer = JSON.parse(line) as Answer;
    expect(answer, JSON.stringify(answer.error)).toMatchObject({ status: 0 });
    answered += 1;
    killWhenDue();
    if (answer.id < patients.length) examine(patients[answer.id]!, answer.result!.claims);
    else edits[answer.id - patients.length]!.patient.kept = edits[answer.id - patients.length]!.index;
    if (answered !== patients.length) continue;
    // Three times the same notebook, then the other: a change of notebook saves the first.
    for (let edit = 0; edit < 40; edit += 1) {
      const patient = patients[Math.floor(edit / 3) % patients.length]!;
      say(patients.length + edit, nextEdit(patient));
      edits.push({ patient, index: patient.history.length - 1 });
    }
  }
  await ended;
}

/** Tables that another build of SQLite finds fault with. The search index keeps no text to check it against. */
function damagedTables(file: string): unknown[] {
  const database = new DatabaseSync(join(cwd, file), { readOnly: true });
  const tables = database
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0`)
    .all();
  expect(tables.length).toBeGreaterThan(10);
  const checks = tables.map(({ name }) => ({
    name,
    ...database.prepare(`PRAGMA integrity_check("${String(name)}")`).get(),
  }));
  database.close();
  return checks.filter((check) => !('integrity_check' in check) || check.integrity_check !== 'ok');
}

describe('a process that is killed', () => {
  it(`at ${kills} random instants loses nothing that it acknowledged and leaves no file unreadable`, async () => {
    const work = async (lane: number) => {
      const patients = [await admit(`a${lane}.nosograph`), await admit(`b${lane}.nosograph`)];
      for (let kill = 0; kill < kills / lanes; kill += 1) {
        // One in five while it starts, the others while it edits and saves, wherever that happens to be.
        const starting = kill % 5 === 4;
        await killedRound(patients, {
          answers: starting ? 0 : patients.length + Math.floor(Math.random() * 8),
          delay: Math.random() * (starting ? 900 : 30),
        });
      }
      return patients;
    };
    const patients = (await Promise.all(Array.from({ length: lanes }, (_, lane) => work(lane)))).flat();
    for (const patient of patients) {
      const last = json(await nosograph(['claims', 'list', patient.file, '--json'], { cwd, cli }));
      examine(patient, last.claims as { id: string; state: string }[]);
      expect(patient.kept, 'edits that survived').toBeGreaterThan(kills / lanes / 4);
      expect(damagedTables(patient.file)).toEqual([]);
    }
    // What a killed process left lying about is gone once the notebook has been closed in peace.
    expect((await readdir(cwd)).filter((name) => /journal|lock|tmp/u.test(name))).toEqual([]);
  }, 400_000);
});
