import { z } from 'zod';
import { NosographError } from '../../core/foundation/errors.ts';
import { type Context, defineCommand, type InnerResult } from '../command.ts';
import { usageError } from '../parse-arguments.ts';

const lineSchema = z.object({
  id: z.union([z.string(), z.number(), z.null()]).default(null),
  args: z.array(z.string()),
});

export const batch = defineCommand({
  name: 'batch',
  summary:
    'Run many commands in one process, one JSON object a line: {"id": 1, "args": ["graph", "build", "x.nosograph"]}',
  usage: '[FILE]',
  example: 'nosograph batch commands.jsonl',
  arguments: { least: 0, most: 1 },
  options: {},
  async run([file = '-'], _options, context) {
    for await (const line of linesOf(file, context)) {
      if (line.trim() === '') continue;
      const { id, result } = await runLine(line, context);
      // An object, not a spread of `result`: the order of the fields is part of what is promised.
      const { status, ...rest } = result;
      context.say(JSON.stringify({ id, status, ...rest }));
    }
    return { values: [], text: '' };
  },
});

async function runLine(line: string, context: Context): Promise<{ id: unknown; result: InnerResult }> {
  const parsed = lineSchema.safeParse(jsonOrUndefined(line));
  if (!parsed.success) {
    const error = usageError('A line of a batch is {"id": …, "args": ["…"]} in JSON.', {
      line: line.slice(0, 200),
    });
    return { id: idOf(line), result: { status: 2, error: error.toRecord() } };
  }
  const { id, args } = parsed.data;
  return { id, result: await context.runInner(args) };
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The id of a line that is wrong in some other way. */
function idOf(line: string): unknown {
  const value = jsonOrUndefined(line);
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
}

/** Lines as they come, so that a batch can be spoken with through a pipe. */
async function* linesOf(file: string, context: Context): AsyncGenerator<string> {
  if (file !== '-') {
    const { bytes } = await context.readInput(file);
    yield* new TextDecoder().decode(bytes).split(/\r?\n/u);
    return;
  }
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const chunk of context.stdin) {
    const lines = (rest + decoded(decoder, chunk)).split(/\r?\n/u);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest;
}

function decoded(decoder: TextDecoder, chunk: Uint8Array): string {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch (cause) {
    throw new NosographError('format.encoding', 'Standard input is not UTF-8.', {}, cause);
  }
}
