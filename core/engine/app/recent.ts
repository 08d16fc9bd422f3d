import { z } from 'zod';
import type { Host } from '../../platform/host.ts';
import { recentSchema } from '../contract/notebook.ts';

type Recent = z.infer<typeof recentSchema>;

const longest = 20;
const listPath = (host: Host) => `${host.home}/recent.json`;

/** Notebooks opened lately, the latest first. A list that cannot be read is an empty one: it holds no work. */
export async function readRecent(host: Host): Promise<Recent[]> {
  if ((await host.files.stat(listPath(host))) === null) return [];
  try {
    const text = new TextDecoder().decode(await host.files.read(listPath(host)));
    return z.array(recentSchema).parse(JSON.parse(text));
  } catch {
    return [];
  }
}

export async function rememberRecent(host: Host, name: string, path: string): Promise<void> {
  const others = (await readRecent(host)).filter((each) => each.path !== path);
  await write(host, [{ name, path, openedAt: host.now().toISOString() }, ...others].slice(0, longest));
}

export async function forgetRecent(host: Host, path: string): Promise<void> {
  await write(
    host,
    (await readRecent(host)).filter((each) => each.path !== path),
  );
}

async function write(host: Host, recent: readonly Recent[]): Promise<void> {
  await host.files.replace(listPath(host), new TextEncoder().encode(`${JSON.stringify(recent, null, 2)}\n`));
}
