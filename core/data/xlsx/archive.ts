import { unzipSync } from 'fflate';
import { NosographError } from '../../foundation/errors.ts';

/** Parts of a workbook by their path in it. */
export type WorkbookParts = Readonly<Record<string, string>>;

/** A part that unpacks to more is no questionnaire: an archive made to exhaust the memory. */
const largestPart = 400_000_000;

/** Whether the bytes begin like a ZIP archive, which a workbook is. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3;

/** Unpacks the XML of an archive. Fails with `format.malformed` when it is damaged or too large. */
export function unpackedXml(bytes: Uint8Array, file: string): WorkbookParts {
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(xml|rels)$/.test(name)) return false;
        if (originalSize > largestPart) throw tooLarge(file, name, originalSize);
        return true;
      },
    });
    const decoder = new TextDecoder();
    return Object.fromEntries(
      Object.entries(entries).map(([name, content]) => [name, decoder.decode(content)]),
    );
  } catch (thrown) {
    if (thrown instanceof NosographError) throw thrown;
    throw new NosographError(
      'format.malformed',
      `${file} is damaged: it cannot be unpacked (${thrown instanceof Error ? thrown.message : String(thrown)}). Open it in the program that made it and save it again.`,
      { file },
      thrown,
    );
  }
}

const tooLarge = (file: string, part: string, size: number) =>
  new NosographError(
    'format.malformed',
    `${file}: ${part} would unpack to ${Math.round(size / 1e6)} MB. Save the table as CSV.`,
    { file, part, size },
  );
