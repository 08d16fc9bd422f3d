import { NosographError } from '../../foundation/errors.ts';
import type { WorkbookParts } from './archive.ts';
import { relationshipsOf } from './relationships.ts';
import { listenToXml } from './xml.ts';

export interface Sheet {
  readonly name: string;
  /** Its XML. */
  readonly xml: string;
}

export interface Workbook {
  /** Sheets that hold cells, in their order. */
  readonly sheets: readonly Sheet[];
  readonly strings: readonly string[];
  /** By style number: whether it shows a date. */
  readonly dates: readonly boolean[];
  readonly since1904: boolean;
}

/** Finds the parts of a workbook by what refers to them. Fails with `format.unknown` when the archive is none. */
export function workbookOf(parts: WorkbookParts, file: string): Workbook {
  const main = relationshipsOf('', parts, file).find(({ type }) => type === 'officeDocument');
  const xml = parts[main?.path ?? ''];
  if (main === undefined || xml === undefined || !/<(\w+:)?workbook[\s>]/.test(xml)) {
    throw new NosographError(
      'format.unknown',
      `${file} is an archive but no Excel workbook (.xlsx). Unpack it, or save the table as CSV.`,
      { file },
    );
  }
  const related = relationshipsOf(main.path, parts, file);
  const partOf = (type: string) => parts[related.find((each) => each.type === type)?.path ?? ''];
  const sheetXml = new Map(
    related.filter(({ type }) => type === 'worksheet').map(({ id, path }) => [id, parts[path]]),
  );
  const sheets: Sheet[] = [];
  let since1904 = false;
  listenToXml(
    xml,
    {
      open(name, attributes) {
        if (name === 'workbookPr') since1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
        if (name !== 'sheet') return;
        const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
        const content = sheetXml.get(id ?? '');
        if (content !== undefined) sheets.push({ name: attributes.name ?? '', xml: content });
      },
      text() {},
      close() {},
    },
    file,
  );
  return {
    sheets,
    strings: sharedStrings(partOf('sharedStrings'), file),
    dates: dateStyles(partOf('styles'), file),
    since1904,
  };
}

/** The texts that cells refer to by number; how a word is pronounced (`rPh`) is no part of it. */
function sharedStrings(xml: string | undefined, file: string): string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inPhonetic = false;
  listenToXml(
    xml ?? '<none/>',
    {
      open(name) {
        if (name === 'si') text = '';
        if (name === 'rPh') inPhonetic = true;
        if (name === 't') inText = !inPhonetic;
      },
      text(value) {
        if (inText) text += value;
      },
      close(name) {
        if (name === 'si') strings.push(text);
        if (name === 'rPh') inPhonetic = false;
        if (name === 't') inText = false;
      },
    },
    file,
  );
  return strings;
}

/** Which cell styles show a number as a date or a time of day. */
function dateStyles(xml: string | undefined, file: string): boolean[] {
  const formats = new Map<number, string>();
  const styles: boolean[] = [];
  let inCellFormats = false;
  listenToXml(
    xml ?? '<none/>',
    {
      open(name, attributes) {
        if (name === 'numFmt') formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
        if (name === 'cellXfs') inCellFormats = true;
        if (name === 'xf' && inCellFormats) {
          const id = Number(attributes.numFmtId ?? 0);
          styles.push(isDateFormatId(id) || isDateFormat(formats.get(id) ?? ''));
        }
      },
      text() {},
      close(name) {
        if (name === 'cellXfs') inCellFormats = false;
      },
    },
    file,
  );
  return styles;
}

/** The formats that ECMA-376 part 1, 18.8.30 gives numbers for dates and times. */
const isDateFormatId = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** A format with a letter for years, months, days, hours or seconds outside quotes and brackets. */
const isDateFormat = (code: string): boolean =>
  /[ymdhs]/i.test(
    code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').replace(/general/gi, ''),
  );
