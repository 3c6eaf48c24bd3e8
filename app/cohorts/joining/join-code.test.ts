import fc from "fast-check";
import { expect, it } from "vitest";
import { formatReadableCode, readableCodeAlphabet } from "~/platform/text/readable-code";
import { parseJoinCode } from "./join-code";

it("a code is read as people type it, and nothing else is", () => {
  for (const typed of ["K7QM2X90", "k7qm-2x90", " K7QM 2X9O ", "k7qm–2x9o"])
    expect(parseJoinCode(typed)).toBe("K7QM2X90");
  expect(parseJoinCode("IlLi-oO00")).toBe("11110000");
  for (const wrong of ["", "K7QM2X9", "K7QM2X900", "K7QM2X9U", "K7QM2X9%", "é".repeat(8), "1".repeat(101)]) {
    expect(parseJoinCode(wrong)).toBeNull();
  }
});

it("every code can be read back from its written form, in upper and lower case", () => {
  const code = fc.string({ unit: fc.constantFrom(...readableCodeAlphabet), minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(code, fc.boolean(), (given, lower) => {
      const written = formatReadableCode(given);
      expect(parseJoinCode(lower ? written.toLowerCase() : written)).toBe(given);
    }),
  );
});
