/** The address where a learner moves to another edition, and the addresses of what only the newest edition has. */
import { expect, test } from "vitest";
import { createCertificateTestHelpers } from "~/../tests/support/certificates";
import { createTestCourseWithClosingCase, testClosingCase } from "~/../tests/support/closing-case";
import { createRequestContextFactory } from "~/../tests/support/context";
import { openTestDatabase } from "~/../tests/support/database";
import { createTestCourse, loadTestCourse } from "~/../tests/support/factories";
import { createFinalTestCourse } from "~/../tests/support/final-test";
import type { BuiltCourse } from "~/content/release/release";
import { createReleaseCache } from "~/content/release/release-cache.server";
import * as choices from "../closing-case/choices.route";
import * as closingCase from "../closing-case/closing-case.route";
import * as print from "../closing-case/print.route";
import * as step from "../closing-case/step.route";
import * as finalTest from "../final-test/start.route";
import * as learning from "../learning/learning.route";
import * as edition from "./edition.route";

const { pool } = await openTestDatabase();
const now = new Date("2027-03-01T10:00:00Z");
const createContext = createRequestContextFactory(pool, () => now);
const courses = new Map<string, Awaited<ReturnType<typeof loadTestCourse>>>();

async function load(courseId: string, label: string, day: number, build = createTestCourse) {
  const course = await loadTestCourse(pool, new Date(Date.UTC(2027, 2, day)), build({ courseId, label }));
  if (label === "1") courses.set(courseId, course);
}

const graduate = (courseId: string) =>
  createCertificateTestHelpers(pool, createReleaseCache(), () => courses.get(courseId) as never, now).graduate();

/** The second edition: with a closing case, and a task in its last lesson. */
const withMore: typeof createTestCourse = (change = {}) => {
  const built = createTestCourseWithClosingCase(change, { ...testClosingCase, title: "Het plein" });
  const lessons = built.release.lessons.map((lesson) => {
    const task = { kind: "task", id: "buurt-1", title: "Kijk rond", html: "<p>Loop.</p>", rubric: [] };
    return lesson.id === "vijf" ? { ...lesson, segments: [...lesson.segments, task] } : lesson;
  });
  return { ...built, release: { ...built.release, lessons } as BuiltCourse["release"] };
};

interface Visit {
  courseId?: string;
  fields?: Record<string, string> | string;
  roles?: string[];
}

async function visit(
  handler: (typeof edition)["action" | "loader"] | (typeof closingCase)["loader"],
  learnerId: string | null,
  { courseId = "proef", fields, roles = [] }: Visit = {},
) {
  const context = createContext();
  const viewer = { learnerId, kind: "account", name: "Zoë", roles };
  context.viewer = Promise.resolve(learnerId === null ? null : (viewer as never));
  const init = fields ? { method: "POST", body: new URLSearchParams(fields) } : {};
  const request = new Request(`http://localhost/courses/${courseId}/edition`, init);
  const params = { course: courseId, closingStep: "een" };
  const answer = await handler({ request, params, context } as never).catch((thrown: Response) => thrown);
  if (answer instanceof Response) return { status: answer.status, location: answer.headers.get("location") };
  return "init" in answer ? { ...answer.init, ...answer.data } : answer;
}

const enrolmentsOf = (learnerId: string) =>
  pool`select label, seq from enrolment where learner_id = ${learnerId} order by seq`;

test("a move without saying that a certificate is lost is refused, and the same address then shows the offer", async () => {
  await load("proef", "1", 1);
  const learnerId = await graduate("proef");
  await load("proef", "2", 2);
  for (const more of ["", "without=", "without=ja", "other=1"])
    expect(await visit(edition.action, learnerId, { fields: `to=2&${more}` })).toEqual({
      status: 400,
      problem: "unconfirmed",
    });
  expect(await visit(edition.loader, learnerId)).toMatchObject({
    offer: { lostClaim: "ready", edition: { held: "1", newest: "2" } },
    groups: [],
  });
  const done = { status: 303, location: "/courses/proef?done=moved" };
  const fields = { to: "2", without: "1" };
  // Two tabs send it at once, and one of them once more: there is one move.
  const both = [visit(edition.action, learnerId, { fields }), visit(edition.action, learnerId, { fields })];
  expect(await Promise.all(both)).toEqual([done, done]);
  expect(await visit(edition.action, learnerId, { fields })).toEqual(done);
  expect([...(await enrolmentsOf(learnerId))]).toEqual([
    { label: "1", seq: 1 },
    { label: "2", seq: 2 },
  ]);
  for (const viewer of [learnerId, null])
    expect(await visit(edition.loader, viewer)).toEqual({ status: 302, location: "/courses/proef" });
  expect(await visit(edition.action, null, { fields })).toEqual({ status: 303, location: "/courses/proef" });
});

test("a learner moves only to the edition that the page told about, and nobody else moves with them", async () => {
  const courseId = "genoemd";
  await load(courseId, "1", 1);
  const [learnerId, other] = [await graduate(courseId), await graduate(courseId)];
  await load(courseId, "2", 2);
  await load(courseId, "3", 3);
  const move = (fields: Record<string, string>) => visit(edition.action, learnerId, { courseId, fields });
  // The page was about edition 2, and edition 3 opened in between. The other forms are forged.
  for (const to of ["2", "1", "nieuw", ""])
    expect(await move({ to, without: "1" })).toEqual({ status: 409, problem: "other-newest" });
  expect(await move({ without: "1" })).toEqual({ status: 409, problem: "other-newest" });
  const forged = { to: "3", without: "1", learner: other, learnerId: other };
  expect(await move(forged)).toMatchObject({ status: 303 });
  expect(await enrolmentsOf(learnerId)).toHaveLength(2);
  expect(await enrolmentsOf(other)).toHaveLength(1);
});

test("what only the newest edition has is shown as such to a learner in the older one, and is not found without any", async () => {
  const courseId = "meer";
  await load(courseId, "1", 1);
  const learnerId = await graduate(courseId);
  const see = (...[handler, who]: Parameters<typeof visit>) => visit(handler, who, { courseId });
  const missing = { status: 404, location: null };
  expect(await see(closingCase.loader, learnerId)).toEqual(missing);
  expect(await see(print.loader as never, learnerId)).toEqual(missing);
  await load(courseId, "2", 2, withMore);
  const elsewhere = { courseId, held: "1", newest: "2" };
  expect(await see(closingCase.loader, learnerId)).toEqual({
    view: null,
    elsewhere: { ...elsewhere, part: "closingCase" },
  });
  for (const page of [step, choices, print])
    expect(await see(page.loader as never, learnerId)).toEqual({
      status: 302,
      location: `/courses/${courseId}/closing-case`,
    });
  // Who leads groups prints the case of the newest edition, and does not choose in it.
  const asTrainer = (handler: unknown) => visit(handler as never, learnerId, { courseId, roles: ["trainer"] });
  expect(await asTrainer(print.loader)).toMatchObject({ title: "Het plein", mayGuide: true, editionForGroup: "2" });
  expect(await asTrainer(step.loader)).toMatchObject({ status: 302 });
  // Their progress says until when the older edition can be finished. Everybody else sees the newest edition.
  expect(await see(learning.loader as never, learnerId)).toMatchObject({ courses: [{ lastDay: "2027-09-02" }] });
  expect(await see(closingCase.loader, null)).toMatchObject({ view: { title: "Het plein" }, elsewhere: null });
  await visit(edition.action, learnerId, { courseId, fields: { to: "2", without: "1" } });
  expect(await see(closingCase.loader, learnerId)).toMatchObject({ view: { title: "Het plein" } });
  expect(await see(learning.loader as never, learnerId)).toMatchObject({ courses: [{ lastDay: null }] });
});

test("a learner in an edition without a final test reads which one has it, also after pressing the button there", async () => {
  const courseId = "toets-later";
  await load(courseId, "1", 1);
  const learnerId = await graduate(courseId);
  const see = (...[handler, who]: Parameters<typeof visit>) => visit(handler, who, { courseId });
  const begin = () => visit(finalTest.action as never, learnerId, { courseId, fields: "begin=1" });
  const missing = { status: 404, location: null };
  for (const answer of [await see(finalTest.loader as never, learnerId), await begin()])
    expect(answer).toEqual(missing);
  await load(courseId, "2", 2, ({ label } = {}) => {
    const built = createFinalTestCourse({ label: label ?? "" });
    return { ...built, release: { ...built.release, courseId } };
  });
  expect(await see(finalTest.loader as never, learnerId)).toEqual({
    page: null,
    elsewhere: { courseId, part: "finalTest", held: "1", newest: "2" },
  });
  expect(await begin()).toEqual({ status: 303, location: `/courses/${courseId}/final-test` });
  // A visitor sees the newest edition.
  expect(await see(finalTest.loader as never, null)).toMatchObject({ page: { step: { state: "account" } } });
});

test("a choice at a step that the learner's edition no longer has gives the typed reason back, and a forged step is not found", async () => {
  const courseId = "stap-weg";
  await load(courseId, "1", 1, createTestCourseWithClosingCase);
  const learnerId = await graduate(courseId);
  await load(courseId, "2", 2);
  await visit(edition.action, learnerId, { courseId, fields: { to: "2", without: "1" } });
  const choose = async (closingStep: string) => {
    const context = createContext();
    context.viewer = Promise.resolve({ learnerId, kind: "account", name: "Zoë" } as never);
    const body = new URLSearchParams({ option: "1", reason: "Lang over nagedacht." });
    const request = new Request("http://localhost/", { method: "POST", body });
    const answer = await step
      .action({ request, params: { course: courseId, closingStep }, context } as never)
      .catch((thrown: Response) => thrown);
    return [(answer as Response).status, context.notTaken];
  };
  expect(await choose("een")).toEqual([
    409,
    {
      why: { kind: "outdated" },
      back: `/courses/${courseId}`,
      typed: [{ kind: "reason", text: "Lang over nagedacht." }],
      status: 409,
    },
  ]);
  for (const forged of ["verzonnen", "a\u0000b"]) expect(await choose(forged)).toEqual([404, undefined]);
});
