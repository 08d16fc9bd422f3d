import { NosographError } from '../../foundation/errors.ts';
import { failed, type Result, success } from '../../foundation/result.ts';
import { bibtex } from './bibtex.ts';
import { cnkiEstudy } from './cnki-estudy.ts';
import { cslJson } from './csl-json.ts';
import { csv } from './csv.ts';
import { endnoteXml } from './endnote-xml.ts';
import { europePmc } from './europe-pmc.ts';
import type { LiteratureFormat } from './format.ts';
import { jats } from './jats.ts';
import { nbib } from './nbib.ts';
import { noteexpress } from './noteexpress.ts';
import { openAlex } from './openalex.ts';
import { ovid } from './ovid.ts';
import { plainText } from './plain-text.ts';
import { pubmedXml } from './pubmed-xml.ts';
import { refer } from './refer.ts';
import { refworks } from './refworks.ts';
import { ris } from './ris.ts';
import { webOfScience } from './wos.ts';

/** Every format that can be read. To add one: one file here, its line in this list, its tests. */
export const literatureFormats: readonly LiteratureFormat[] = [
  nbib,
  pubmedXml,
  ris,
  bibtex,
  cslJson,
  jats,
  endnoteXml,
  ovid,
  webOfScience,
  refworks,
  refer,
  cnkiEstudy,
  noteexpress,
  europePmc,
  openAlex,
  csv,
  plainText,
];

/** The format whose marks the beginning of a file bears most clearly. */
export function recogniseFormat(head: string): Result<LiteratureFormat, NosographError> {
  let best: LiteratureFormat | null = null;
  let confidence = 0;
  for (const format of literatureFormats) {
    const found = format.recognise(head);
    if (found > confidence) {
      best = format;
      confidence = found;
    }
  }
  if (best !== null) return success(best);
  const known = literatureFormats.map(({ name }) => name);
  const message = `The content is of no known format. Nosograph reads ${known.join(', ')}: export the records as one of these.`;
  return failed(new NosographError('format.unknown', message, { reason: 'unrecognised', known }));
}
