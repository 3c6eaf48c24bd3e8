import fc from "fast-check";
import { expect, test } from "vitest";
import { normalizeTypedAnswer } from "./normalize-typed-answer";

test.each([
  ["punctuation at the end", "geld.", "geld"],
  ["a year with a full stop", "1969.", "1969"],
  ["a soft hyphen", "ge\u00adld", "geld"],
  ["a ligature of one character", "ĳs", "ijs"],
  ["a ligature of a font", "ﬁets", "fiets"],
  ["full-width characters", "ＧＥＬＤ！", "geld"],
  ["quotes around a sentence", "“Geld.”", "geld"],
  ["an apostrophe of another keyboard", "foto´s", "foto's"],
  ["a hyphen that does not break", "e\u2011mail", "e-mail"],
  ["a space that does not break", "één\u00a0keer", "een keer"],
  ["raised characters", "m²", "m2"],
  ["a power with and without a raised character", "10²", "10^2"],
  ["a negative power", "10⁻³", "10^-3"],
])("%s folds", (_what, typed, folded) => {
  expect(normalizeTypedAnswer(typed)).toBe(folded);
});

test("what differs in more than its writing stays different", () => {
  for (const [one, other] of [
    ["10²", "102"],
    ["1½", "11/2"],
    ["1.5", "15"],
    ["-5", "5"],
    [".5", "5"],
    ["5%", "5"],
    ["?", "!"],
    ["C++", "C"],
    ["", "."],
  ] as const) {
    expect(normalizeTypedAnswer(one), `${one} and ${other}`).not.toBe(normalizeTypedAnswer(other));
  }
});

test("folding twice folds no more", () => {
  const odd = fc.constantFrom(..."´`'\"“”.…ĳﬁİſŉ²⁻ ½１．\u00ad\u200d\u0301-−–aA1");
  fc.assert(
    fc.property(
      fc.string({ unit: odd }),
      (text) => normalizeTypedAnswer(normalizeTypedAnswer(text)) === normalizeTypedAnswer(text),
    ),
    { numRuns: 1000 },
  );
});

test("space, quotes, capitals, marks of direction and an end mark around a word change nothing", () => {
  const word = fc.stringMatching(/^[a-zà-ü0-9]{1,12}$/);
  const before = fc.constantFrom("", " ", "“", "'", "\u200e", "\t");
  const after = fc.constantFrom("", ".", "!", " .", ".”", "…", "\u200b", "\u00a0", "。");
  fc.assert(
    fc.property(word, before, after, (text, start, end) => {
      expect(normalizeTypedAnswer(`${start}${text}${end}`)).toBe(normalizeTypedAnswer(text));
      expect(normalizeTypedAnswer(text.toUpperCase())).toBe(normalizeTypedAnswer(text));
    }),
  );
});
