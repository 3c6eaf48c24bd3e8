import { expect, it } from "vitest";
import {
  countCharacters,
  hasNoVisibleCharacter,
  normaliseAndValidateName,
  normaliseMultilineText,
  normaliseTextToOneLine,
  readWrittenText,
} from "./typed-text";

it("one line stays one line, in one spelling", () => {
  expect(normaliseTextToOneLine(" SW\u20102B,\r\n\tnajaar\u2028\u202e ")).toBe("SW-2B, najaar");
  expect(normaliseTextToOneLine("سلام\u200cها \u061c\u200cع")).toBe("سلام\u200cها ع");
});

it("line ends stay, and other invisible characters do not", () => {
  expect(normaliseMultilineText(" Dag\r\nallemaal\u0000\u202e ")).toBe("Dag\nallemaal");
  expect(normaliseMultilineText("\u3164\n\u2800")).toBe("");
});

it("a text without visible characters is invisible", () => {
  for (const text of ["", " \n", "\u3164", "\u00ad\u2800", "\u0007"]) expect(hasNoVisibleCharacter(text)).toBe(true);
  for (const text of ["-", "عمر", "👍"]) expect(hasNoVisibleCharacter(text)).toBe(false);
});

it("a name is checked by whole characters, not by halves of them", () => {
  expect(normaliseAndValidateName("𠀀".repeat(20), 20)).toMatchObject({ ok: true });
  expect(normaliseAndValidateName("𠀀".repeat(21), 20)).toEqual({ ok: false, reason: "name-long" });
});

it("what people write is counted in characters, whatever the spelling of a letter, and turns no words around", () => {
  expect(countCharacters("👍é")).toBe(2);
  expect(readWrittenText("👍".repeat(20), 20)).toEqual({ text: "👍".repeat(20), isLong: false });
  expect(readWrittenText("👍".repeat(21), 20).isLong).toBe(true);
  expect(readWrittenText(`${"e\u0301".repeat(20)}\r\n`, 20)).toEqual({ text: "é".repeat(20), isLong: false });
  expect(readWrittenText("a \u202eb\u202c \u2067c\u2069\nعمر \u200f", 20).text).toBe("a b c\nعمر \u200f");
  expect(readWrittenText("\u202e", 20).text).toBe("");
  expect(readWrittenText("\u202e".repeat(300), 20).isLong).toBe(true);
});
