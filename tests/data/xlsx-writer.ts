import { strToU8, zipSync } from 'fflate';

export type XlsxCell =
  | number
  | string
  | boolean
  | null
  | { readonly date: number }
  | { readonly error: string };

export interface XlsxOptions {
  readonly since1904?: boolean;
  /** Texts within the cells instead of the shared list. */
  readonly inline?: boolean;
}

/** A small workbook: sheets by name, rows of cells. Style 1 is a date. */
export function writeXlsx(
  sheets: Readonly<Record<string, readonly (readonly XlsxCell[])[]>>,
  options: XlsxOptions = {},
): Uint8Array {
  const strings: string[] = [];
  const names = Object.keys(sheets);
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const relations = (inside: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  const parts: Record<string, string> = {
    '_rels/.rels': relations(relation(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/_rels/workbook.xml.rels': relations(
      [
        ...names.map((_, index) => relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
        relation(900, 'sharedStrings', 'sharedStrings.xml'),
        relation(901, 'styles', 'styles.xml'),
      ].join(''),
    ),
    'xl/workbook.xml': `<workbook xmlns:r="r"><workbookPr${options.since1904 ? ' date1904="1"' : ''}/><sheets>${names
      .map((name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-409]d\\-mmm\\-yy;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>',
  };
  for (const [index, rows] of Object.values(sheets).entries()) {
    const cells = rows.map(
      (row, at) =>
        `<row r="${at + 1}">${row.map((cell, column) => cellXml(cell, `${letters(column)}${at + 1}`, strings, options)).join('')}</row>`,
    );
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `<worksheet><sheetData>${cells.join('')}</sheetData></worksheet>`;
  }
  parts['xl/sharedStrings.xml'] = `<sst>${strings
    .map((text) => `<si><r><t xml:space="preserve">${escaped(text)}</t></r><rPh><t>no</t></rPh></si>`)
    .join('')}</sst>`;
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

function cellXml(cell: XlsxCell, at: string, strings: string[], { inline }: XlsxOptions): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'object') {
    return 'date' in cell
      ? `<c r="${at}" s="${1 + (cell.date % 2)}"><v>${cell.date}</v></c>`
      : `<c r="${at}" t="e"><v>${cell.error}</v></c>`;
  }
  if (inline === true) return `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  return `<c r="${at}" t="s"><v>${strings.push(cell) - 1}</v></c>`;
}

const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
