/** Small files that are expensive to read, such as an attacker would upload. */
import { deflateRawSync } from "node:zlib";

/** Returns a zip file with these entries. `told`: the size that the zip claims for each entry, instead of the real one. */
export function composeZip(entries: Record<string, string | Buffer>, told?: number): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes, { level: 9 });
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(told ?? bytes.length, 18);
    head.writeUInt16LE(name.length, 22);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    head.copy(central, 6);
    central.writeUInt32LE(offset, 42);
    directory.push(central, Buffer.from(name));
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), head, Buffer.from(name), packed]);
    parts.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(entries).length, 8);
  end.writeUInt16LE(Object.keys(entries).length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

const sheetPath = "xl/worksheets/sheet1.xml";
const rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** Returns a spreadsheet file (xlsx) with one sheet of these rows. `more`: other parts of the file, or other contents of a part. */
function composeWorkbook(rows: string, more: Record<string, string> = {}): Buffer {
  return composeZip({
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${rels}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="${rels}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${rels}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    [sheetPath]: `<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  });
}

const cell = (text: string, at = "A1") => `<row r="1"><c r="${at}" t="inlineStr"><is><t>${text}</t></is></c></row>`;
const rowsOf = (count: number, cells: (row: number) => string) =>
  Array.from({ length: count }, (_, at) => `<row r="${at + 1}">${cells(at + 1)}</row>`).join("");
const shared = (items: string) => ({ "xl/sharedStrings.xml": `<sst ${main}>${items}</sst>` });

/** The hostile files, by the reason why they are expensive to read. All are small enough to be uploaded. */
export const hostileListFiles: Record<string, () => Buffer> = {
  "a cell of 15 million letters": () => composeWorkbook(cell("a".repeat(15_000_000))),
  "a cell as long as unpacking allows": () => composeWorkbook(cell("a".repeat(7_900_000))),
  "14 MB of attributes": () => composeWorkbook(`<row r="1" ${'a="1" '.repeat(2_300_000)}/>`),
  "attributes as many as unpacking allows": () =>
    composeWorkbook(`<row r="1" ${Array.from({ length: 400_000 }, (_, at) => `a${at}="1"`).join(" ")}/>`),
  "half a million shared strings": () => composeWorkbook(cell("a"), shared("<si><t>a</t></si>".repeat(440_000))),
  "elements within elements": () => composeWorkbook(cell("<r>".repeat(1_900_000))),
  "a row far away, written as no number": () => composeWorkbook('<row r="1e9"><c r="A1"><v>1</v></c></row>'),
  "a row far away, written in entities": () => composeWorkbook('<row r="&#57;&#57;&#57;&#57;&#57;&#57;&#57;&#57;"/>'),
  "cells far to the right in ten thousand rows": () =>
    composeWorkbook(rowsOf(9999, (row) => `<c r="ZZ${row}"><v>1</v></c>`)),
  "a million entities": () => composeWorkbook(cell("&amp;".repeat(1_500_000))),
  "one long text, shown in every cell": () =>
    composeWorkbook(
      rowsOf(9000, (row) => `<c r="A${row}" t="s"><v>0</v></c>`),
      shared(`<si><t>${"a@b.nl ".repeat(40_000)}</t></si>`),
    ),
  "a zip that says it is small": () => composeZip({ [sheetPath]: Buffer.alloc(200_000_000) }, 100),
  "a zip that says it is huge": () => composeZip({ [sheetPath]: "<a/>" }, 0xfffffff0),
  "a text of quotes that nobody closes": () => Buffer.from('"a,'.repeat(320_000)),
  "a text of brackets": () => Buffer.from(`${"<".repeat(490_000)}a@b.nl${">".repeat(490_000)}`),
  "a text of apostrophes": () => Buffer.from(`a@b.nl ${"'".repeat(990_000)}x <`),
};
