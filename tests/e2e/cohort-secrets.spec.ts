/**
 * These tests check that a trainer's pages, files and streams contain nothing that learners write for themselves, and that pages are not
 * cached for others.
 */
import { spawnSync } from "node:child_process";
import ExcelJS from "exceljs";
import { createReleaseCache } from "../../app/content/release/release-cache.server";
import { newId } from "../../app/platform/ids";
import type { AccessRole } from "../support/access-row";
import { exportedFilePaths, groupAccessRows } from "../support/access-table";
import { insertLearnerWithAccount, insertMembership } from "../support/cohorts";
import { composeAnswer, findLessonByNumber, listLessonQuestions, readBuiltCourse } from "../support/course";
import {
  type AccessTestPeople,
  fillRouteParams,
  insertAccessTestPeople,
  sendRequestAsLearner,
} from "../support/people";
import { answerUntilFinal } from "../support/second-try";
import { expect, startTestSite, type TestSite, test } from "../support/site";

const course = readBuiltCourse();
const { courseId } = course.release;
const lesson = findLessonByNumber(course, 1);
const writing =
  course.release.lessons.find((each) => listLessonQuestions(course, each).some(({ type }) => type === "short")) ??
  lesson;

/** The name of a second member of the group. A response that contains this name is about members. */
const member = "Lida Lidmaat";

let site: TestSite & { stop(): Promise<void> };
let people: AccessTestPeople;

test.beforeAll(async () => {
  site = await startTestSite({ WORKER: "off" });
  people = await insertAccessTestPeople(site);
  await people.restore();
  const now = new Date();
  const learnerId = await insertLearnerWithAccount(site.pool, member, now);
  await insertMembership(site.pool, { cohortId: people.params.cohort ?? "", learnerId, now });
});
test.afterAll(() => site.stop());

const trainerOf = () => people.ids.trainer;
const groupPath = (rest = "") => `/cohorts/${people.params.cohort}${rest}`;
/** Returns the text of a response: of a stream its first part, of a workbook or a PDF the text inside. */
async function textOf(response: Response): Promise<string> {
  const type = response.headers.get("content-type") ?? "";
  if (type.startsWith("text/event-stream")) {
    const reader = response.body?.getReader();
    const { value } = (await reader?.read()) ?? {};
    await reader?.cancel();
    return new TextDecoder().decode(value);
  }
  const bytes = Buffer.from(await response.arrayBuffer());
  if (type.includes("spreadsheetml")) {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as never);
    return JSON.stringify(book.worksheets.map((sheet) => sheet.getSheetValues()));
  }
  if (type === "application/pdf") return spawnSync("pdftotext", ["-", "-"], { input: bytes }).stdout.toString();
  return bytes.toString();
}

test("no trainer's page, file or stream contains what a learner wrote or chose, or their address", async () => {
  const learnerId = people.ids.learner;
  const releases = createReleaseCache();
  const now = new Date();
  for (const question of listLessonQuestions(course, writing)) {
    const fields = composeAnswer(question, question.type !== "single");
    if (fields.text) fields.text = ["GEHEIM antwoord"];
    const key = { learner: { id: learnerId }, courseId, lessonId: writing.id, questionId: question.id, round: 1 };
    await answerUntilFinal(site.pool, releases, question, { ...key, fields, now });
  }
  for (const place of ["recall:terugblik", "text:begin"]) {
    await site.pool`
      insert into note (learner_id, id, course_id, lesson_id, place, text, saved_at)
      values (${learnerId}, ${newId(now)}, ${courseId}, ${lesson.id}, ${place}, 'GEHEIM dagboek', ${now})`;
  }
  const [stored] =
    await site.pool`select from answer where learner_id = ${learnerId} and response::text like '%GEHEIM%'`;
  expect(stored).toBeDefined();
  const addresses = [
    ...groupAccessRows.map((row) => fillRouteParams(row, people.params)),
    ...exportedFilePaths.map((file) => groupPath(`/${file}`)),
    groupPath("?sort=name&show=stuck"),
    groupPath(`/questions/${lesson.id}`),
  ];
  const named: string[] = [];
  for (const address of addresses) {
    const text = await textOf(await sendRequestAsLearner(site, trainerOf(), address));
    expect({ address, secret: /GEHEIM/.test(text), mail: text.includes(`${learnerId}@`) }).toEqual({
      address,
      secret: false,
      mail: false,
    });
    if (text.includes(member)) named.push(address);
  }
  // Shows that the search works: it found the second member in each exported file.
  for (const file of exportedFilePaths) expect(named).toContain(groupPath(`/${file}`));
  for (const rest of ["", "/report.pdf"]) expect(named).toContain(groupPath(rest));
});

test("the data of a page is not there to request, for anybody", async () => {
  const routes = groupAccessRows.filter(({ cells }) => cells.includes("404") && !cells.every((cell) => cell === "404"));
  expect(routes.length).toBeGreaterThan(15);
  for (const row of routes) {
    const address = fillRouteParams(row, people.params);
    for (const role of ["trainer", "learner", "other", "stranger", "administrator", "visitor"] as AccessRole[]) {
      const learnerId = role === "visitor" ? null : people.ids[role];
      for (const asked of [`${address}.data`, `${address}.data?_routes=routes%2Fcohort`]) {
        const response = await sendRequestAsLearner(site, learnerId, asked);
        expect({ asked, role, status: response.status, text: await response.text() }).toEqual({
          asked,
          role,
          status: 404,
          text: "Not found",
        });
      }
    }
  }
});
