import { expect, it } from "vitest";
import { isInvisible, normaliseLine, normaliseLines, validateName } from "./typed-text";

it("one line is one line, in one spelling", () => {
  expect(normaliseLine(" SW\u20102B,\r\n\tnajaar\u2028\u202e ")).toBe("SW-2B, najaar");
  expect(normaliseLine("سلام\u200cها \u061c\u200cع")).toBe("سلام\u200cها ع");
});

it("lines stay, and nothing that can't be seen but those", () => {
  expect(normaliseLines(" Dag\r\nallemaal\u0000\u202e ")).toBe("Dag\nallemaal");
  expect(normaliseLines("\u3164\n\u2800")).toBe("");
});

it("a text of which nothing can be seen is blank", () => {
  for (const text of ["", " \n", "\u3164", "\u00ad\u2800", "\u0007"]) expect(isInvisible(text)).toBe(true);
  for (const text of ["-", "عمر", "👍"]) expect(isInvisible(text)).toBe(false);
});

it("a name is judged whole, by characters and not by halves of them", () => {
  expect(validateName("𠀀".repeat(20), 20)).toMatchObject({ ok: true });
  expect(validateName("𠀀".repeat(21), 20)).toEqual({ ok: false, reason: "name-long" });
});
