import { deflateRawSync } from "node:zlib";
import ExcelJS from "exceljs";
import { expect, it } from "vitest";
import { readInvitationList } from "./invitation-list";
import { repackZip } from "./measured-zip";
import { readListFile } from "./read-list-file.server";

const readText = async (bytes: Buffer) => {
  const outcome = await readListFile(bytes);
  return outcome.ok ? outcome.text : outcome.reason;
};

async function workbook(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet("Lijst"));
  book.addWorksheet("Anders").getCell("A1").value = "niet@lezen.nl";
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** A zip with one entry whose directory may lie about its size. */
function zipOf(name: string, content: Buffer, told = content.length): Buffer {
  const packed = deflateRawSync(content);
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(8, 4);
  head.writeUInt32LE(packed.length, 14);
  head.writeUInt32LE(told, 18);
  head.writeUInt16LE(name.length, 22);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  head.copy(central, 6);
  const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), head, Buffer.from(name), packed]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, Buffer.from(name), end]);
}

it("text comes in UTF-8, UTF-16 and Windows-1252, with or without a mark", async () => {
  const text = "Zoë Şahin <zoe@example.org>";
  expect(await readText(Buffer.from(text))).toBe(text);
  expect(await readText(Buffer.from(`\uFEFF${text}`))).toBe(text);
  expect(await readText(Buffer.from(`\uFEFF${text}`, "utf16le"))).toBe(text);
  expect(await readText(Buffer.from("Zo\xeb;zoe@example.org\r\n\x80 5", "latin1"))).toBe("Zoë;zoe@example.org\r\n€ 5");
});

it("of a workbook the first sheet is read, a row a line, wherever the list begins", async () => {
  const bytes = await workbook((sheet) => {
    sheet.getCell("B3").value = "Naam";
    sheet.getCell("C3").value = "E-mail";
    sheet.getCell("B4").value = 'Noor "N"; Berg';
    sheet.getCell("C4").value = { text: "noor@x.nl", hyperlink: "mailto:noor@x.nl" };
    sheet.getCell("B6").value = new Date("2026-01-02");
    sheet.getCell("C6").value = 12;
  });
  const text = await readText(bytes);
  expect(readInvitationList(text)).toEqual({
    ok: true,
    lines: [
      { line: 4, kind: "person", email: "noor@x.nl", name: 'Noor "N"; Berg' },
      { line: 6, kind: "wrong", problem: "no-address", text: "2026-01-02\t12" },
    ],
  });
});

it("a zip that unpacks to more than it may, or lies about it, is refused", async () => {
  const bomb = Buffer.alloc(40_000_000);
  for (const told of [bomb.length, 100]) {
    const zip = zipOf("xl/worksheets/sheet1.xml", bomb, told);
    expect(zip.length).toBeLessThan(100_000);
    expect(repackZip(zip)).toBeNull();
    expect(await readText(zip)).toBe("file-unreadable");
  }
  expect(repackZip(zipOf("a.xml", Buffer.from("<a/>")))?.includes("<a/>")).toBe(true);
});

it("one cell in the far corner does not make a table of billions", async () => {
  const bytes = await workbook((sheet) => {
    sheet.getCell("A1").value = "noor@x.nl";
    sheet.getCell("XFD1048576").value = "ver";
  });
  expect(await readText(bytes)).toBe("file-unreadable");
});

it("what is no list is refused: pictures, old Excel, broken and empty archives", async () => {
  expect(await readText(Buffer.from("\x89PNG\r\n\x1a\n\0\0", "latin1"))).toBe("file-unreadable");
  expect(await readText(Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1", "latin1"))).toBe("file-old-excel");
  expect(await readText(Buffer.from("PK\x03\x04rest", "latin1"))).toBe("file-unreadable");
  expect(await readText(zipOf("readme.txt", Buffer.from("hoi")))).toBe("file-unreadable");
  const whole = await workbook((sheet) => sheet.addRow(["noor@x.nl"]));
  for (const length of [30, 500, whole.length - 30]) {
    expect(await readText(whole.subarray(0, length))).toBe("file-unreadable");
  }
});
