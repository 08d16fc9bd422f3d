import type { Task } from '../foundation/task.ts';
import type { MethodName, OutputOf, ParsedInputOf } from './contract/index.ts';

/** What answers one method: its validated input, and the task that it reports to and is cancelled by. */
export type Handler<Name extends MethodName> = (
  input: ParsedInputOf<Name>,
  task: Task,
) => OutputOf<Name> | Promise<OutputOf<Name>>;

/** A handler for each named method: one that is missing does not compile. */
export type Handlers<Name extends MethodName = MethodName> = { readonly [Each in Name]: Handler<Each> };
