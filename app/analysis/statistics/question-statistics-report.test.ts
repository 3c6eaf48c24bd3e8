import { expect, it } from "vitest";
import { createSingleChoiceQuestion } from "~/../tests/support/factories";
import type { FirstRoundAnswer } from "~/learning/progress/first-rounds.fragment.sql.server";
import { analyseFirstRoundsOfLesson } from "./analyse";
import { createFirstRoundCollector } from "./first-round-collector";
import {
  composeLessonStatisticsReport,
  questionNeedsReview,
  summariseLessonAnalysis,
} from "./question-statistics-report";

const records = ["A", "B", "C", "D", "E"].map((id) => createSingleChoiceQuestion(id));
const pause = async () => {};

/**
 * Returns the analysis of rounds of `n` learners, in which abler learners have more right answers. Question E has a wrong key: able
 * learners choose its "wrong" option.
 */
async function analysisOf(n: number) {
  const { addRound, getCollected } = createFirstRoundCollector(records);
  for (let i = 0; i < n; i++) {
    const able = i / n;
    addRound(
      records.map((record, at): FirstRoundAnswer => {
        const hard = [0.2, 0.4, 0.6, 0.8, 0.5][at] ?? 0;
        const right = at === 4 ? able <= hard : able > hard;
        const option = record.options[right ? 0 : 1]?.id ?? "";
        return {
          questionId: record.id,
          revision: record.revision,
          score: Number(right),
          response: { type: "single", option },
        };
      }),
    );
  }
  return analyseFirstRoundsOfLesson(getCollected(), { seed: "test", draws: 20, pause });
}

const lessonReport = async (population: number, all: number | null) =>
  composeLessonStatisticsReport({
    records,
    population: await analysisOf(population),
    all: all === null ? null : await analysisOf(all),
    misconceptions: new Map(),
  });
const report = async (population: number, all: number | null) => (await lessonReport(population, all)).questions;

it("a planted wrong key is flagged, with the group's own figures from thirty on", async () => {
  const found = await report(40, null);
  expect(found.map(({ verdict }) => verdict)).toEqual(["good", "good", "good", "good", "look"]);
  expect(found.map(({ basis }) => basis)).toEqual(Array(5).fill("population"));
  // Question D needs review, too, because it is very hard: only two of ten learners have it right.
  expect(found.filter(questionNeedsReview).map(({ questionId }) => questionId)).toEqual(["D", "E"]);
});

it("under thirty the verdict rests on everybody, and without them there is none", async () => {
  const small = await report(10, 40);
  expect(small.map(({ basis, verdict }) => [basis, verdict]).at(-1)).toEqual(["all", "look"]);
  expect(new Set((await report(10, null)).map(({ verdict }) => verdict))).toEqual(new Set(["too-few"]));
  expect((await report(10, 29)).flatMap(({ remarks, options }) => [...remarks, ...options])).toEqual([]);
});

it("of fewer than five people nothing is shown, and what a group chose never is", async () => {
  expect((await report(4, 40)).map(({ population }) => population)).toEqual(Array(5).fill(null));
  expect((await report(5, 40)).every(({ population }) => population !== null)).toBe(true);
  expect((await report(40, null)).flatMap(({ options }) => options)).toEqual([]);
  expect((await lessonReport(4, 40)).round).toMatchObject({ population: null, all: { n: 40 } });
  expect((await lessonReport(5, 40)).round).toMatchObject({ population: { n: 5 }, all: { n: 40 } });
  const all = await analysisOf(40);
  const four = await analysisOf(4);
  const lesson = { id: "vijf", number: 2, short: "Vijf" };
  expect(summariseLessonAnalysis({ lesson, records, population: four, all })).toMatchObject({
    n: null,
    mean: null,
    interval: null,
  });
});

it("shares are over everybody, and a wrong option that nobody takes is told", async () => {
  expect((await report(40, 60)).flatMap(({ options }) => options)).toEqual([]);
  const [first] = await report(10, 40);
  expect(first?.options.map(({ correct, share, idle }) => [correct, share, idle])).toEqual([
    [true, 0.775, false],
    [false, 0.225, false],
    [false, 0, true],
  ]);
  expect(first?.remarks).toContain("idle-option");
});

it("a round with another wording of a question, or a part that is missing, is left out", () => {
  const { addRound, getCollected } = createFirstRoundCollector(records);
  const answers = records.map(
    ({ id, revision }): FirstRoundAnswer => ({ questionId: id, revision, score: 1, response: null }),
  );
  addRound(answers);
  addRound(answers.map((answer, at) => (at === 0 ? { ...answer, revision: "other" } : answer)));
  addRound(answers.slice(1));
  expect(getCollected().marks).toEqual([[1, 1, 1, 1, 1]]);
});

it("a lesson that nobody completed has no figures", async () => {
  const { n, questionCount, figures, questions } = await analysisOf(0);
  expect([n, questionCount, questions.map((each) => each.n)]).toEqual([0, 5, Array(5).fill(0)]);
  const all = [figures, ...questions.map((each) => each.figures)].flatMap((each) => Object.values(each));
  expect(all).toEqual(Array(all.length).fill({ value: null, interval: null }));
});
