import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { NosographError } from '../core/foundation/errors.ts';

/** The streams that a command line is attached to. Tests attach others. */
export interface Console {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Pick<NodeJS.WriteStream, 'write'>;
  readonly stderr: Pick<NodeJS.WriteStream, 'write'> & {
    readonly isTTY?: boolean;
    readonly columns?: number;
  };
}

/** A file, or standard input for "-". @throws NosographError `file.missing` or `file.unreadable`. */
export async function readInput(
  path: string,
  stdin: AsyncIterable<Uint8Array>,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  if (path === '-') return { name: '-', bytes: await readAll(stdin) };
  try {
    return { name: basename(path), bytes: new Uint8Array(await readFile(path)) };
  } catch (thrown) {
    const code = (thrown as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') {
      throw new NosographError('file.missing', `${path} does not exist. Check its name.`, { path }, thrown);
    }
    const why = code === 'EISDIR' ? 'it is a folder' : (code ?? String(thrown));
    throw new NosographError('file.unreadable', `${path} cannot be read: ${why}.`, { path }, thrown);
  }
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}
