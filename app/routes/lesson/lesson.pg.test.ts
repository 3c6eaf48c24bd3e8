import { expect, test } from "vitest";
import { composeCookieHeader, createRequestContextFactory } from "~/../tests/support/context";
import { openTestDatabase } from "~/../tests/support/database";
import { createSampleAnswerFields, createTestCourse, loadTestCourse } from "~/../tests/support/factories";
import type { LessonPageData } from "~/learning/practice/lesson-page-data";
import type { PostedFormFields } from "~/questions/kind";
import type { RequestContext } from "~/web/context.server";
import * as learning from "../learning/learning.route";
import * as answers from "./answers.route";
import * as lesson from "./lesson.route";
import * as notes from "./notes.route";
import * as report from "./problem-report.route";
import * as rounds from "./rounds.route";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-01T10:00:00Z");
const newContext = createRequestContextFactory(pool, () => now);
const params = { course: "proef", lesson: "vijf" };
const path = "/courses/proef/lessons/vijf";
const course = await loadTestCourse(pool, now);

interface Post {
  cookie?: string;
  headers?: Record<string, string>;
  context?: RequestContext;
  lessonId?: string;
}

function args(request: Request, context: RequestContext, lessonId = "vijf") {
  return { request, params: { ...params, lesson: lessonId }, context } as never;
}

function get(cookie = "", lessonId = "vijf", context = newContext()) {
  return args(new Request(`http://localhost${path}`, { headers: { cookie } }), context, lessonId);
}

function post(fields: PostedFormFields, { cookie = "", headers = {}, context = newContext(), lessonId }: Post = {}) {
  const body = new URLSearchParams(
    Object.entries(fields).flatMap(([name, values]) => values.map((each) => [name, each])),
  );
  return args(
    new Request(`http://localhost${path}`, { method: "POST", headers: { cookie, ...headers }, body }),
    context,
    lessonId,
  );
}

function form(questionId: string, right = true, round = "1"): PostedFormFields {
  return { question: [questionId], round: [round], ...createSampleAnswerFields(course.record(questionId), right) };
}

/** Answers a question as a visitor, who becomes a guest. Returns the guest's cookie. */
async function newGuest(): Promise<string> {
  const context = newContext();
  await lesson.action(post(form("B1"), { context }));
  return composeCookieHeader(context.setCookies);
}

async function statusOf(work: Promise<unknown>): Promise<number> {
  const answer = await work.catch((thrown: unknown) => thrown);
  return answer instanceof Response ? answer.status : 0;
}

test("a visitor's answer makes a guest, leads back to the question, and is there with the cookie", async () => {
  const context = newContext();
  const response = (await lesson.action(post(form("B1"), { context }))) as Response;
  expect([response.status, response.headers.get("location")]).toEqual([303, `${path}?at=B1#B1`]);
  expect(context.setCookies).toHaveLength(1);
  const { view } = await lesson.loader(get(composeCookieHeader(context.setCookies)));
  expect(view.bricks).toEqual(["right", "todo", "todo", "todo", "todo"]);
  const { courses } = await learning.loader(get(composeCookieHeader(context.setCookies)));
  expect(courses[0]?.resume?.question?.id).toBe("B2");
});

test("the answer that passes a lesson leads to the result, and only the next page shows the moment", async () => {
  const first = newContext();
  await lesson.action(post(form("B1"), { context: first }));
  const cookie = composeCookieHeader(first.setCookies);
  for (const id of ["B2", "B3", "B4"]) await lesson.action(post(form(id), { cookie }));
  const last = newContext();
  const response = (await lesson.action(post(form("B5"), { context: last, cookie }))) as Response;
  expect(response.headers.get("location")).toBe(`${path}?at=B5#lesson-result`);
  expect(last.setCookies).toEqual([`passed=1; Max-Age=60; Path=${path}; HttpOnly; SameSite=Lax`]);
  const context = newContext();
  const shown = await lesson.loader(get(`${cookie}; passed=1`, "vijf", context));
  expect(shown.view.result?.fresh).toBe(true);
  expect(context.setCookies).toEqual([`passed=; Max-Age=0; Path=${path}; HttpOnly; SameSite=Lax`]);
  expect((await lesson.loader(get(cookie))).view.result?.fresh).toBe(false);
  // Sent again, the answer leads back to its question, without another cookie.
  const again = newContext();
  const resent = (await lesson.action(post(form("B5"), { context: again, cookie }))) as Response;
  expect([resent.headers.get("location"), again.setCookies]).toEqual([`${path}?at=B5#B5`, []]);
  // Another learner who forges the cookie sees nothing.
  expect((await lesson.loader(get("passed=1"))).view.result).toBeNull();
});

test("a form that can't be taken comes back with 400, and makes no guest", async () => {
  const context = newContext();
  const refused = (await lesson.action(post({ question: ["B1"], round: ["1"] }, { context }))) as unknown as {
    init: ResponseInit;
    data: { view: { questions: { problem: string }[] } };
  };
  expect(refused.init.status).toBe(400);
  expect(refused.data.view.questions[0]?.problem).toBe("choose-one");
  expect(context.setCookies).toEqual([]);
});

test("a number is taken without script, stored as typed and as read, and kept in the field when it is none", async () => {
  const lessonId = "alles";
  const first = newContext();
  await lesson.action(post(form("A1"), { context: first, lessonId }));
  const cookie = composeCookieHeader(first.setCookies);
  const send = (text: string) =>
    lesson.action(post({ question: ["A10"], round: ["1"], number: [text] }, { cookie, lessonId }));
  const asked = ({ view }: { view: LessonPageData }) => view.questions.find(({ id }) => id === "A10");

  const refused = (await send("ongeveer twaalf")) as unknown as { init: ResponseInit; data: { view: LessonPageData } };
  expect(refused.init.status).toBe(400);
  expect(asked(refused.data)).toMatchObject({
    state: "open",
    problem: "no-number",
    typed: { number: ["ongeveer twaalf"] },
  });
  // Words that are no unit of the question: not marked, and no try is used.
  const { data: unclear } = (await send("12,5 op de honderd")) as typeof refused;
  expect(asked(unclear)).toMatchObject({ problem: "unknown-unit", typed: { number: ["12,5 op de honderd"] } });
  expect(((await send(" 25,0 % ")) as Response).status).toBe(303);
  expect(asked(await lesson.loader(get(cookie, lessonId)))).toMatchObject({
    state: "final",
    marked: { correct: false, given: "25,0 %", answer: "12,5", feedback: expect.stringContaining("het dubbele") },
  });
  const stored = await pool`select response, score from answer where question_id = 'A10'`;
  expect(stored).toEqual([{ response: { type: "number", text: "25,0 %", value: 25, unit: "%" }, score: 0 }]);
});

test("the script gets the marked question and the state of the lesson as HTML", async () => {
  const cookie = await newGuest();
  const response = await answers.action(post(form("B2", false), { cookie }));
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
  const html = await response.text();
  expect(html).toContain('id="B2"');
  expect(html).toContain("Uitleg bij de goede");
  expect(html).not.toContain('id="B3"');
  expect(html).not.toContain("<html");
});

test("the script gets an open question back with 400, without its key", async () => {
  const response = await answers.action(post({ question: ["B1"], round: ["1"], option: ["vals"] }));
  expect(response.status).toBe(400);
  const html = await response.text();
  expect(html).toContain('id="B1"');
  expect(html).not.toContain("Uitleg");
});

test("an answer to a round that is not open is refused, with what was typed for the gate to give back", async () => {
  const cookie = await newGuest();
  expect((await answers.action(post(form("B2", true, "2"), { cookie }))).status).toBe(409);
  expect((await answers.action(post({ ...form("B2"), round: ["x"] }, { cookie }))).status).toBe(409);
  const context = newContext();
  const late = { ...form("B2", true, "2"), text: ["Wat ik dacht."] };
  expect(((await lesson.action(post(late, { cookie, context }))) as Response).status).toBe(409);
  expect(context.notTaken).toMatchObject({
    why: { kind: "outdated" },
    back: path,
    typed: [{ kind: "text", text: "Wat ik dacht." }],
  });
});

test("a second answer from another tab says that the first one counts, in place and as a page; sent again it says nothing", async () => {
  const cookie = await newGuest();
  await lesson.action(post(form("B2", false), { cookie }));
  const inPlace = await (await answers.action(post(form("B2", true), { cookie }))).text();
  expect(inPlace).toContain("Dat antwoord telt");
  // The message gets the keyboard focus, so it must come before the verdict.
  expect(inPlace.indexOf("Dat antwoord telt")).toBeLessThan(inPlace.indexOf("B2-verdict"));
  const page = (await lesson.action(post(form("B2", true), { cookie }))) as { data: unknown; init: ResponseInit };
  expect(page.init.status).toBe(409);
  expect(page.data).toMatchObject({
    view: { questions: expect.arrayContaining([expect.objectContaining({ id: "B2", late: [] })]) },
  });
  expect(((await lesson.action(post(form("B2", false), { cookie }))) as Response).status).toBe(303);
  expect(await (await answers.action(post(form("B2", false), { cookie }))).text()).not.toContain("Dat antwoord telt");
  // An answer from the other tab is also too late if it is empty.
  expect(await (await answers.action(post({ question: ["B2"], round: ["1"] }, { cookie }))).text()).toContain(
    "Dat antwoord telt",
  );
});

test("the form says which try it is: what is shown on request ends the question, and a try that is none stores nothing", async () => {
  const twice = { course: "tweemaal", lesson: "vijf" };
  await loadTestCourse(pool, now, createTestCourse({ courseId: "tweemaal", secondTry: true }));
  const context = newContext();
  const send = (fields: PostedFormFields, cookie: string, use = newContext()) =>
    answers.action({ ...(post(fields, { cookie, context: use }) as object), params: twice } as never);
  expect(await (await send(form("B1", false), "", context)).text()).toContain('name="try" value="2"');
  const cookie = composeCookieHeader(context.setCookies);
  // A form that states no try is the first, so that a page from before never spends the second.
  expect(await (await send(form("B1", true), cookie)).text()).toContain('data-state="retry"');
  const shown = { question: ["B1"], round: ["1"], reveal: ["1"] };
  for (const seq of ["1", "3", "x", ""])
    expect(await (await send({ ...shown, try: [seq] }, cookie)).text(), seq).toContain('data-state="retry"');
  const statusAfter = async (fields: PostedFormFields) => (await send(fields, cookie)).status;
  for (const seq of ["0", "2", "3", "-1", "x", ""]) expect(await statusAfter({ ...form("B2"), try: [seq] })).toBe(409);
  expect(await statusAfter({ ...shown, try: ["1"] })).toBe(200);
  expect(await statusAfter({ ...shown, question: ["B2"], try: ["1"] })).toBe(400);
  expect(await statusAfter({ ...shown, try: ["2"], reveal: [] })).toBe(400);
  expect(await (await send({ ...shown, try: ["2"] }, cookie)).text()).toContain("Dit is het antwoord");
  expect(await (await send({ ...form("B1", true), try: ["2"] }, cookie)).text()).toContain("Dat antwoord telt");
});

test("a new round leads to its first question, and is refused in silence while one is open", async () => {
  const cookie = await newGuest();
  for (const id of ["B2", "B3", "B4"]) await lesson.action(post(form(id), { cookie }));
  await rounds.action(post({}, { cookie }));
  expect((await lesson.loader(get(cookie))).view.round).toBe(1);
  await lesson.action(post(form("B5"), { cookie }));
  const response = await rounds.action(post({}, { cookie }));
  expect([response.status, response.headers.get("location")]).toEqual([303, `${path}?at=B1#B1`]);
  expect((await lesson.loader(get(cookie))).view).toMatchObject({ round: 2, state: "passed" });
  expect((await rounds.action(post({}))).status).toBe(303);
});

test("a note is saved, and shown to its learner only", async () => {
  const cookie = await newGuest();
  const note = { place: ["recall:terugblik"], text: ["Dit weet ik nog."] };
  const response = await notes.action(post(note, { cookie }));
  expect(response.status).toBe(303);
  const inPlace = await notes.action(post(note, { cookie, headers: { "x-fragment": "1" } }));
  expect(inPlace.status).toBe(200);
  expect(await inPlace.text()).toContain('id="recall-terugblik-saved"');
  expect((await lesson.loader(get(cookie))).view.notes).toEqual({ "recall:terugblik": "Dit weet ik nog." });
  expect((await lesson.loader(get())).view.notes).toEqual({});
  expect(await statusOf(notes.action(post({ ...note, place: ["elders"] }, { cookie })))).toBe(400);
});

test("addresses that take forms only lead to the lesson", () => {
  for (const { loader } of [answers, rounds, notes]) {
    const response = loader(get());
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toMatch(new RegExp(`^${path}`));
  }
});

test("an answer that the script sent brings the bar, the plan and the summaries of the pieces with it", async () => {
  const context = { cookie: await newGuest(), headers: { "x-fragment": "1" } };
  const html = await (await answers.action(post(form("B1"), context))).text();
  for (const id of ["B1", "lesson-bar", "lesson-plan", "lesson-piece-1"]) expect(html).toContain(` id="${id}"`);
});

test("what can't be a lesson is not found, before it reaches the database", async () => {
  for (const name of ["niets", "a\u0000b", "../x", "x".repeat(200), ""]) {
    const there = { ...(get() as object), params: { course: "proef", lesson: name } } as never;
    expect(await statusOf(lesson.loader(there))).toBe(404);
  }
});

test("a body that is no form is refused", async () => {
  const request = new Request(`http://localhost${path}`, {
    method: "POST",
    body: "{}",
    headers: { "content-type": "application/json" },
  });
  expect(await statusOf(lesson.action(args(request, newContext())))).toBe(400);
});

test("an address that makes guests without end is held back, learners behind it are not", async () => {
  const cookie = await newGuest();
  const address = "198.51.100.7";
  const { limits } = newContext(address);
  while ((await limits.consume("guest-address", address)).ok);
  expect(await statusOf(answers.action(post(form("B1"), { context: newContext(address) })))).toBe(429);
  expect((await answers.action(post(form("B2"), { cookie, context: newContext(address) }))).status).toBe(200);
  const counted = await pool<{ key: string }[]>`select key from rate_limit`;
  expect(counted.map(({ key }) => key).join()).not.toContain(address);
});

test("my progress is empty for a visitor", async () => {
  const { today, ...empty } = await learning.loader(get());
  const none = { courses: [], works: [], asking: [], certificates: {}, groups: [], steps: {}, mastered: {} };
  expect(empty).toEqual({ ...none, left: null, account: false });
});

test("a report that is not taken yet uses up no try", async () => {
  const cookie = await newGuest();
  const send = async (fields: PostedFormFields) => {
    const outcome = await report.action(post(fields, { cookie, context: newContext("198.51.100.7") }));
    return "init" in outcome ? outcome.init?.status : outcome.status;
  };
  const unfinished = { kind: ["wording"], text: [""] };
  for (let times = 0; times < 20; times++) expect(await send(unfinished)).toBe(400);
  expect(await send({ ...unfinished, text: ["Hier staat een letter te veel."] })).toBe(303);
});
