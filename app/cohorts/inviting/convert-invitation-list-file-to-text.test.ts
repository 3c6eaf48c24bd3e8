import ExcelJS from "exceljs";
import { expect, it } from "vitest";
import { composeZip } from "~/../tests/support/hostile-files";
import { convertInvitationListFileToText } from "./convert-invitation-list-file-to-text.server";
import { parseInvitationList } from "./invitation-list";

const readText = async (bytes: Buffer) => {
  const outcome = await convertInvitationListFileToText(bytes, 8_000_000);
  return outcome.ok ? outcome.text : outcome.reason;
};

async function workbook(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet("Lijst"));
  book.addWorksheet("Anders").getCell("A1").value = "niet@lezen.nl";
  return Buffer.from(await book.xlsx.writeBuffer());
}

it("text may be UTF-8, UTF-16 or Windows-1252, with or without a byte order mark", async () => {
  const text = "Zoë Şahin <zoe@example.org>";
  expect(await readText(Buffer.from(text))).toBe(text);
  expect(await readText(Buffer.from(`\uFEFF${text}`))).toBe(text);
  expect(await readText(Buffer.from(`\uFEFF${text}`, "utf16le"))).toBe(text);
  expect(await readText(Buffer.from("Zo\xeb;zoe@example.org\r\n\x80 5", "latin1"))).toBe("Zoë;zoe@example.org\r\n€ 5");
});

it("the first sheet of a workbook is read, one row a line, wherever the list begins", async () => {
  const bytes = await workbook((sheet) => {
    sheet.getCell("B3").value = "Naam";
    sheet.getCell("C3").value = "E-mail";
    sheet.getCell("B4").value = 'Noor "N"; Berg';
    sheet.getCell("C4").value = { text: "noor@x.nl", hyperlink: "mailto:noor@x.nl" };
    sheet.getCell("B6").value = new Date("2026-01-02");
    sheet.getCell("C6").value = 12;
  });
  const text = await readText(bytes);
  expect(parseInvitationList(text)).toEqual({
    ok: true,
    lines: [
      { line: 4, kind: "person", email: "noor@x.nl", name: 'Noor "N"; Berg' },
      { line: 6, kind: "wrong", problem: "no-address", text: "2026-01-02\t12" },
    ],
  });
});

it("one cell in a far corner does not make a table of billions", async () => {
  const bytes = await workbook((sheet) => {
    sheet.getCell("A1").value = "noor@x.nl";
    sheet.getCell("XFD1048576").value = "ver";
  });
  expect(await readText(bytes)).toBe("file-unreadable");
});

it("a file that is not a list is refused: pictures, old Excel, broken and empty archives", async () => {
  expect(await readText(Buffer.from("\x89PNG\r\n\x1a\n\0\0", "latin1"))).toBe("file-unreadable");
  expect(await readText(Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1", "latin1"))).toBe("file-old-excel");
  expect(await readText(Buffer.from("PK\x03\x04rest", "latin1"))).toBe("file-unreadable");
  expect(await readText(composeZip({ "readme.txt": "hoi" }))).toBe("file-unreadable");
  const whole = await workbook((sheet) => sheet.addRow(["noor@x.nl"]));
  for (const length of [30, 500, whole.length - 30]) {
    expect(await readText(whole.subarray(0, length))).toBe("file-unreadable");
  }
});
