import { defineCommand } from '../command.ts';
import { completionScript, shells } from '../completion.ts';
import { usageError } from '../parse-arguments.ts';

export const completion = defineCommand({
  name: 'completion',
  summary: 'Print what makes a shell complete commands and options',
  usage: shells.join('|'),
  example: 'nosograph completion bash > ~/.local/share/bash-completion/completions/nosograph',
  arguments: { least: 1, most: 1 },
  options: {},
  async run([name = ''], _options, { commands }) {
    const shell = shells.find((each) => each === name);
    if (shell === undefined)
      throw usageError(`There is completion for ${shells.join(', ')}, not for "${name}".`);
    const script = completionScript(shell, commands);
    return { values: [{ shell, script }], text: script };
  },
});
