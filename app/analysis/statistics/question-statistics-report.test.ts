import { expect, it } from "vitest";
import { createSingleChoiceQuestion } from "~/../tests/support/factories";
import type { FirstAnswer } from "~/learning/progress/first-answers.fragment.sql.server";
import { analyseFirstAnswersOfLesson } from "./analyse";
import { createFirstAnswerCollector } from "./first-answer-collector";
import {
  composeLessonStatisticsReport,
  questionNeedsReview,
  summariseLessonAnalysis,
} from "./question-statistics-report";

const records = ["A", "B", "C", "D", "E"].map((id) => createSingleChoiceQuestion(id));
const places = records.map((record) => [record]);
const pause = async () => {};

/**
 * Returns the analysis of rounds of `n` learners, in which abler learners have more right answers. Question E has a wrong key: able
 * learners choose its "wrong" option.
 */
async function analysisOf(n: number) {
  const { addFirstRound, getCollected } = createFirstAnswerCollector(places);
  for (let i = 0; i < n; i++) {
    const able = i / n;
    addFirstRound(
      records.map((record, at): FirstAnswer => {
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
  return analyseFirstAnswersOfLesson(getCollected(), { seed: "test", draws: 20, pause });
}

const lessonReport = async (population: number, all: number | null) =>
  composeLessonStatisticsReport({
    places,
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
  // Not even in data that the page does not draw.
  expect(JSON.stringify(await lessonReport(10, 40))).not.toContain('"chosen"');
  expect((await lessonReport(4, 40)).round).toMatchObject({ population: null, all: { n: 40 } });
  expect((await lessonReport(5, 40)).round).toMatchObject({ population: { n: 5 }, all: { n: 40 } });
  const all = await analysisOf(40);
  const four = await analysisOf(4);
  const lesson = { id: "vijf", number: 2, short: "Vijf" };
  expect(summariseLessonAnalysis({ lesson, places, population: four, all })).toMatchObject({
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

it("a round counts for the questions that it asked in this wording, and for the lesson only if it asked them all", async () => {
  const { addFirstRound, getCollected } = createFirstAnswerCollector(places);
  const answers = records.map(
    ({ id, revision }): FirstAnswer => ({ questionId: id, revision, score: 1, response: null }),
  );
  addFirstRound(answers);
  addFirstRound(answers.map((answer, at) => (at === 0 ? { ...answer, revision: "other" } : answer)));
  addFirstRound(answers.slice(2));
  addFirstRound([{ ...answers[0], questionId: "Z" } as FirstAnswer]);
  expect(getCollected().marks).toEqual([
    [1, 1, 1, 1, 1],
    [null, 1, 1, 1, 1],
    [null, null, 1, 1, 1],
  ]);
  const analysis = await analyseFirstAnswersOfLesson(getCollected(), { seed: "test", draws: 20, pause });
  expect(analysis).toMatchObject({ n: 1, questionCount: 5 });
  expect(analysis.questions.map(({ n }) => n)).toEqual([1, 2, 3, 3, 3]);
});

/** Returns the analysis of first rounds, and of later answers to a second variant of question A, of which the first `right` are right. */
async function analysisWithVariant(n: number, later: number, right: number) {
  const variant = createSingleChoiceQuestion("A2");
  const withVariant = places.map((variants, at) => (at === 0 ? [...variants, variant] : variants));
  const { addFirstRound, addLaterAnswer, getCollected } = createFirstAnswerCollector(withVariant);
  for (let i = 0; i < n; i++)
    addFirstRound(records.map(({ id, revision }) => ({ questionId: id, revision, score: i % 2, response: null })));
  for (let i = 0; i < later; i++) {
    const option = variant.options[i < right ? 0 : 1]?.id ?? "";
    const { id, revision } = variant;
    addLaterAnswer({ questionId: id, revision, score: i < right ? 1 : 0, response: { type: "single", option } });
  }
  const analysis = await analyseFirstAnswersOfLesson(getCollected(), { seed: "test", draws: 20, pause });
  return { places: withVariant, analysis };
}

it("a later variant has figures of later rounds only, and they change nothing of first rounds", async () => {
  const { analysis: without } = await analysisWithVariant(40, 0, 0);
  const { analysis } = await analysisWithVariant(40, 12, 9);
  const [first, later, ...others] = analysis.questions;
  expect(later).toMatchObject({ questionId: "A2", rounds: "later", n: 12, figures: { facility: { value: 0.75 } } });
  expect(later?.figures.facility.interval?.low).toBeLessThan(0.75);
  for (const name of ["discrimination", "efficiency", "effectiveWeight"] as const)
    expect(later?.figures[name]).toEqual({ value: null, interval: null });
  expect(Object.values(later?.chosen ?? {})).toEqual([9, 3]);
  expect([analysis.n, analysis.questionCount, analysis.figures]).toEqual([without.n, 5, without.figures]);
  expect([first, ...others]).toEqual(without.questions.filter(({ questionId }) => questionId !== "A2"));
});

it("the report marks a later variant, gives it no verdict, and remarks on it from thirty answers on", async () => {
  const { places: withVariant, analysis: population } = await analysisWithVariant(0, 4, 0);
  const misconceptions = new Map<string, string>();
  const reportOf = (all: typeof population | null) =>
    composeLessonStatisticsReport({ places: withVariant, population, all, misconceptions }).questions[1];
  expect(reportOf(null)).toMatchObject({ questionId: "A2", number: 1, variant: 2, rounds: "later", verdict: null });
  expect(reportOf(null)).toMatchObject({ population: null, remarks: [], options: [] });
  expect(reportOf((await analysisWithVariant(0, 29, 0)).analysis)?.remarks).toEqual([]);
  const all = (await analysisWithVariant(0, 40, 4)).analysis;
  expect(reportOf(all)).toMatchObject({ verdict: null, basis: "all", remarks: ["very-hard", "idle-option"] });
  expect(reportOf(all)?.options.map(({ share }) => share)).toEqual([null, 0.9, 0]);
});

it("a lesson that nobody completed has no figures", async () => {
  const { n, questionCount, figures, questions } = await analysisOf(0);
  expect([n, questionCount, questions.map((each) => each.n)]).toEqual([0, 5, Array(5).fill(0)]);
  const all = [figures, ...questions.map((each) => each.figures)].flatMap((each) => Object.values(each));
  expect(all).toEqual(Array(all.length).fill({ value: null, interval: null }));
});
