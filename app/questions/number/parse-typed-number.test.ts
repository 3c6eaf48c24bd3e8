import fc from "fast-check";
import { expect, test } from "vitest";
import { formatNumber, parseTypedNumber } from "./parse-typed-number";

const valueIn = (text: string, language: "nl" | "en", decimals = 0) =>
  parseTypedNumber(text, language, decimals)?.value;

test.each([
  ["1.250", 1250],
  ["1250", 1250],
  ["1250,0", 1250],
  ["1 250", 1250],
  ["1.250.000", 1_250_000],
  ["1.250,5", 1250.5],
  ["12,5", 12.5],
  ["12.5", 12.5],
  ["0.125", 0.125],
  ["0,125", 0.125],
  ["1,250", 1.25],
  [",5", 0.5],
  ["-3", -3],
  ["−3", -3],
  ["+ 3", 3],
  ["1.25", 1.25],
  ["1.2500", 1.25],
])("in Dutch %s is %d", (text, value) => {
  expect(valueIn(text, "nl")).toBe(value);
});

test.each([
  ["1,250", 1250],
  ["1,250.5", 1250.5],
  ["1.250", 1.25],
  ["12,5", 12.5],
  ["12.5", 12.5],
  ["0,125", 0.125],
])("in English %s is %d", (text, value) => {
  expect(valueIn(text, "en")).toBe(value);
});

test("where the answer has three decimals, one dot before three digits is a decimal sign", () => {
  expect(valueIn("1.234", "nl", 3)).toBe(1.234);
  expect(valueIn("1.234", "nl", 2)).toBe(1234);
});

test.each([
  "",
  "twaalf",
  "12 of 13",
  "1.25.0",
  "1,,5",
  "1.2.3",
  "12-13",
  "procent",
  "1,250.5.5",
  "01.250.000",
  "3 4",
  "12½",
  "12 ½ %",
  "1e3",
  "1E3 m",
  "2²",
  "=12,5",
  "±12,5",
  "~12,5",
  "± 12,5 %",
  "(12,5)",
  "12,5!",
  '"12,5"',
  "12,5 🙂",
  "١٢,5",
  "١٢",
  "12,5 m٢",
])("%s is no number", (text) => {
  expect(parseTypedNumber(text, "nl")).toBeNull();
});

test.each([
  ["12,5 procent", "procent"],
  ["12,5%", "%"],
  ["€ 12,5", "€"],
  ["12,5 m2", "m2"],
  ["12,5 m²", "m²"],
  ["12,5 km/u", "km/u"],
  ["12,5 ‰", "‰"],
  ["12,5°", "°"],
  ["$12,5", "$"],
  ["12,5 ㎡", "㎡"],
  ["１２，５ ％", "%"],
  ["12,5", ""],
  // Invisible characters: zero-width spaces, a direction mark, a soft hyphen and a word joiner.
  ["12,5\u200b", ""],
  ["\u200e12,5", ""],
  ["1\u20602,5 \u200bpro\u00adcent", "procent"],
  ["€\u200b12,5", "€"],
])("the unit of %s is kept apart", (text, unit) => {
  expect(parseTypedNumber(text, "nl")).toEqual({ value: 12.5, decimals: 1, unit });
});

const languages = fc.constantFrom("nl" as const, "en" as const);

test("what the language writes is read back, with and without groups", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e12, max: 1e12 }),
      fc.integer({ min: 0, max: 2 }),
      languages,
      (whole, places, language) => {
        const value = whole / 10 ** places;
        expect(valueIn(formatNumber(value, language), language)).toBe(value + 0);
        const plain = new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 20 }).format(value);
        expect(valueIn(plain, language)).toBe(value + 0);
      },
    ),
  );
});

test("whatever is typed, it is read quickly as a finite number, or not at all", () => {
  const typed = fc.oneof(fc.string(), fc.stringMatching(/^[\d.,+\-− a-z%€]{0,100}$/));
  fc.assert(
    fc.property(typed, languages, fc.nat(4), (text, language, decimals) => {
      const read = parseTypedNumber(text, language, decimals);
      return read === null || Number.isFinite(read.value);
    }),
  );
  const start = performance.now();
  for (const text of [
    "1.".repeat(50),
    `${"1 111".repeat(20)}x`,
    ".,".repeat(50),
    `${"1".repeat(99)}x`,
    " ".repeat(100),
  ])
    parseTypedNumber(text, "nl");
  expect(performance.now() - start).toBeLessThan(100);
});
