import type { Command } from './command.ts';
import { everywhere } from './options.ts';
import { optionFlag } from './parse-arguments.ts';

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

/** The script that a shell sources to complete commands, options and closed choices; files everywhere else. */
export function completionScript(shell: Shell, commands: readonly Command[]): string {
  if (shell === 'fish') return fish(commands);
  const bash = bashScript(commands);
  return shell === 'bash' ? bash : `#compdef nosograph\nautoload -U +X bashcompinit && bashcompinit\n${bash}`;
}

const firstWords = (commands: readonly Command[]) => [
  ...new Set(commands.map(({ name }) => name.split(' ')[0]!)),
];
const secondWords = (commands: readonly Command[], first: string) =>
  commands.flatMap(({ name }) => (name.startsWith(`${first} `) ? [name.slice(first.length + 1)] : []));
const flagsOf = (command: Command) => Object.keys({ ...command.options, ...everywhere }).map(optionFlag);
const choicesOf = (command: Command) =>
  Object.entries(command.options).flatMap(([name, form]) =>
    form.choices === undefined ? [] : [[optionFlag(name), form.choices] as const],
  );

function bashScript(commands: readonly Command[]): string {
  const groups = firstWords(commands).filter((first) => secondWords(commands, first).length > 0);
  return [
    '_nosograph() {',
    `  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"`,
    `  local command="\${COMP_WORDS[1]}"`,
    '  COMPREPLY=()',
    '  if [ "$COMP_CWORD" -eq 1 ]; then',
    `    COMPREPLY=($(compgen -W "${firstWords(commands).join(' ')} --help --version" -- "$word")); return`,
    '  fi',
    '  case "$command" in',
    `    ${groups.join('|')}) command="$command \${COMP_WORDS[2]}";;`,
    '  esac',
    '  if [ "$COMP_CWORD" -eq 2 ]; then',
    `    case "\${COMP_WORDS[1]}" in`,
    ...groups.map(
      (first) =>
        `      ${first}) COMPREPLY=($(compgen -W "${secondWords(commands, first).join(' ')}" -- "$word")); return;;`,
    ),
    '    esac',
    '  fi',
    '  case "$command $before" in',
    ...commands.flatMap((command) =>
      choicesOf(command).map(
        ([flag, choices]) =>
          `    "${command.name} ${flag}") COMPREPLY=($(compgen -W "${choices.join(' ')}" -- "$word")); return;;`,
      ),
    ),
    '  esac',
    `  if [ "\${word#-}" != "$word" ]; then`,
    '    case "$command" in',
    ...commands.map(
      (command) =>
        `      "${command.name}") COMPREPLY=($(compgen -W "${flagsOf(command).join(' ')}" -- "$word"));;`,
    ),
    '    esac',
    '    return',
    '  fi',
    '  COMPREPLY=($(compgen -f -- "$word"))',
    '}',
    'complete -o filenames -F _nosograph nosograph',
  ].join('\n');
}

const quoted = (text: string) => `'${text.replaceAll("'", "\\'")}'`;

function fish(commands: readonly Command[]): string {
  const first = firstWords(commands).map(
    (word) =>
      `complete -c nosograph -n __fish_use_subcommand -f -a ${word} -d ${quoted(summaryOf(commands, word))}`,
  );
  const rest = commands.flatMap((command) => {
    const [group, second] = command.name.split(' ');
    const here =
      second === undefined
        ? `__fish_seen_subcommand_from ${group}`
        : `__fish_seen_subcommand_from ${group}; and __fish_seen_subcommand_from ${second}`;
    const word =
      second === undefined
        ? []
        : [
            `complete -c nosograph -n '__fish_seen_subcommand_from ${group}; and not __fish_seen_subcommand_from ${secondWords(commands, group!).join(' ')}' -f -a ${second} -d ${quoted(command.summary)}`,
          ];
    const options = Object.entries({ ...command.options, ...everywhere }).map(([name, form]) => {
      const takes =
        form.kind === 'flag'
          ? ''
          : form.choices === undefined
            ? ' -r'
            : ` -x -a ${quoted(form.choices.join(' '))}`;
      const short = form.short === undefined ? '' : ` -s ${form.short}`;
      return `complete -c nosograph -n '${here}' -l ${optionFlag(name).slice(2)}${short}${takes} -d ${quoted(form.help)}`;
    });
    return [...word, ...options];
  });
  return [...first, ...rest].join('\n');
}

const summaryOf = (commands: readonly Command[], word: string) =>
  commands.find(({ name }) => name === word)?.summary ?? secondWords(commands, word).join(', ');
