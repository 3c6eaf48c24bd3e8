import { expect, it } from "vitest";
import { drawReadableCode, formatReadableCode, parseReadableCode, readableCodeAlphabet } from "./readable-code";

it("a drawn code can be read back, and every character of the alphabet occurs", () => {
  const made = Array.from({ length: 256 }, (_, first) =>
    drawReadableCode(12, (length) => Uint8Array.from({ length }, (_, at) => (first * 7 + at * 31) & 255)),
  );
  for (const code of made) expect(parseReadableCode(formatReadableCode(code), 12)).toBe(code);
  expect(new Set(made.join(""))).toEqual(new Set(readableCodeAlphabet));
});

it("too few random bytes make no code", () => {
  expect(() => drawReadableCode(12, () => new Uint8Array(3))).toThrow("12 bytes were expected");
});

it("a code is shown in groups of four", () => {
  expect(formatReadableCode("7KQ4M2XD9HVT")).toBe("7KQ4-M2XD-9HVT");
  expect(formatReadableCode("K7QM2X90")).toBe("K7QM-2X90");
});

it("characters of another width are read as their plain form", () => {
  expect(parseReadableCode("７ＫＱ４－ｍ２ｘｄ", 8)).toBe("7KQ4M2XD");
});
