/** What the page of progress shows of work that does not count: choices in the closing case, and notes at tasks. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { createTestCourseWithClosingCase } from "~/../tests/support/closing-case";
import { createRequestContextFactory } from "~/../tests/support/context";
import { openTestDatabase } from "~/../tests/support/database";
import { insertLearner, loadTestCourse } from "~/../tests/support/factories";
import { answerPracticeRound } from "~/../tests/support/learning";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { saveClosingCaseChoice } from "~/learning/closing-case/save-closing-case-choice.server";
import { listOwnWork } from "~/learning/own-work/list-own-work.server";
import { newId } from "~/platform/ids";
import { LearnerProgressPage } from "./learning.page";
import { loader } from "./learning.route";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2026-03-01T10:00:00Z");
const courseId = "proef";
const course = await loadTestCourse(pool, now, createTestCourseWithClosingCase());
const createContext = createRequestContextFactory(pool, () => now);

const choose = (learnerId: string, stepId: string) =>
  saveClosingCaseChoice(pool, releases, { learner: { id: learnerId }, courseId, stepId, option: 1, reason: "", now });

const write = (learnerId: string, place: string) => pool`
  insert into note (learner_id, id, course_id, lesson_id, place, text, saved_at)
  values (${learnerId}, ${newId(now)}, ${courseId}, 'alles', ${place}, 'Mijn buurt', ${now})`;

async function pageOf(learnerId: string): Promise<string> {
  const context = createContext();
  context.viewer = Promise.resolve({ learnerId, kind: "guest", name: null } as never);
  const own = await loader({ request: new Request("http://localhost/learning"), params: {}, context } as never);
  return renderToStaticMarkup(<LearnerProgressPage {...own} />);
}

test("who did the closing case and no lesson is not told that there is nothing, and finds it and the notes again", async () => {
  const [learnerId, other] = [await insertLearner(pool, now, "guest"), await insertLearner(pool, now, "guest")];
  await choose(learnerId, "een");
  const busy = await pageOf(learnerId);
  expect(busy).not.toContain("Nog niets gebouwd");
  expect(busy).toMatch(/<h1>Je voortgang.*href="\/courses\/proef\/closing-case".*Je koos bij één van de twee stappen/s);
  expect(busy).not.toContain("Mijn buurtdossier");
  await choose(learnerId, "twee");
  await write(learnerId, "task:buurt");
  const done = await pageOf(learnerId);
  expect(done).toMatch(/href="\/courses\/proef\/closing-case\/choices".*Je koos bij alle stappen\./s);
  expect(done).toContain('href="/courses/proef/notes"');
  expect(await pageOf(other)).toContain("Nog niets gebouwd");
});

test("other notes are no work of their own, and notes alone are enough", async () => {
  const learnerId = await insertLearner(pool, now, "guest");
  await write(learnerId, "recall:terugblik");
  expect(await listOwnWork(pool, releases, { learnerId })).toEqual([]);
  await write(learnerId, "task:buurt");
  expect(await listOwnWork(pool, releases, { learnerId })).toEqual([
    { course: { id: courseId, title: "Proefcursus", language: "nl" }, closingCase: null, hasNotes: true },
  ]);
  expect(await pageOf(learnerId)).toContain('href="/courses/proef/notes"');
});

test("in a course with lessons the case that was begun stands under the street, once, in place of its invitation", async () => {
  const learnerId = await insertLearner(pool, now, "guest");
  await answerPracticeRound(pool, releases, course, { learnerId, lessonId: "vijf", right: [true], now });
  expect(await pageOf(learnerId)).toContain("closing-invitation");
  await choose(learnerId, "een");
  const html = await pageOf(learnerId);
  expect(html).not.toContain("closing-invitation");
  expect(html.match(/Je koos bij één van de twee stappen/g)).toHaveLength(1);
  expect(html).not.toContain("Los van de lessen");
});
