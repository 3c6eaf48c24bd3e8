/** What the page of progress shows of work that does not count: choices in the closing case, and notes. */
import type { LoaderFunctionArgs } from "@remix-run/node";
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
import { ClosingCaseChoicesPage } from "../closing-case/choices.page";
import * as choices from "../closing-case/choices.route";
import { ClosingCasePage } from "../closing-case/closing-case.page";
import * as overview from "../closing-case/closing-case.route";
import { ClosingCaseStepPage } from "../closing-case/step.page";
import * as step from "../closing-case/step.route";
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

async function load<Data>(load: (args: LoaderFunctionArgs) => Promise<Data>, learnerId: string): Promise<Data> {
  const context = createContext();
  context.viewer = Promise.resolve({ learnerId, kind: "guest", name: null } as never);
  const params = { course: courseId, closingStep: "twee" };
  return load({ request: new Request("http://localhost/learning"), params, context } as never);
}

async function pageOf(learnerId: string): Promise<string> {
  return renderToStaticMarkup(<LearnerProgressPage {...(await load(loader, learnerId))} />);
}

test("who did the closing case and no lesson is not told that there is nothing, and finds it and the notes again", async () => {
  const [learnerId, other] = [await insertLearner(pool, now, "guest"), await insertLearner(pool, now, "guest")];
  await choose(learnerId, "een");
  const busy = await pageOf(learnerId);
  expect(busy).not.toContain("Nog niets gebouwd");
  expect(busy).toMatch(
    /<h1>Je straat begint hier.*href="\/courses\/proef\/closing-case".*Je koos bij één van de twee stappen/s,
  );
  await choose(learnerId, "twee");
  await write(learnerId, "task:buurt");
  const done = await pageOf(learnerId);
  expect(done).toMatch(/href="\/courses\/proef\/closing-case\/choices".*Je koos bij alle stappen\./s);
  expect(done).toContain('href="/notes#course-proef"');
  expect(await pageOf(other)).toContain("Nog niets gebouwd");
});

test("a choice at a pre-question is no work of its own, and notes alone are enough", async () => {
  const learnerId = await insertLearner(pool, now, "guest");
  await write(learnerId, "pre-question:vooraf");
  expect(await listOwnWork(pool, releases, { learnerId })).toEqual([]);
  await write(learnerId, "passage:begin");
  expect(await listOwnWork(pool, releases, { learnerId })).toEqual([
    { course: { id: courseId, title: "Proefcursus", language: "nl" }, closingCase: null, hasNotes: true },
  ]);
  expect(await pageOf(learnerId)).toContain('href="/notes#course-proef"');
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

test("the last choice says beforehand that all choices stay then, and afterwards the next step is the learner's own", async () => {
  const learnerId = await insertLearner(pool, now, "guest");
  const fixed = "Na je laatste keuze staan al je keuzes vast.";
  const first = async () => {
    const { view } = await load(overview.loader, learnerId);
    return view && renderToStaticMarkup(<ClosingCasePage view={view} />);
  };
  const stepPage = async () =>
    renderToStaticMarkup(<ClosingCaseStepPage {...(await load(step.loader, learnerId))} form={undefined} />);
  expect(await first()).toContain(fixed);
  expect(await stepPage()).not.toContain(fixed);
  await choose(learnerId, "een");
  expect(await stepPage()).toMatch(new RegExp(`Bewaar en leg naast .*${fixed}`));
  await choose(learnerId, "twee");
  expect(await first()).not.toContain(fixed);

  const { progress, ...page } = await load(choices.loader, learnerId);
  const nextOf = (way: typeof progress) => {
    const view = { ...page.view, hasFinalTest: true };
    const html = renderToStaticMarkup(<ClosingCaseChoicesPage {...page} view={view} progress={way} />);
    return /class="btn" href="([^"]*)">([^<]*)</.exec(html)?.slice(1);
  };
  expect(nextOf(progress)).toEqual(["/courses/proef/lessons/alles", "Begin met les 1"]);
  expect(nextOf(progress && { ...progress, complete: true, resume: null })).toEqual([
    "/courses/proef/final-test",
    "Naar de eindtoets",
  ]);
  await answerPracticeRound(pool, releases, course, { learnerId, lessonId: "alles", right: [false], now });
  const { progress: begun } = await load(choices.loader, learnerId);
  expect(nextOf(begun)?.[1]).toBe("Ga verder met les 1");
});
