import { decodeText } from '../../../core/literature/encoding.ts';
import { defineCommand } from '../../command.ts';
import { modelFile } from './options.ts';

export const causalFormat = defineCommand({
  name: 'causal format',
  summary: 'Lay a model text out anew, comments and meaning kept',
  usage: 'MODEL',
  example: 'nosograph causal format model.dagitty > tidy.dagitty',
  arguments: { least: 1, most: 1 },
  options: {},
  async run([path = ''], _options, context) {
    const decoded = decodeText((await modelFile(path, context)).bytes);
    if (!decoded.ok) throw decoded.error;
    const { text } = await context.notebooks.engine.call('causal.format', { text: decoded.value.text });
    return { values: [{ text }], text: text.trimEnd() };
  },
});
