import fc from "fast-check";
import { expect, it } from "vitest";
import { bootstrapConfidenceIntervals } from "./bootstrap";
import { chooseQuestionQualityVerdict, isQuestionEfficiencyDubious } from "./question-quality-verdict";
import {
  calculateLessonStatistics,
  calculateQuestionStatistics,
  type MarkRows,
  mergeLearnersWithEqualMarks,
} from "./statistics";

const golden = ["1111", "1110", "1101", "1000", "1100", "0010", "1000", "0000"].map((row) => [...row].map(Number));

it("gives the golden figures, to five digits", () => {
  const expected = [
    [0.75, 0.4629100498862757, 34.259435491376586, 55.55555555555555, 23.27942205701533],
    [0.5, 0.5345224838248488, 72.93249574894729, 100, 29.779136753401602],
    [0.375, 0.5175491695067657, 11.547005383792515, 14.285714285714285, 21.634041288992584],
    [0.25, 0.4629100498862757, 50.91750772173156, 63.63636363636364, 25.307399900590475],
  ];
  for (const [i, each] of calculateQuestionStatistics(golden).entries()) {
    const figures = [each.facility, each.sd, each.discrimination, each.efficiency, each.effectiveWeight];
    for (const [j, figure] of figures.entries()) expect(figure).toBeCloseTo(expected[i]?.[j] ?? Number.NaN, 5);
  }
  const test = calculateLessonStatistics(golden);
  expect(calculateQuestionStatistics(golden).every(({ n }) => n === 8)).toBe(true);
  expect(test).toMatchObject({ mean: 1.875, median: 1.5 });
  expect(test.sd).toBeCloseTo(1.3562026818605375, 5);
  expect(test.skewness).toBeCloseTo(0.29350941253198176, 5);
  expect(test.kurtosis).toBeCloseTo(-1.077877274012631, 5);
  expect(test.consistency).toBeCloseTo(62.135922330097095, 5);
  expect(test.errorRatio).toBeCloseTo(61.53379369899349, 5);
  expect(test.standardError).toBeCloseTo(0.8345229603962803, 5);
});

const anyMarks = fc
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc.array(fc.array(fc.constantFrom(0, 0.1, 0.5, 1), { minLength: width, maxLength: width }), { maxLength: 12 }),
  );
const figuresOf = (marks: MarkRows) =>
  [...calculateQuestionStatistics(marks), calculateLessonStatistics(marks)].flatMap(
    (each) => Object.values(each) as (number | null)[],
  );

it("gives a number or null, and the order of learners does not matter", () => {
  fc.assert(
    fc.property(anyMarks, (marks) => {
      const turned = figuresOf([...marks].reverse());
      for (const [i, figure] of figuresOf(marks).entries()) {
        if (figure === null) expect(turned[i]).toBeNull();
        else {
          expect(Number.isFinite(figure)).toBe(true);
          expect(turned[i]).toBeCloseTo(figure, 6);
        }
      }
    }),
  );
});

it("equal rows kept once give the same figures", () => {
  fc.assert(
    fc.property(anyMarks, (marks) => {
      const { rows, counts } = mergeLearnersWithEqualMarks(marks);
      const told = [...calculateQuestionStatistics(rows, counts), calculateLessonStatistics(rows, counts)].flatMap(
        (each) => Object.values(each) as (number | null)[],
      );
      for (const [i, figure] of figuresOf(marks).entries()) {
        if (figure === null) expect(told[i]).toBeNull();
        else expect(told[i]).toBeCloseTo(figure, 6);
      }
    }),
  );
});

it("rounds that did not ask a question change none of its figures, and none of the lesson", () => {
  fc.assert(
    fc.property(anyMarks, anyMarks, (marks, others) => {
      const width = marks[0]?.length ?? 0;
      const lacking = others.map((row) => Array.from({ length: width }, (_, at) => (at === 0 ? null : (row[at] ?? 1))));
      const [before] = calculateQuestionStatistics(marks, undefined, width);
      const [after] = calculateQuestionStatistics([...marks, ...lacking], undefined, width);
      expect({ ...after, effectiveWeight: null }).toEqual({ ...before, effectiveWeight: null });
      if (width > 0)
        expect(calculateLessonStatistics([...marks, ...lacking])).toEqual(calculateLessonStatistics(marks));
    }),
  );
});

it("a question is compared with the others that its round asked", () => {
  const full = planted(40).map((row) => row.slice(0, 4));
  const half = full.map((row) => [row[0] ?? 0, row[1] ?? 0, null, null]);
  const [alone] = calculateQuestionStatistics(half);
  const [pair] = calculateQuestionStatistics(full.map((row) => row.slice(0, 2)));
  expect(alone?.discrimination).toBeCloseTo(pair?.discrimination ?? Number.NaN, 9);
  const [mixed] = calculateQuestionStatistics([...full, ...half]);
  expect(mixed).toMatchObject({ n: 80, facility: alone?.facility });
  expect(mixed && chooseQuestionQualityVerdict(mixed)).toBe("good");
});

it("a perfect scale is fully efficient; equal marks discriminate nothing", () => {
  const scale = [0, 1, 2, 3, 4].map((able) => [0, 1, 2, 3].map((hard) => (able > hard ? 1 : 0)));
  for (const { efficiency } of calculateQuestionStatistics(scale)) expect(efficiency).toBeCloseTo(100, 9);
  const same = calculateQuestionStatistics(Array.from({ length: 40 }, () => [0.1, 0.1]))[0];
  expect(same).toMatchObject({ discrimination: null, efficiency: null });
  expect(same && chooseQuestionQualityVerdict(same)).toBe("even");
});

/** Marks of `n` learners. Abler learners have more right answers, except to the last question, because its key is wrong. */
const planted = (n: number) =>
  Array.from({ length: n }, (_, i) => {
    const able = i / n;
    return [0.2, 0.4, 0.6, 0.8, 0.5].map((hard, j) => Number(j === 4 ? able <= hard : able > hard));
  });

it("a planted wrong key is flagged, and ten attempts give no verdict", () => {
  expect(calculateQuestionStatistics(planted(40)).map(chooseQuestionQualityVerdict)).toEqual([
    "good",
    "good",
    "good",
    "good",
    "look",
  ]);
  expect(calculateQuestionStatistics(planted(40)).map(isQuestionEfficiencyDubious).at(-1)).toBe(true);
  expect(new Set(calculateQuestionStatistics(planted(29)).map(chooseQuestionQualityVerdict))).toEqual(
    new Set(["too-few"]),
  );
  expect(calculateQuestionStatistics(planted(10)).some(isQuestionEfficiencyDubious)).toBe(false);
  expect(
    [-0.1, 0, 19.9, 20, 29.9, 30].map((discrimination) => chooseQuestionQualityVerdict({ n: 30, discrimination })),
  ).toEqual(["look", "weak", "weak", "acceptable", "acceptable", "good"]);
});

it("an interval holds its figure, is the same for the same seed, and is none for one learner", async () => {
  let pauses = 0;
  const pause = async () => void pauses++;
  const rows = planted(40);
  const once = rows.map(() => 1);
  const measure = (counts: number[]) => calculateQuestionStatistics(rows, counts).map(({ facility }) => facility);
  const intervals = await bootstrapConfidenceIntervals(once, measure, { seed: "a", draws: 400, pause });
  expect(pauses).toBe(400);
  for (const [i, facility] of measure(once).entries()) {
    expect(intervals[i]?.low).toBeLessThan(facility ?? 0);
    expect(intervals[i]?.high).toBeGreaterThan(facility ?? 1);
  }
  expect(await bootstrapConfidenceIntervals(once, measure, { seed: "a", draws: 400, pause })).toEqual(intervals);
  expect(await bootstrapConfidenceIntervals(once, measure, { seed: "b", draws: 400, pause })).not.toEqual(intervals);
  const alone = (counts: number[]) => calculateQuestionStatistics([[1]], counts).map(({ facility }) => facility);
  expect(await bootstrapConfidenceIntervals([1], alone, { seed: "a", pause })).toEqual([null]);
});
