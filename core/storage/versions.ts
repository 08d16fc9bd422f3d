import type { HostFiles } from '../platform/host.ts';

export const keptVersions = 20;
/** Days before today whose last version is kept beyond these. */
const keptDays = 7;

export interface Version {
  readonly id: string;
  readonly savedAt: string;
  readonly bytes: number;
  readonly path: string;
}

/** `/a/NAME.nosograph` → `/a/.NAME.nosograph-versions`. */
export function versionsFolder(notebookPath: string): string {
  const end = Math.max(notebookPath.lastIndexOf('/'), notebookPath.lastIndexOf('\\')) + 1;
  return `${notebookPath.slice(0, end)}.${notebookPath.slice(end)}-versions`;
}

const extension = '.nosograph';
const namePattern = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.nosograph$/;

/** The time of saving is the name: it sorts, and every file system takes it. */
const nameOf = (savedAt: string): string => savedAt.replace(/[:.]/g, '-') + extension;

function savedAtOf(name: string): string | null {
  const parts = namePattern.exec(name);
  return parts === null ? null : `${parts[1]}T${parts[2]}:${parts[3]}:${parts[4]}.${parts[5]}Z`;
}

/** Copies the notebook file as it is into its versions, then drops what is no longer kept. */
export async function keepVersion(files: HostFiles, notebookPath: string, savedAt: string): Promise<void> {
  const folder = versionsFolder(notebookPath);
  await files.copy(notebookPath, `${folder}/${nameOf(savedAt)}`);
  for (const name of surplus(await files.list(folder))) await files.remove(`${folder}/${name}`);
}

/** The versions of a notebook, newest first. */
export async function listVersions(files: HostFiles, notebookPath: string): Promise<readonly Version[]> {
  const folder = versionsFolder(notebookPath);
  const versions: Version[] = [];
  for (const name of await files.list(folder)) {
    const savedAt = savedAtOf(name);
    const path = `${folder}/${name}`;
    const stamp = savedAt === null ? null : await files.stat(path);
    if (savedAt !== null && stamp !== null) versions.push({ id: name, savedAt, bytes: stamp.size, path });
  }
  return versions.sort((a, b) => (a.id < b.id ? 1 : -1));
}

/**
 * The names to drop: all but the newest 20 and the last one of each of the seven latest days before them, so that
 * yesterday's version is there even after a day of frequent saving.
 */
export function surplus(names: readonly string[]): readonly string[] {
  const versions = names
    .filter((name) => savedAtOf(name) !== null)
    .sort()
    .reverse();
  const older = versions.slice(keptVersions);
  const dayOf = (name: string): string => name.slice(0, 10);
  const recentDays = new Set(versions.slice(0, keptVersions).map(dayOf));
  const lastOfDay = older.filter(
    (name, index) =>
      !recentDays.has(dayOf(name)) && (index === 0 || dayOf(older[index - 1]!) !== dayOf(name)),
  );
  const kept = new Set(lastOfDay.slice(0, keptDays));
  return older.filter((name) => !kept.has(name));
}
