import { z } from 'zod';
import type { OptionForm } from './command.ts';

/** Options that several commands share, and the usual forms of others. */

export const flag = (help: string) =>
  ({ kind: 'flag', help, schema: z.boolean().default(false) }) as const satisfies OptionForm;

export const choice = <const Choices extends readonly [string, ...string[]]>(
  help: string,
  value: string,
  choices: Choices,
) => ({ kind: 'value', help, value, choices, schema: z.enum(choices) }) as const satisfies OptionForm;

export const optionalChoice = <const Choices extends readonly [string, ...string[]]>(
  help: string,
  value: string,
  choices: Choices,
) =>
  ({
    kind: 'value',
    help,
    value,
    choices,
    schema: z.enum(choices).nullable().default(null),
  }) as const satisfies OptionForm;

export const optionalText = (help: string, value: string, short?: string) =>
  ({
    kind: 'value',
    help,
    value,
    ...(short === undefined ? {} : { short }),
    schema: z.string().min(1).nullable().default(null),
  }) as const satisfies OptionForm;

export const idList = (help: string) =>
  ({
    kind: 'list',
    help,
    value: 'ID…',
    schema: z
      .array(z.string())
      .default([])
      .transform((ids) => ids.flatMap((id) => id.split(',')).filter((id) => id !== '')),
  }) as const satisfies OptionForm;

export const wholeNumber = (help: string, least: number, most: number, usual: number) =>
  ({
    kind: 'value',
    help: `${help} (${least} to ${most}, default ${usual})`,
    value: 'N',
    schema: z.coerce.number().int().min(least).max(most).default(usual),
  }) as const satisfies OptionForm;

/** Options that every command has; they are understood by the caller of the commands. */
export const everywhere: Readonly<Record<string, OptionForm>> = {
  json: flag('one JSON value on standard output and nothing else'),
  debug: flag('print the stack trace of a failure'),
  help: { ...flag('show this help'), short: 'h' },
};
