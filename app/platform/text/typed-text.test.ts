import { expect, it } from "vitest";
import {
  hasNoVisibleCharacter,
  normaliseAndValidateName,
  normaliseMultilineText,
  normaliseTextToOneLine,
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
