import { NosographError } from '../core/foundation/errors.ts';
import type { Command, OptionForm, OptionForms } from './command.ts';

export interface ParsedLine {
  readonly positional: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

export const usageError = (message: string, details = {}) => new NosographError('usage', message, details);

/**
 * The words after a command's name: `--name value`, `--name=value`, `-o value`, lists that go on to the next option,
 * `--` before words that only look like options.
 * @throws NosographError `usage` naming the word that is wrong.
 */
export function parseArguments(command: Command, words: readonly string[]): ParsedLine {
  const positional: string[] = [];
  const given = new Map<string, unknown>();
  const rest = [...words];
  while (rest.length > 0) {
    const word = rest.shift()!;
    if (word === '--') positional.push(...rest.splice(0));
    else if (word === '-' || !word.startsWith('-')) positional.push(word);
    else takeOption(command, word, rest, given);
  }
  checkCount(command, positional);
  return { positional, options: checkedOptions(command, given) };
}

function takeOption(command: Command, word: string, rest: string[], given: Map<string, unknown>): void {
  const [flag = '', attached] = splitAtEquals(word);
  const [name, form] = formOf(command.options, flag) ?? unknownOption(command, flag);
  if (form.kind === 'flag') {
    if (attached !== undefined) throw usageError(`${flag} takes no value.`, { option: flag });
    given.set(name, true);
    return;
  }
  const values = attached === undefined ? takeValues(form, rest) : [attached];
  if (values.length === 0)
    throw usageError(`${flag} needs a value: ${flag} ${form.value}.`, { option: flag });
  const before = (given.get(name) as string[] | undefined) ?? [];
  if (form.kind === 'list') given.set(name, [...before, ...values]);
  else if (given.has(name)) throw usageError(`${flag} is given twice.`, { option: flag });
  else given.set(name, values[0]);
}

function splitAtEquals(word: string): [string, string | undefined] {
  const at = word.startsWith('--') ? word.indexOf('=') : -1;
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}

function takeValues(form: OptionForm, rest: string[]): string[] {
  const values: string[] = [];
  while (rest.length > 0 && isValue(rest[0]!)) {
    values.push(rest.shift()!);
    if (form.kind === 'value') break;
  }
  return values;
}

const isValue = (word: string) => word === '-' || !word.startsWith('-') || /^-\d/u.test(word);

export function optionFlag(name: string): string {
  return `--${name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
}

function formOf(forms: OptionForms, flag: string): [string, OptionForm] | undefined {
  return Object.entries(forms).find(
    ([name, form]) => optionFlag(name) === flag || (form.short !== undefined && `-${form.short}` === flag),
  );
}

function unknownOption(command: Command, flag: string): never {
  throw usageError(`"${command.name}" has no option ${flag}. See: nosograph ${command.name} --help`, {
    command: command.name,
    option: flag,
  });
}

function checkCount(command: Command, positional: readonly string[]): void {
  const { least, most } = command.arguments;
  if (positional.length >= least && positional.length <= most) return;
  const problem =
    positional.length < least ? 'Something is missing' : `"${positional[most]}" is one too many`;
  throw usageError(`${problem}. Usage: nosograph ${command.name} ${command.usage}`.trim(), {
    command: command.name,
  });
}

function checkedOptions(command: Command, given: ReadonlyMap<string, unknown>): Record<string, unknown> {
  const checked: Record<string, unknown> = {};
  for (const [name, form] of Object.entries(command.options)) {
    const parsed = form.schema.safeParse(given.get(name));
    if (!parsed.success) {
      const flag = optionFlag(name);
      const value = given.get(name);
      const what = value === undefined ? `${flag} is needed` : `${flag} ${String(value)} is not acceptable`;
      throw usageError(`${what}: ${expectation(form, parsed.error.issues[0]!.message)}.`, {
        command: command.name,
        option: flag,
      });
    }
    checked[name] = parsed.data;
  }
  return checked;
}

const expectation = (form: OptionForm, message: string) =>
  form.choices === undefined ? `${form.help} (${message})` : `one of ${form.choices.join(', ')}`;
