import { expect, it } from "vitest";
import { readFileName } from "./file-name";
import { replaceCharactersThatJsonRefuses } from "./json-text";

it.each([
  ["beleid.docx", "beleid.docx"],
  ["C:\\fakepath\\beleid.docx", "beleid.docx"],
  ["../../etc/passwd", "passwd"],
  ["nota\u202excod.exe", "notaxcod.exe"],
  ["a\u0000\u001b[31m\nb.md", "a [31m b.md"],
  ["\u200b\u202e", ""],
  ["", ""],
])("%j becomes %j", (given, name) => {
  expect(readFileName(given)).toBe(name);
});

it("of a long name the start and the end stay", () => {
  const name = readFileName(`begin${"é".repeat(100_000)}.docx`);
  expect([...name]).toHaveLength(255);
  expect(name).toMatch(/^é+…é+\.docx$/);
  expect(readFileName(`begin ${"a".repeat(300)}.docx`)).toMatch(/^begin a+…a+\.docx$/);
  expect([...readFileName(`${"😀".repeat(300)}.md`)]).toHaveLength(255);
});

it("characters that the database refuses are replaced in every text of a value", () => {
  const value = { a: ["x\u0000y", { b: "\ud800" }], c: null, d: 1, e: "\ud83d\ude00" };
  expect(replaceCharactersThatJsonRefuses(value)).toEqual({
    ...{ a: ["x\ufffdy", { b: "\ufffd" }], c: null, d: 1, e: "\ud83d\ude00" },
  });
});
