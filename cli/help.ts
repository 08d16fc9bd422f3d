import { nosographVersion } from '../core/foundation/version.ts';
import type { Command, OptionForm } from './command.ts';
import { everywhere } from './options.ts';
import { optionFlag } from './parse-arguments.ts';

/** The first page: every command with what it does. */
export function generalHelp(commands: readonly Command[]): string {
  return [
    `Nosograph ${nosographVersion}: from literature to traceable hypotheses. Everything stays on this machine.`,
    '',
    'Usage: nosograph COMMAND …',
    '',
    'Commands',
    ...columns(commands.map((command) => [`${command.name} ${command.usage}`.trim(), command.summary])),
    '',
    'For every command',
    ...columns(optionRows(everywhere)),
    ...columns([['--version', 'the version of this program']]),
    '',
    'Example: nosograph demo -o my-demo',
    'More on one command: nosograph COMMAND --help',
  ].join('\n');
}

/** The page of a first word that several commands share. */
export function groupHelp(group: string, commands: readonly Command[]): string {
  return [
    `Usage: nosograph ${group} COMMAND …`,
    '',
    ...columns(commands.map((command) => [`${command.name} ${command.usage}`.trim(), command.summary])),
    '',
    ...commands.map((command) => `Example: ${command.example}`),
  ].join('\n');
}

export function commandHelp(command: Command): string {
  const own = optionRows(command.options);
  return [
    `Usage: nosograph ${command.name} ${[command.usage, own.length > 0 ? '[options]' : ''].join(' ').trim()}`,
    '',
    `${command.summary}.`,
    ...(own.length === 0 ? [] : ['', 'Options', ...columns(own)]),
    '',
    'For every command',
    ...columns(optionRows(everywhere)),
    '',
    `Example: ${command.example}`,
  ].join('\n');
}

function optionRows(options: Readonly<Record<string, OptionForm>>): [string, string][] {
  return Object.entries(options).map(([name, form]) => {
    const flag = [optionFlag(name), form.short === undefined ? '' : `, -${form.short}`].join('');
    const choices = form.choices === undefined ? '' : `: ${form.choices.join(', ')}`;
    return [`${flag}${form.value === undefined ? '' : ` ${form.value}`}`, `${form.help}${choices}`];
  });
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.min(44, Math.max(...rows.map(([left]) => left.length)));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
