import fc from "fast-check";
import { expect, test } from "vitest";
import { readBuiltCourse } from "~/../tests/support/course";
import { createTestCourseWithVariants } from "~/../tests/support/course-with-variants";
import { composeReleaseWithQuestions } from "~/content/release/release-cache.server";
import { areEnemies } from "~/questions/question";
import { cardRatings } from "../cards/card";
import { getCardPlaces } from "../cards/card-places";
import { compareDueCards, type DueCard, drawReviewQuestions, mostReviewQuestionsADay } from "./draw-review";
import { listNextQuestions } from "./review-day";

const built = createTestCourseWithVariants();
const records = built.questions.map(({ record }) => record);
const release = composeReleaseWithQuestions("release", built.release, records);
const places = [...release.pieces.keys()].flatMap((lessonId) =>
  built.questions
    .filter((each) => each.lessonId === lessonId)
    .map(({ record }) => ({ lessonId, place: record.place ?? record.id, objective: record.objective, id: record.id })),
);

const days = ["", "2026-11-01", "2026-11-10", "2026-11-20"];
const cards = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 0, max: places.length - 1 }), { maxLength: places.length }),
    fc.array(fc.constantFrom(...days), { minLength: places.length, maxLength: places.length }),
    fc.array(
      fc.tuple(
        fc.constantFrom(...days.slice(1)),
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        fc.constantFrom(...Object.values(cardRatings)),
      ),
      {
        minLength: places.length,
        maxLength: places.length,
      },
    ),
  )
  .map(([chosen, asked, given]) => {
    const known = new Set<string>();
    return chosen.flatMap((at): DueCard[] => {
      const { lessonId, place, objective } = places[at] as (typeof places)[number];
      const [dueOn, stability, rests, rating] = given[at] as (typeof given)[number];
      if (known.has(place)) return [];
      known.add(place);
      const own = places.flatMap((each, i) => (each.place === place && asked[i] ? [[each.id, asked[i]] as const] : []));
      const held = rests ? "another objective" : objective;
      return [{ lessonId, place, objective: held, dueOn, stability, rating, asked: Object.fromEntries(own) }];
    });
  });

test("a review asks due cards in order, never a resting one, never enemies, and what was not asked before first", () => {
  fc.assert(
    fc.property(cards, (due) => {
      const drawn = drawReviewQuestions(release, due);
      expect(drawn.length).toBeLessThanOrEqual(2 * mostReviewQuestionsADay);
      const few = [...due].sort(compareDueCards).slice(0, 3);
      expect(drawReviewQuestions(release, few)).toEqual(drawn.slice(0, drawReviewQuestions(release, few).length));
      for (const [at, one] of drawn.entries())
        for (const other of drawn.slice(at + 1)) expect(areEnemies(one, other)).toBe(false);
      const cardOf = new Map(due.map((card) => [card.place, card]));
      const order = drawn.map((question) => cardOf.get(question.place ?? question.id) as DueCard);
      expect(order).toEqual([...order].sort(compareDueCards));
      for (const [at, question] of drawn.entries()) {
        const card = order[at] as DueCard;
        expect(card.objective).toBe(question.objective);
        const asked = (id: string) => card.asked[id] ?? "";
        const better = places.filter(({ place, id }) => place === card.place && asked(id) < asked(question.id));
        // A variant that would have come first is left out only if it is an enemy of what was drawn before.
        for (const { id } of better)
          expect(drawn.slice(0, at).some((each) => areEnemies(each, release.questions.get(id) as never))).toBe(true);
      }
    }),
  );
});

test("a look-back and an open question are no cards", () => {
  const card = { dueOn: "2026-11-01", stability: 1, rating: 3 as const, asked: {} };
  const at = (lessonId: string, place: string, objective = "T1.1") => ({ ...card, lessonId, place, objective });
  expect(drawReviewQuestions(release, [at("vijf", "B0"), at("alles", "A9")])).toEqual([]);
  expect(drawReviewQuestions(release, [at("alles", "A1")]).map(({ id }) => id)).toEqual(["A1"]);
});

test("what went wrong the last time comes before what is due longer, and that before a weaker memory", () => {
  const card = { lessonId: "vijf", objective: "T1.1", asked: {} };
  const failed: DueCard = { ...card, place: "B1", rating: 1, dueOn: "2026-11-20", stability: 9 };
  const old: DueCard = { ...card, place: "B2", rating: 3, dueOn: "2026-11-01", stability: 9 };
  const weak: DueCard = { ...card, place: "B3", rating: 2, dueOn: "2026-11-10", stability: 1 };
  const strong: DueCard = { ...weak, place: "B4", stability: 2 };
  expect([strong, weak, old, failed].sort(compareDueCards)).toEqual([failed, old, weak, strong]);
});

test("a day asks no third question of a lesson in a row as long as another lesson has a card that is due", () => {
  const { questions, release: content } = readBuiltCourse();
  const real = composeReleaseWithQuestions(
    "real",
    content,
    questions.map(({ record }) => record),
  );
  const found = getCardPlaces(real);
  const known = [...new Set([...real.questions.keys()].flatMap((id) => found.findByQuestion(id) ?? []))];
  const lessons = [...new Set(known.map(({ lessonId }) => lessonId))];
  const due = fc
    .tuple(
      fc.shuffledSubarray(known, { minLength: 10 }),
      // A lesson is done on one day, so its cards are due on about the same day.
      fc.array(fc.integer({ min: 1, max: 20 }), { minLength: lessons.length, maxLength: lessons.length }),
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: known.length, maxLength: known.length }),
    )
    .map(([chosen, days, weak]) =>
      chosen.map(({ lessonId, place, objective }, at): DueCard => {
        const day = (days[lessons.indexOf(lessonId)] ?? 0) + Number((weak[at] ?? 0) > 6);
        const dueOn = `2026-11-${String(day).padStart(2, "0")}`;
        return { lessonId, place, objective, dueOn, stability: weak[at] ?? 0, rating: 3, asked: {} };
      }),
    );
  fc.assert(
    fc.property(due, (cards) => {
      const day = drawReviewQuestions(real, cards).map((question) => {
        const { lessonId, place } = found.findByQuestion(question.id) as (typeof known)[number];
        const card = cards.find((each) => each.lessonId === lessonId && each.place === place) ?? null;
        return {
          courseId: "een",
          lessonId,
          place,
          questionId: question.id,
          brick: "todo",
          answeredAt: null,
          due: card,
        } as const;
      });
      const asked = listNextQuestions(day);
      for (const [at, third] of asked.entries()) {
        if (at < 2 || [1, 2].some((back) => asked[at - back]?.lessonId !== third.lessonId)) continue;
        const isAsked = ({ lessonId, place }: DueCard) =>
          asked.slice(0, at).some((each) => each.lessonId === lessonId && each.place === place);
        expect(cards.filter((card) => card.lessonId !== third.lessonId && !isAsked(card))).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});
