import { NosographError } from '../foundation/errors.ts';

const signatures: readonly {
  readonly bytes: readonly number[];
  readonly what: string;
  readonly remedy: string;
}[] = [
  {
    bytes: [0x25, 0x50, 0x44, 0x46],
    what: 'a PDF document',
    remedy: 'Export the references (RIS, nbib, BibTeX…) from the database or reference manager.',
  },
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    what: 'a ZIP archive or an Office document',
    remedy: 'Unpack it, or export the references as text (RIS, nbib, BibTeX…).',
  },
  { bytes: [0x50, 0x4b, 0x05, 0x06], what: 'an empty ZIP archive', remedy: 'Export the references again.' },
  { bytes: [0x1f, 0x8b], what: 'a gzip archive', remedy: 'Unpack it first.' },
  { bytes: [0x42, 0x5a, 0x68], what: 'a bzip2 archive', remedy: 'Unpack it first.' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: 'a 7-Zip archive', remedy: 'Unpack it first.' },
  { bytes: [0x52, 0x61, 0x72, 0x21], what: 'a RAR archive', remedy: 'Unpack it first.' },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    what: 'an old Office document',
    remedy: 'Export the references as text (RIS, nbib, BibTeX…).',
  },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'a PNG image', remedy: 'Choose an export of references.' },
  { bytes: [0xff, 0xd8, 0xff], what: 'a JPEG image', remedy: 'Choose an export of references.' },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: 'a GIF image', remedy: 'Choose an export of references.' },
  {
    bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
    what: 'an SQLite database',
    remedy: 'Open a notebook with Open; export references from a reference manager first.',
  },
  {
    bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    what: 'an RTF document',
    remedy: 'Export the references as text (RIS, nbib, BibTeX…).',
  },
];

/** Why the bytes of a file cannot be an export of references; null when they may be. */
export function refusedContent(bytes: Uint8Array): NosographError | null {
  if (bytes.length === 0) {
    return new NosographError('format.malformed', 'The file is empty. Export the references again.', {
      reason: 'empty',
    });
  }
  const known = signatures.find(({ bytes: signature }) =>
    signature.every((byte, index) => bytes[index] === byte),
  );
  if (known !== undefined) {
    return new NosographError(
      'format.unknown',
      `The file is ${known.what}, not an export of references. ${known.remedy}`,
      {
        reason: 'binary',
      },
    );
  }
  return null;
}

/** Whether a text that nobody recognises is binary data in truth: every twentieth character is a control character. */
export function looksBinary(head: string): boolean {
  const controls = head.match(/[^\P{Cc}\t\n\v\f\r]|\ufffd/gu)?.length ?? 0;
  return controls * 20 > head.length;
}

export function binaryData(): NosographError {
  return new NosographError(
    'format.unknown',
    'The file is binary data, not an export of references. Choose a text export (RIS, nbib, BibTeX…).',
    { reason: 'binary' },
  );
}

/** Why a text is no export although it is text; null when it may be. */
export function refusedText(head: string): NosographError | null {
  if (head.trim() === '') {
    return new NosographError(
      'format.malformed',
      'The file holds nothing but white space. Export the references again.',
      {
        reason: 'empty',
      },
    );
  }
  if (
    !/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,4000}?-->\s*)*<(?:!doctype\s+html|html[\s>]|head[\s>])/i.test(
      head,
    )
  )
    return null;
  const title = /<title[^>]*>([^<]{1,120})<\/title>/i.exec(head)?.[1]?.trim();
  const named = title === undefined ? 'a web page' : `a web page (“${title}”)`;
  return new NosographError(
    'format.unknown',
    `The file is ${named}, not an export of references. The database may have sent an error or a sign-in page: export again.`,
    { reason: 'web-page' },
  );
}

/** Which byte of a pair is zero: the high byte of ASCII letters in UTF-16. */
export function zeroParity(head: Uint8Array): 'odd' | 'even' | null {
  const zeros: [number, number] = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[(index % 2) as 0 | 1] += 1;
  });
  const [even, odd] = zeros;
  const many = head.length / 16;
  if (odd > many && even * 20 < odd) return 'odd';
  if (even > many && odd * 20 < even) return 'even';
  return null;
}
