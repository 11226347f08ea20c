/**
 * A spreadsheet written row by row (ECMA-376, SpreadsheetML): one sheet whose cells are all texts, so that nothing of
 * them is run as a formula. Memory stays flat however many rows there are.
 */
import { Readable } from 'node:stream';
import yazl from 'yazl';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const parts: Record<string, string> = {
  '[Content_Types].xml':
    `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SPREADSHEET}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};
/** Every file has the same time, so that the same rows are the same bytes. */
const ENTRY = { mtime: new Date(2000, 0, 1), forceDosTimestamp: true };
const LONGEST_CELL = 32_767;

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** XML 1.0 has no other control characters than tab and line ends. */
const escaped = (text: string): string =>
  text
    .slice(0, LONGEST_CELL)
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>]/g, (sign) => marks[sign] ?? '');

/** A, B, … Z, AA: how spreadsheets name the column `index`, from 0. */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

function rowXml(cells: readonly string[], row: number): string {
  const written = cells.map(
    (cell, i) =>
      `<c r="${columnName(i)}${String(row)}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`,
  );
  return `<row r="${String(row)}">${written.join('')}</row>`;
}

async function* sheet(pages: AsyncIterable<readonly (readonly string[])[]>): AsyncGenerator<string> {
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`;
  let row = 0;
  for await (const rows of pages) yield rows.map((cells) => rowXml(cells, (row += 1))).join('');
  yield '</sheetData></worksheet>';
}

/** The bytes of a spreadsheet of these rows, which come in pages. A failure of the pages is one of the stream. */
export function xlsxOf(pages: AsyncIterable<readonly (readonly string[])[]>): Readable {
  const zip = new yazl.ZipFile();
  for (const [name, xml] of Object.entries(parts)) zip.addBuffer(Buffer.from(HEAD + xml), name, ENTRY);
  const content = Readable.from(sheet(pages));
  const bytes = Readable.from(zip.outputStream as AsyncIterable<Buffer>, { objectMode: false });
  content.once('error', (error) => bytes.destroy(error));
  zip.addReadStream(content, 'xl/worksheets/sheet1.xml', ENTRY);
  zip.end();
  return bytes;
}
