/** Answers from a page that was open while the order of the group or the learner's edition changed. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { createRequestContextFactory } from "~/../tests/support/context";
import { openTestDatabase } from "~/../tests/support/database";
import {
  createSampleAnswerFields,
  createTestCourse,
  insertLearner,
  loadTestCourse,
} from "~/../tests/support/factories";
import type { BuiltCourse } from "~/content/release/release";
import { insertEnrolment } from "~/learning/enrolment/enrolments.sql.server";
import { addFixedLessonOrderRequirement } from "~/learning/practice/fixed-order.server";
import { newId } from "~/platform/ids";
import { type Locale, locales } from "~/platform/locale";
import { FormNotSavedNotice } from "~/ui/form-not-saved";
import { MessagesContext, messagesFor } from "~/ui/messages";
import * as answers from "./answers.route";
import * as lesson from "./lesson.route";

const { pool } = await openTestDatabase();
const now = new Date("2026-09-01T10:00:00Z");
const createContext = createRequestContextFactory(pool, () => now);
const courseId = "proef";

/** The second edition lacks the lesson `alles`, and the question `B2` of the lesson `vijf`. */
function createNextEdition(): BuiltCourse {
  const built = createTestCourse({ label: "2" });
  const { release } = built;
  const lessons = release.lessons
    .filter(({ id }) => id === "vijf")
    .map((each) => ({
      ...each,
      segments: each.segments.filter((segment) => segment.kind !== "question" || segment.id !== "B2"),
    }));
  const rules = { ...release.rules, lessonOrder: ["vijf"] };
  const questions = built.questions.filter(({ lessonId, record }) => lessonId === "vijf" && record.id !== "B2");
  return { ...built, hash: `${built.hash} next`, release: { ...release, rules, lessons }, questions };
}

const course = await loadTestCourse(pool, new Date("2026-03-01T10:00:00Z"));

/** Posts an answer with and without script. Returns what the page says of each. */
async function answer(
  learnerId: string,
  questionId: string,
  { lessonId = "vijf", round = 1, text = "Mijn woorden." } = {},
) {
  const told: unknown[] = [];
  for (const route of [answers, lesson]) {
    const context = createContext();
    context.viewer = Promise.resolve({ learnerId, kind: "account", name: "Zoë", locale: null } as never);
    const fields = Object.entries(createSampleAnswerFields(course.record(questionId), true));
    const body = new URLSearchParams(fields.flatMap(([name, all]) => all.map((each) => [name, each])));
    for (const [name, value] of Object.entries({ question: questionId, round: String(round), text }))
      body.set(name, value);
    const request = new Request("http://localhost/", { method: "POST", body });
    const params = { course: courseId, lesson: lessonId };
    const response = await Promise.resolve(route.action({ request, params, context } as never)).catch(
      (thrown) => thrown,
    );
    told.push(context.notTaken ?? (response as Response).status);
  }
  expect(told[1]).toEqual(told[0]);
  return told[0];
}

const typed = [{ kind: "text", text: "Mijn woorden." }];

test("who is kept to the order meanwhile reads which lesson comes first, with a link to it and what was typed", async () => {
  const learnerId = await insertLearner(pool, now);
  await insertEnrolment(pool, { learnerId, courseId, seq: 1, label: "1", now });
  await addFixedLessonOrderRequirement(pool, { learnerIds: [learnerId], courseId, source: newId(now) });
  expect(await answer(learnerId, "B1")).toEqual({
    why: { kind: "lesson-first", number: 1 },
    back: "/courses/proef/lessons/alles",
    typed,
    status: 409,
  });
  expect(await pool`select from answer where learner_id = ${learnerId}`).toHaveLength(0);
});

test("the page tells the order in every language", () => {
  const tell = (locale: Locale) =>
    renderToStaticMarkup(
      <MessagesContext.Provider value={messagesFor(locale)}>
        <FormNotSavedNotice why={{ kind: "lesson-first", number: 3 }} back="/courses/proef/lessons/drie" />
      </MessagesContext.Provider>,
    );
  expect(locales.map(tell).every((html) => html.includes('href="/courses/proef/lessons/drie"'))).toBe(true);
  expect(tell("nl")).toContain("Je groep doet de lessen op volgorde. Eerst les 3.");
});

test("who moved to another edition meanwhile reads that the page is of another one, and keeps what was typed", async () => {
  await loadTestCourse(pool, new Date("2026-06-01T10:00:00Z"), createNextEdition());
  const learnerId = await insertLearner(pool, now);
  await insertEnrolment(pool, { learnerId, courseId, seq: 1, label: "1", now });
  await insertEnrolment(pool, { learnerId, courseId, seq: 2, label: "2", now });
  const outdated = { why: { kind: "outdated" }, back: "/courses/proef/lessons/vijf", typed, status: 409 };
  expect(await answer(learnerId, "B2")).toEqual(outdated);
  expect(await answer(learnerId, "B1", { round: 2 })).toEqual(outdated);
  // The edition has no such lesson, so the way on is the course.
  expect(await answer(learnerId, "A1", { lessonId: "alles" })).toEqual({ ...outdated, back: "/courses/proef" });
  // No edition has this lesson.
  expect(await answer(learnerId, "A1", { lessonId: "verzonnen" })).toBe(404);
});
