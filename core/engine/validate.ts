import type { z } from 'zod';
import { NosographError } from '../foundation/errors.ts';
import { contract, type MethodName } from './contract/index.ts';

/** The method that a name from outside stands for. @throws NosographError `input.invalid` for an unknown name. */
export function methodNamed(name: string): MethodName {
  if (Object.hasOwn(contract, name)) return name as MethodName;
  throw new NosographError('input.invalid', `The engine has no method "${name}".`, { method: name });
}

/**
 * The input of a call, checked and with its defaults filled in.
 * @throws NosographError `input.invalid` naming the first field that does not satisfy the schema.
 */
export function validInput(method: MethodName, input: unknown): unknown {
  const parsed = (contract[method].input as z.ZodType).safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  const field = issue.path.join('.');
  throw new NosographError(
    'input.invalid',
    `${method}: ${field === '' ? 'the input' : `"${field}"`} is not acceptable: ${issue.message}.`,
    { method, field, problems: parsed.error.issues.map((each) => `${each.path.join('.')}: ${each.message}`) },
  );
}
