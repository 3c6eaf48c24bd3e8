import fc from "fast-check";
import { expect, test } from "vitest";
import { computeNorm, type RatedCell } from "./compute-norm";
import { readRatings } from "./read-ratings";

const cells: RatedCell[] = [
  { id: "een", questions: ["a", "b"] },
  { id: "twee", questions: ["c"] },
];
const rate = (judge: string, a: number, b: number, c: number) => [
  { judge, question: "a", share: a },
  { judge, question: "b", share: b },
  { judge, question: "c", share: c },
];

test("the mark is the mean over the cells of the mean of their questions, as computed by hand", () => {
  // J1: cells 0.7 and 0.9, so 0.8. J2: cells 0.5 and 0.7, so 0.6. The mean over all ratings would be 0.667.
  const norm = computeNorm([...rate("J1", 0.6, 0.8, 0.9), ...rate("J2", 0.5, 0.5, 0.7)], cells);
  expect(norm.judges.map(({ name, mark }) => [name, Number(mark.toFixed(9))])).toEqual([
    ["J1", 0.8],
    ["J2", 0.6],
  ]);
  expect(norm.mark).toBeCloseTo(0.7, 9);
  // The deviations are 0.1 and -0.1: the square root of 0.02 / 1, and that divided by the square root of 2.
  expect(norm.spread).toBeCloseTo(0.141421356, 9);
  expect(norm.standardError).toBeCloseTo(0.1, 9);
  expect(norm.cells.map(({ mark }) => Number(mark.toFixed(9)))).toEqual([0.6, 0.8]);
  expect(norm.isNorm).toBe(false);
});

test("five judges make a norm", () => {
  const marks = [0.8, 0.6, 0.7, 0.8, 0.6];
  const norm = computeNorm(
    marks.flatMap((mark, at) => rate(`J${at}`, mark, mark, mark)),
    cells,
  );
  // The squares of the deviations from 0.7 add up to 0.04; divided by 4 and rooted that is 0.1, and 0.1 / √5 is 0.0447.
  expect(norm.mark).toBeCloseTo(0.7, 9);
  expect(norm.spread).toBeCloseTo(0.1, 9);
  expect(norm.standardError).toBeCloseTo(0.0447214, 6);
  expect(norm.isNorm).toBe(true);
});

test("one judge has no spread, and judges who agree have none either", () => {
  expect(computeNorm(rate("J1", 0.5, 0.7, 0.8), cells)).toMatchObject({ spread: 0, standardError: 0, isNorm: false });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, share, share, fc.integer({ min: 1, max: 9 }), (a, b, c, count) => {
      const judges = Array.from({ length: count }, (_none, at) => rate(`J${at}`, a, b, c)).flat();
      const norm = computeNorm(judges, cells);
      expect(norm.spread).toBeCloseTo(0, 9);
      expect(norm.mark).toBeCloseTo(((a + b) / 2 + c) / 2, 9);
      expect(norm.isNorm).toBe(count >= 5);
    }),
  );
});

const sure = [{ judge: "J1", question: "a", share: 0.65 }];

test.each([
  ["shares with ;", "judge;question;share\nJ1;a;0,65\n"],
  ["shares with ,", "judge,question,share\nJ1,a,0.65\n"],
  ["a decimal comma in quotes", 'judge,question,share\nJ1,a,"0,65"\n'],
  ["percentages", "judge;question;share\nJ1;a;65\n"],
  ["percent signs", "judge;question;share\r\nJ1;a;65 %\r\n"],
  ["Dutch headings in another order, and a byte order mark", "\uFEFFVraag;Beoordelaar;Aandeel\n\na;J1;0,65\n"],
])("%s are read", (_what, text) => {
  expect(readRatings(text, null)).toEqual({ ratings: sure, flaws: [] });
});

const head = "judge;question;share\n";

test.each([
  ["no headings", "J1;a;0,5\n", [{ line: 1, code: "ratings-columns" }]],
  ["a column too many", "judge;question;share;why\n", [{ line: 1, code: "ratings-columns" }]],
  ["nothing", "", [{ line: 1, code: "ratings-columns" }]],
  ["headings only", head, [{ line: 1, code: "ratings-empty" }]],
  ["an empty cell", `${head}J1;a;\n`, [{ line: 2, code: "rating-cells", data: { cells: 2 } }]],
  ["a word", `${head}J1;a;veel\n`, [{ line: 2, code: "rating-share", data: { written: "veel" } }]],
  ["a share below 0", `${head}J1;a;-0,5\n`, [{ line: 2, code: "rating-share", data: { written: "-0,5" } }]],
  ["a percentage over 100", `${head}J1;a;101\n`, [{ line: 2, code: "rating-share", data: { written: "101" } }]],
  [
    "shares and percentages",
    `${head}J1;a;65\nJ1;b;0,7\nJ1;c;1 %\n`,
    [{ line: 3, code: "rating-mixed", data: { written: "0,7", among: "percentages" } }],
  ],
  [
    "a percentage among shares",
    `${head}J1;a;0,6\nJ1;b;7\nJ1;c;0,7\nJ1;d;1\nJ1;e;0,5\nJ1;f;80 %\n`,
    [
      { line: 3, code: "rating-mixed", data: { written: "7", among: "shares" } },
      { line: 7, code: "rating-mixed", data: { written: "80 %", among: "shares" } },
    ],
  ],
  [
    "a rating twice",
    `${head}J1;a;0,5\nJ1;b;0,5\nJ1;a;0,6\n`,
    [{ line: 4, code: "rating-twice", data: { judge: "J1", question: "a", line: 2 } }],
  ],
  [
    "a judge who left one out",
    `${head}J1;a;0,5\nJ1;b;0,5\nJ2;b;0,5\n`,
    [{ line: 4, code: "ratings-left-out", data: { judge: "J2", questions: ["a"] } }],
  ],
])("%s is told with its line", (_what, text, flaws) => {
  expect(readRatings(text, null).flaws).toEqual(flaws);
});

test("with a course, every judge rates every question of it, and no other", () => {
  const text = `${head}J1;a;0,5\nJ1;b;0,5\nJ1;x;0,5\n`;
  expect(readRatings(text, cells).flaws).toEqual([
    { line: 2, code: "ratings-left-out", data: { judge: "J1", questions: ["c"] } },
    { line: 4, code: "rating-unknown-question", data: { question: "x" } },
  ]);
});
