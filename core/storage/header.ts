import { NosographError } from '../foundation/errors.ts';
import { schemaVersion } from './migrations/index.ts';

/** "NOSO" in ASCII: what `file` and SQLite tools read as the kind of database. */
export const applicationId = 0x4e4f534f;

const headerLength = 100;
const magic = 'SQLite format 3\0';

export interface NotebookHeader {
  readonly schemaVersion: number;
  readonly pageSize: number;
  /** Pages that the file says it has. */
  readonly pages: number;
}

/**
 * Reads the first 100 bytes of a notebook (SQLite's file format, section 1.3) and refuses what is not one:
 * `notebook.damaged` when empty or cut short, `notebook.foreign`, `notebook.newer`. The file is only looked at.
 */
export function readNotebookHeader(bytes: Uint8Array, path: string, newest = schemaVersion): NotebookHeader {
  if (bytes.length === 0) throw damaged(path, 'it is empty');
  const start = new TextDecoder().decode(bytes.subarray(0, magic.length));
  if (!magic.startsWith(start) && !start.startsWith(magic))
    throw foreign(path, 'it is not a SQLite database');
  if (bytes.length < headerLength) throw damaged(path, 'it ends within its first 100 bytes');
  const view = new DataView(bytes.buffer, bytes.byteOffset, headerLength);
  if (view.getUint32(68) !== applicationId) throw foreign(path, 'it is a SQLite database of another program');
  const version = view.getUint32(60);
  if (version > newest) throw newer(path, version, newest);
  const rawPageSize = view.getUint16(16);
  const header = {
    schemaVersion: version,
    pageSize: rawPageSize === 1 ? 65536 : rawPageSize,
    pages: view.getUint32(28),
  };
  if (header.pages * header.pageSize > bytes.length) {
    const missing = header.pages * header.pageSize - bytes.length;
    throw damaged(path, `its last ${missing} bytes are missing`);
  }
  return header;
}

export function damaged(path: string, why: string, cause?: unknown): NosographError {
  return new NosographError(
    'notebook.damaged',
    `${path} cannot be opened: ${why}. The file was left as it is. Open an earlier version or a backup.`,
    { path, why },
    cause,
  );
}

function foreign(path: string, why: string): NosographError {
  return new NosographError(
    'notebook.foreign',
    `${path} is not a Nosograph notebook: ${why}. To bring literature in, import it into a notebook.`,
    { path, why },
  );
}

function newer(path: string, version: number, newest: number): NosographError {
  return new NosographError(
    'notebook.newer',
    `${path} was written by a newer Nosograph (schema ${version}; this one knows ${newest}). Update Nosograph to open it.`,
    { path, version, newest },
  );
}
