import { NosographError } from '../../../foundation/errors.ts';
import type { Session } from '../../session.ts';

/**
 * Computes while the notebook can be worked on, and writes what came of it as one action when its turn comes. Fails
 * with `state` when another notebook was opened in the meantime: nothing is written into that one.
 */
export async function inBackground<Value>(
  session: Session,
  label: string,
  compute: () => Promise<Value>,
  write: (value: Value) => void,
): Promise<Value> {
  const { notebook } = session;
  const value = await compute();
  await session.turns.take(async () => {
    if (session.current !== notebook) {
      throw new NosographError(
        'state',
        'The notebook was closed before the analysis had ended, so its result was not kept. Run it again.',
      );
    }
    await session.act(label, () => write(value));
  });
  return value;
}
