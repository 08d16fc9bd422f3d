import { type ErrorCode, NosographError } from '../../foundation/errors.ts';

/** What the system's codes mean to a person, with what to do about it. */
const reading: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  ENOENT: ['file.missing', 'there is no such file. Check the name.'],
  ENOTDIR: ['file.missing', 'a part of the path is not a folder. Check the name.'],
  EISDIR: ['file.unreadable', 'it is a folder. Name a file.'],
  EACCES: ['file.unreadable', 'reading it is not permitted. Change its permissions or copy it elsewhere.'],
  EPERM: ['file.unreadable', 'reading it is not permitted. Change its permissions or copy it elsewhere.'],
  ERR_FS_FILE_TOO_LARGE: ['file.unreadable', 'it is too large (2 GB is the limit). Split it.'],
};

const writing: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  ENOENT: ['file.unwritable', 'its folder does not exist. Create it first.'],
  ENOTDIR: ['file.unwritable', 'a part of the path is not a folder. Choose another place.'],
  EISDIR: ['file.unwritable', 'it is a folder. Name a file.'],
  EACCES: [
    'file.unwritable',
    'writing there is not permitted. Change the permissions or choose another place.',
  ],
  EPERM: [
    'file.unwritable',
    'writing there is not permitted. Change the permissions or choose another place.',
  ],
  EROFS: ['file.unwritable', 'the disk is read-only. Choose another place.'],
  ENOSPC: ['file.unwritable', 'the disk is full. Free some space and try again.'],
  EDQUOT: ['file.unwritable', 'your quota on this disk is used up. Free some space and try again.'],
  EBUSY: ['file.unwritable', 'another program is using it. Close it there and try again.'],
};

export const systemCode = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';

/** Runs file work; what the system refuses becomes a `file.*` error that names the path and a remedy. */
export async function explained<Value>(
  action: 'read' | 'write',
  path: string,
  work: () => Promise<Value>,
): Promise<Value> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof NosographError || systemCode(thrown) === '') throw thrown;
    throw fileError(action, path, thrown);
  }
}

function fileError(action: 'read' | 'write', path: string, thrown: unknown): NosographError {
  const system = systemCode(thrown);
  const otherwise: readonly [ErrorCode, string] = [
    action === 'read' ? 'file.unreadable' : 'file.unwritable',
    `the system answered ${system}. Try another place.`,
  ];
  const [code, why] = (action === 'read' ? reading : writing)[system] ?? otherwise;
  const verb = action === 'read' ? 'read' : 'written';
  return new NosographError(code, `${path} cannot be ${verb}: ${why}`, { path, system }, thrown);
}
