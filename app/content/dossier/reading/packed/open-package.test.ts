import { expect, it } from "vitest";
import { composeZip } from "~/../tests/support/hostile-files";
import { packFile } from "~/../tests/support/packed-file";
import { openPackage } from "./open-package";

const parts = { "word/document.xml": "<a/>", "word/styles.xml": "<b/>" };
const open = (bytes: Uint8Array, mostBytes?: number) => openPackage(bytes, (name) => name in parts, mostBytes);
const reasonFor = (bytes: Uint8Array, mostBytes?: number) => {
  const opened = open(bytes, mostBytes);
  return opened.ok ? null : opened.reason;
};

/** Changes a figure in the line of the directory for one entry. */
function patch(bytes: Uint8Array, entry: number, at: number, change: (zip: Buffer, place: number) => void): Uint8Array {
  const zip = Buffer.from(bytes);
  let place = -1;
  for (let left = entry; left >= 0; left--) place = zip.indexOf("PK\x01\x02", place + 1, "latin1");
  change(zip, place + at);
  return zip;
}

it("unpacks the parts that are asked for, and no others", () => {
  // The embedded file is no packed data at all: nobody tries.
  const bytes = packFile({ ...parts, "word/embeddings/book.zip": "zzz" });
  const opened = open(patch(bytes, 2, 10, (zip, at) => zip.writeUInt16LE(8, at)));
  expect(opened.ok && [...opened.parts.keys()]).toEqual(Object.keys(parts));
});

it("refuses what is encrypted", () => {
  expect(reasonFor(patch(packFile(parts), 0, 8, (zip, at) => zip.writeUInt16LE(1, at)))).toBe("encrypted");
});

it.each(["../a", "a/../../b", "/etc/a", "\\a", "a\\..\\b", "C:\\a", ".."])("refuses the climbing path %s", (name) => {
  expect(open(packFile({ ...parts, [name]: "a" }))).toEqual({ ok: false, reason: "climbing-path", about: name });
});

it("takes names that only look like climbing", () => {
  expect(reasonFor(packFile({ ...parts, "a/..b": "a", "a..": "b" }))).toBeNull();
});

it.each(["word/vbaProject.bin", "word/vbaData.xml", "Basic/Standard/Module1.xml", "Scripts/python/a.py"])(
  "refuses macros: %s",
  (name) => expect(reasonFor(packFile({ ...parts, [name]: "a" }))).toBe("macros"),
);

it("refuses two parts with one name", () => {
  expect(reasonFor(packFile({ ...parts, "Word/Document.xml": "<c/>" }))).toBe("broken");
});

it("refuses a part whose bytes or size are not what the zip says", () => {
  expect(reasonFor(patch(packFile(parts), 0, 16, (zip, at) => zip.writeUInt32LE(1, at)))).toBe("broken");
  expect(reasonFor(patch(packFile(parts), 0, 24, (zip, at) => zip.writeUInt32LE(3, at)))).toBe("broken");
});

it("refuses entries that lie over each other", () => {
  // Both are sound: only their places give them away.
  const same = packFile({ "word/document.xml": "<a/>", "word/styles.xml": "<a/>" });
  expect(reasonFor(same)).toBeNull();
  expect(reasonFor(patch(same, 1, 42, (zip, at) => zip.writeUInt32LE(0, at)))).toBe("broken");
});

it("refuses what is cut short, or is no zip", () => {
  const whole = packFile(parts);
  for (const length of [0, 10, whole.length - 22, whole.length - 30])
    expect(reasonFor(whole.subarray(0, length))).toBe("broken");
  expect(reasonFor(new TextEncoder().encode("PK\x05\x06"))).toBe("broken");
});

it("refuses more unpacked bytes than allowed, whatever size is stated, and all parts together", () => {
  const most = 1_000_000;
  const big = Buffer.alloc(most + 1);
  const half = Buffer.alloc(600_000);
  expect(reasonFor(packFile({ "word/document.xml": big }), most)).toBe("too-large");
  expect(reasonFor(composeZip({ "word/document.xml": big }, 100), most)).toBe("too-large");
  expect(reasonFor(packFile({ "word/document.xml": half }), most)).toBeNull();
  expect(reasonFor(packFile({ "word/document.xml": half, "word/styles.xml": half }), most)).toBe("too-large");
  expect(reasonFor(composeZip({ "word/document.xml": half, "word/styles.xml": half }, 600_000), most)).toBe(
    "too-large",
  );
  const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`a${at}`, ""]));
  expect(reasonFor(composeZip(many))).toBe("too-large");
});
