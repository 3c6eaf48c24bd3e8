import fc from "fast-check";
import { expect, test } from "vitest";
import { isOneTypingErrorAway, judgeGapAnswer } from "./judge-gap";

const gap = {
  id: "g",
  accepted: ["inzet", "Coöperatie", "één keer", "2015", "Aanbod"],
  feedback: "<p>Goed.</p>",
  wrong: [
    { text: "inzat", feedback: "<p>Een bekende fout.</p>" },
    { text: "aanbod", feedback: "<p>Zonder hoofdletter is iets anders.</p>" },
  ],
};

const isCorrect = (given: string) => judgeGapAnswer(gap, given).correct;

test("case, accents, surrounding space and quotes are forgiven", () => {
  for (const given of ["inzet", " Inzet ", "“inzet”", "'INZET'", "cooperatie", "COÖPERATIE", "een  keer"]) {
    expect(isCorrect(given), given).toBe(true);
  }
});

test("what looks like the answer is the answer: end marks, soft hyphens, ligatures, full-width characters", () => {
  const typed = { id: "t", accepted: ["geld", "1969", "ijs", "fiets"], feedback: "<p>Goed.</p>", wrong: [] };
  for (const given of ["geld.", "ge\u00adld", "1969.", "ĳs", "ﬁets", "“Geld.”", "１９６９", "ijs\u200b…"]) {
    expect(judgeGapAnswer(typed, given).correct, given).toBe(true);
  }
  for (const given of ["1969.1", "1968.", "-1969", ".", "\u00ad"])
    expect(judgeGapAnswer(typed, given).correct, given).toBe(false);
});

test("an accepted answer stays right in any dress, and a known wrong one stays wrong", () => {
  const dress = fc.record({
    before: fc.constantFrom("", " ", "“", "\u200e"),
    between: fc.constantFrom("", "\u00ad", "\u200b"),
    after: fc.constantFrom("", ".", " !", "…", ".”", "\ufeff"),
    upper: fc.boolean(),
    form: fc.constantFrom("NFC", "NFD", "NFKD"),
  });
  fc.assert(
    fc.property(dress, fc.constantFrom("inzet", "Coöperatie", "één keer", "2015", "inzat"), (worn, answer) => {
      const cased = worn.upper ? answer.toUpperCase() : answer;
      const given = `${worn.before}${[...cased].join(worn.between)}${worn.after}`.normalize(worn.form);
      expect(isCorrect(given), JSON.stringify(given)).toBe(answer !== "inzat");
    }),
    { numRuns: 500 },
  );
});

test("one typing error is forgiven in a word of five letters or more", () => {
  for (const given of ["inzzet", "inzt", "inezt", "onzet", "cooperattie"]) expect(isCorrect(given), given).toBe(true);
  for (const given of ["izntet", "inz", "onzat", "een kee", "en keer", "2016", "20155", ""]) {
    expect(isCorrect(given), given).toBe(false);
  }
});

test("a known wrong answer wins over forgiveness, with its own feedback", () => {
  expect(judgeGapAnswer(gap, "Inzat")).toEqual({ correct: false, feedback: "<p>Een bekende fout.</p>" });
  expect(isCorrect("AANBOD")).toBe(false);
});

test("an accepted answer typed exactly is right, whatever the known wrong answers say", () => {
  expect(isCorrect("Aanbod")).toBe(true);
});

test("one error away agrees with the matrix of Damerau and Levenshtein", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
  fc.assert(
    fc.property(word, word, (a, b) => isOneTypingErrorAway(a, b) === (distance(a, b) === 1)),
    { numRuns: 2000 },
  );
});

/** Returns the Damerau-Levenshtein distance of two texts by the textbook algorithm, which is slow but simple, to compare results with. */
function distance(a: string, b: string): number {
  const rows: number[][] = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  const at = (i: number, j: number) => rows[i]?.[j] as number;
  for (let j = 0; j <= b.length; j += 1) (rows[0] as number[])[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, at(i - 2, j - 2) + 1);
      (rows[i] as number[])[j] = best;
    }
  }
  return at(a.length, b.length);
}
