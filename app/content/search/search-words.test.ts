import fc from "fast-check";
import { expect, test } from "vitest";
import { foldText } from "./fold-text";
import { composeQuery, composeStrictQuery } from "./search-queries";
import {
  countTypingErrors,
  cutQuestion,
  findSearchedPart,
  listMeantQuestions,
  listMeantWords,
  listQuestionWords,
} from "./search-words";

test("words are folded, each once, and at most eight", () => {
  expect(listQuestionWords("  Café-CAFE, ‘ÉÉN’ e\u0301e\u0301n 24/7 ")).toEqual(["cafe", "een", "24", "7"]);
  expect(listQuestionWords("a b c d e f g h i j")).toHaveLength(8);
  expect(listQuestionWords("!? \u0301 … & | ()")).toEqual([]);
});

test("a query has only words, however it was typed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 100 }), (question) => {
      const words = listQuestionWords(question);
      const query = composeQuery(words, { wider: new Map(), beginnings: "all" });
      expect(query).toMatch(/^(?:'[\p{L}\p{N}\p{M}\p{Cn}]+'(?::\*)?(?: & (?!$)|$))*$/u);
      for (const word of words) expect(foldText(word)).toBe(word);
    }),
  );
});

test("the last word may be the beginning of a word, and compounds stand beside a word", () => {
  expect(composeStrictQuery(["hart", "meso"])).toBe("'hart' & 'meso':*");
  expect(composeStrictQuery(["de"])).toBe("'de'");
  const wider = new Map([["opbouw", ["samenlevingsopbouw"]]]);
  expect(composeQuery(["opbouw", "nu"], { wider, beginnings: "last" })).toBe(
    "('opbouw' | 'samenlevingsopbouw') & 'nu'",
  );
});

test("typing errors are counted by letters, and swapping two is one", () => {
  expect([
    countTypingErrors("mezo", "meso", 2),
    countTypingErrors("buurt", "burut", 2),
    countTypingErrors("a", "abcd", 2),
  ]).toEqual([1, 1, 3]);
  fc.assert(
    fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
      expect(countTypingErrors(a, b, 8)).toBe(countTypingErrors(b, a, 8));
      expect(countTypingErrors(a, b, 8) === 0).toBe(a === b);
    }),
  );
});

test("the nearest words are meant, of those as near the most common first, and of a short word none", () => {
  const words = [
    { word: "meso", documents: 2 },
    { word: "mens", documents: 50 },
    { word: "memo", documents: 3 },
  ];
  expect(listMeantWords("mezo", words)).toEqual(["memo", "meso"]);
  expect(listMeantWords("mez", words)).toEqual([]);
  expect(listMeantWords("meso", [{ word: "meso", documents: 1 }])).toEqual([]);
});

test("a question keeps the words that are right, and the likeliest choices for the others come first", () => {
  expect(listMeantQuestions(["buen", "vivr"], [[], ["vier", "vivir"]])).toEqual([
    ["buen", "vier"],
    ["buen", "vivir"],
  ]);
  expect(listMeantQuestions(["buen"], [[]])).toEqual([]);
  const choices = ["a", "b", "c", "d"];
  const many = listMeantQuestions(["x", "y"], [choices, choices]);
  expect(many).toHaveLength(5);
  expect(many[0]).toEqual(["a", "a"]);
});

test("words that are left out of a search are told by those that are in it", () => {
  expect(findSearchedPart("a b c d e f g h", "a b c d e f g h")).toBe(null);
  expect(findSearchedPart("a b, A b! …", "a b, A b! …")).toBe(null);
  expect(findSearchedPart("a b c d e f g h I", "a b c d e f g h I")).toBe("a b c d e f g h");
  expect(findSearchedPart("buurt en Café", "buurt en")).toBe("buurt en");
});

test("a question is cut between words, and only a single word is cut in two", () => {
  expect(cutQuestion("buurt ".repeat(20))).toBe("buurt ".repeat(16).trim());
  expect(cutQuestion(`${"x".repeat(49)} ${"y".repeat(50)} z`)).toBe(`${"x".repeat(49)} ${"y".repeat(50)}`);
  expect(cutQuestion("x".repeat(120))).toBe("x".repeat(100));
  expect(cutQuestion(" de buurt ")).toBe("de buurt");
});
