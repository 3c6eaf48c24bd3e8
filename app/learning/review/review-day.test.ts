import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "~/platform/amsterdam";
import { type CardRating, cardRatings } from "../cards/card";
import { mostReviewQuestionsADay } from "./draw-review";
import { findLastPlannedDay, planWeeks } from "./plan-weeks";
import {
  type DayQuestion,
  doFailedCardsFit,
  findDayStep,
  findPosition,
  listBegunQuestions,
  listNextQuestions,
  reviewSetSize,
} from "./review-day";

const questions = fc
  .array(
    fc.record({
      courseId: fc.constantFrom("een", "twee"),
      lessonId: fc.constantFrom("a", "b", "c"),
      dueOn: fc.constantFrom("2026-11-20", "2026-11-28", "2026-11-29"),
      stability: fc.integer({ min: 1, max: 50 }),
      rating: fc.constantFrom(...Object.values(cardRatings)),
    }),
    { maxLength: 25 },
  )
  .map((all) =>
    all.map(
      ({ courseId, lessonId, ...due }, at): DayQuestion => ({
        ...{ courseId, lessonId, questionId: `V${at}`, brick: "todo", answeredAt: null, due },
      }),
    ),
  );

const answered = (question: DayQuestion, at: number, brick: DayQuestion["brick"] = "right"): DayQuestion => ({
  ...question,
  brick,
  answeredAt: new Date(Date.UTC(2026, 10, 29, 10, at)).toISOString(),
  due: null,
});

/** Answers what is asked until nothing is, and returns it in order. */
function playDay(all: DayQuestion[]): DayQuestion[] {
  let now = all;
  const asked: DayQuestion[] = [];
  for (;;) {
    const step = findDayStep(now, true);
    if (step.state !== "question") return asked;
    const { question } = step;
    asked.push(question);
    now = now.map((each) => (each.questionId === question.questionId ? answered(each, asked.length) : each));
  }
}

test("a day asks no third question of a lesson in a row as long as another lesson has one", () => {
  fc.assert(
    fc.property(questions, (all) => {
      const asked = playDay(all);
      expect(asked).toHaveLength(Math.min(all.length, mostReviewQuestionsADay));
      for (const [at, third] of asked.entries()) {
        const lesson = (each: DayQuestion | undefined) => each && `${each.courseId} ${each.lessonId}`;
        const isThird = at > 1 && lesson(asked[at - 1]) === lesson(third) && lesson(asked[at - 2]) === lesson(third);
        const left = all.filter((each) => !asked.slice(0, at).some(({ questionId }) => questionId === each.questionId));
        if (isThird) expect(left.every((each) => lesson(each) === lesson(third))).toBe(true);
      }
    }),
  );
});

test("what is asked one by one is what was listed beforehand", () => {
  fc.assert(
    fc.property(questions, (all) => {
      const ids = (list: DayQuestion[]) => list.map(({ questionId }) => questionId);
      expect(ids(playDay(all))).toEqual(ids(listNextQuestions(all)));
    }),
  );
});

test("cards that went wrong are among the first five, if there are not too many of them", () => {
  fc.assert(
    fc.property(questions, (all) => {
      const failed = all.filter(({ due }) => due?.rating === cardRatings.again);
      fc.pre(doFailedCardsFit(failed.length));
      expect(listNextQuestions(all).slice(0, reviewSetSize)).toEqual(expect.arrayContaining(failed));
    }),
  );
  const due = { dueOn: "2026-11-29", stability: 1, rating: cardRatings.again };
  const of = (lessonId: string, at: number, rating: CardRating): DayQuestion => ({
    ...{ courseId: "een", lessonId, questionId: `V${at}`, brick: "todo", answeredAt: null, due: { ...due, rating } },
  });
  const five = [1, 2, 3, 4, 5].map((at) => of("a", at, cardRatings.again));
  const first = listNextQuestions([...five, of("b", 6, cardRatings.good)]).slice(0, reviewSetSize);
  expect(first.map(({ lessonId }) => lessonId)).toEqual(["a", "a", "b", "a", "a"]);
  expect(doFailedCardsFit(five.length)).toBe(false);
});

const many = Array.from({ length: 20 }, (_, at): DayQuestion => {
  const due = { dueOn: "2026-11-29", stability: at, rating: cardRatings.good };
  return { courseId: "een", lessonId: `les ${at % 4}`, questionId: `V${at}`, brick: "todo", answeredAt: null, due };
});
const after = (done: number, brick: DayQuestion["brick"] = "right") =>
  many.map((each, at) => (at < done ? answered(each, at, at === done - 1 ? brick : "right") : each));

test("after five the day is done, and five more can be asked for twice", () => {
  expect(findDayStep(after(0), false)).toMatchObject({ state: "question", position: 1 });
  expect(findDayStep(after(5), false)).toMatchObject({ state: "done", more: reviewSetSize });
  expect(findDayStep(after(5), true)).toMatchObject({ state: "question", position: 1 });
  expect(findDayStep(after(6), false)).toMatchObject({ state: "question", position: 2 });
  expect(findDayStep(after(10), false)).toMatchObject({ state: "done", more: reviewSetSize });
  expect(findDayStep(after(15), true)).toMatchObject({ state: "done", more: 0 });
});

test("a question whose second try is open comes first, also after a complete set", () => {
  const step = findDayStep(after(5, "tried"), false);
  expect(step).toMatchObject({ state: "question", question: { questionId: "V4" }, position: 5 });
  expect(step.state === "question" && step.bricks).toEqual(["right", "right", "right", "right", "tried"]);
});

test("a question has one brick: before its answer, at its second try and after it", () => {
  const three = many.slice(0, 3);
  for (const done of [0, 1, 2, 3])
    for (const brick of ["tried", "wrong", "right"] as const) {
      const day = three.map((each, at) => (at < done ? answered(each, at, at === done - 1 ? brick : "right") : each));
      const laid = day.map((each) => each.brick);
      for (const [at, each] of day.entries())
        expect(findPosition(listBegunQuestions(day), listNextQuestions(day), each)).toEqual({
          position: at + 1,
          bricks: laid,
        });
    }
  const gone = { ...(three[1] as DayQuestion), due: null };
  const day = [answered(three[0] as DayQuestion, 0), gone, three[2] as DayQuestion];
  expect(findPosition(listBegunQuestions(day), listNextQuestions(day), gone)).toEqual({
    position: 2,
    bricks: ["right", "todo", "todo"],
  });
});

test("what is not due any more is not asked, and without cards the day is empty", () => {
  expect(listNextQuestions(many.map((each) => ({ ...each, due: null })))).toEqual([]);
  expect(findDayStep([], false)).toEqual({ state: "empty" });
  expect(findDayStep(many.slice(0, 3), false)).toMatchObject({ bricks: ["todo", "todo", "todo"] });
});

test("a plan has no more than five questions a day, loses none that fits, and moves the oldest first", () => {
  const today = "2026-11-25";
  const dueDays = fc.array(
    fc.integer({ min: -10, max: 40 }).map((days) => addDays(today, days)),
    { maxLength: 150 },
  );
  fc.assert(
    fc.property(dueDays, fc.integer({ min: 0, max: 15 }), (due, done) => {
      const days = planWeeks(due, today, done).flat();
      expect(days).toHaveLength(28);
      expect(days[0]?.day).toBe("2026-11-23");
      expect(days.at(-1)?.day).toBe(findLastPlannedDay(today));
      let planned = 0;
      for (const { day, questions: count } of days) {
        planned += count;
        const arrived = due.filter((each) => each <= day).length;
        const most = day < today ? 0 : day === today ? Math.max(0, 5 - done) : 5;
        expect(count).toBeLessThanOrEqual(most);
        // What waits after a day waits because the day is full.
        expect(day < today || planned === arrived || (planned < arrived && count === most)).toBe(true);
      }
    }),
  );
});
