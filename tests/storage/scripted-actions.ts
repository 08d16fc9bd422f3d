import type { Notebook } from '../../core/storage/notebook-contract.ts';
import { noKeys, sampleHypothesis, sampleSource } from './sample-entities.ts';

/** What the scripted writer works on, as plain data. */
export interface Content {
  readonly counter: string | null;
  readonly sources: readonly string[];
  readonly bodies: readonly string[];
}

export type Action =
  | { readonly kind: 'count' | 'import' | 'write' | 'remove'; readonly number: number }
  | { readonly kind: 'undo' | 'redo' | 'save' };

/** The action with this number in the series of this seed: the same in the writer and in who checks on it. */
export function actionAt(seed: number, number: number): Action {
  const draw = scrambled(seed * 100_003 + number) % 100;
  if (draw < 25) return { kind: 'count', number };
  if (draw < 50) return { kind: 'import', number };
  if (draw < 60) return { kind: 'write', number };
  if (draw < 68) return { kind: 'remove', number };
  if (draw < 80) return { kind: 'undo' };
  if (draw < 87) return { kind: 'redo' };
  return { kind: 'save' };
}

/** A well-mixed 32-bit number (the finaliser of MurmurHash3). */
export function scrambled(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

const recordsPerImport = 3;

/** Does an action; one that is impossible (nothing to undo) is left out. */
export async function perform(notebook: Notebook, action: Action): Promise<void> {
  if (!('number' in action)) {
    if (action.kind === 'save') await notebook.save({ overwrite: false });
    else if (notebook.state()[action.kind] !== null) await notebook[action.kind]();
    return;
  }
  const { kind, number } = action;
  await notebook.act(kind, () => {
    notebook.meta.set('counter', String(number));
    if (kind === 'import') {
      for (let record = 0; record < recordsPerImport; record++) {
        notebook.sources.insert(sampleSource(number * recordsPerImport + record), noKeys);
      }
    }
    if (kind === 'write') {
      notebook.hypotheses.put(
        sampleHypothesis(`hypothesis-${number % 3}`, { body: `Sample body ${number}` }),
      );
    }
    if (kind === 'remove') {
      const [first] = notebook.sources.slice({ offset: 0, limit: 1 });
      if (first !== undefined) notebook.sources.remove(first.id);
    }
  });
}

export function contentOf(notebook: Notebook): Content {
  const sources = notebook.sources.slice({ offset: 0, limit: 100_000 });
  const hypotheses = notebook.hypotheses.list({ state: null, text: '' }, { offset: 0, limit: 100_000 });
  return {
    counter: notebook.meta.get('counter'),
    sources: sources.map(({ id }) => id),
    bodies: hypotheses.rows.map(({ id, body }) => `${id}: ${body}`).sort(),
  };
}

/** The same actions on plain data. */
export class Model {
  content: Content = { counter: null, sources: [], bodies: [] };
  #past: Content[] = [];
  #future: Content[] = [];

  apply(action: Action): void {
    if ('number' in action) {
      this.#past = [...this.#past, this.content].slice(-200);
      this.#future = [];
      this.content = changed(this.content, action.kind, action.number);
    } else if (action.kind === 'undo') this.#step(this.#past, this.#future);
    else if (action.kind === 'redo') this.#step(this.#future, this.#past);
  }

  copy(): Model {
    const copy = new Model();
    copy.content = this.content;
    copy.#past = [...this.#past];
    copy.#future = [...this.#future];
    return copy;
  }

  #step(from: Content[], to: Content[]): void {
    const target = from.pop();
    if (target === undefined) return;
    to.push(this.content);
    this.content = target;
  }
}

function changed(content: Content, kind: 'count' | 'import' | 'write' | 'remove', number: number): Content {
  const counted = { ...content, counter: String(number) };
  if (kind === 'import') {
    const added = Array.from({ length: recordsPerImport }, (_, record) => number * recordsPerImport + record);
    return { ...counted, sources: [...content.sources, ...added.map((index) => `source-${index}`)] };
  }
  if (kind === 'write') {
    const id = `hypothesis-${number % 3}`;
    const others = content.bodies.filter((body) => !body.startsWith(`${id}:`));
    return { ...counted, bodies: [...others, `${id}: Sample body ${number}`].sort() };
  }
  return kind === 'remove' ? { ...counted, sources: content.sources.slice(1) } : counted;
}
