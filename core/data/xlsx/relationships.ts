import type { WorkbookParts } from './archive.ts';
import { listenToXml } from './xml.ts';

export interface Relationship {
  readonly id: string;
  /** Last word of the type: `worksheet`, `sharedStrings`, `styles`, `officeDocument`. */
  readonly type: string;
  /** Path of the part in the archive. */
  readonly path: string;
}

/** What a part of the archive refers to; '' is the archive itself. */
export function relationshipsOf(part: string, parts: WorkbookParts, file: string): Relationship[] {
  const cut = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, cut);
  const xml = parts[`${folder}_rels/${part.slice(cut)}.rels`];
  const found: Relationship[] = [];
  if (xml === undefined) return found;
  listenToXml(
    xml,
    {
      open(name, { Id = '', Type = '', Target = '' }) {
        if (name !== 'Relationship') return;
        const path = Target.startsWith('/') ? Target.slice(1) : `${folder}${Target.replace(/^\.\//, '')}`;
        found.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), path });
      },
      text() {},
      close() {},
    },
    file,
  );
  return found;
}
