/** What the page of a course and the progress page say to a learner whose lessons were passed in an earlier edition. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { insertCohort, insertMembership, insertTrainer } from "~/../tests/support/cohorts";
import { createRequestContextFactory } from "~/../tests/support/context";
import { openTestDatabase } from "~/../tests/support/database";
import { createTestCourse, insertLearner, loadTestCourse } from "~/../tests/support/factories";
import { createFinalTestCourse, passAllLessons, takeFinalTest } from "~/../tests/support/final-test";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { getNewerEdition } from "~/learning/enrolment/get-newer-edition.server";
import { moveLearnerToNewestEdition } from "~/learning/enrolment/move-learner-to-newest-edition.server";
import { getCourseCompletion } from "~/learning/progress/get-course-completion.server";
import { FinalTestStartPage } from "../final-test/start.page";
import * as start from "../final-test/start.route";
import { LearnerProgressPage } from "../learning/learning.page";
import * as learning from "../learning/learning.route";
import { LessonPage } from "../lesson/lesson.page";
import * as lesson from "../lesson/lesson.route";
import { CoursePage } from "./course.page";
import * as course from "./course.route";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const [early, later] = [new Date("2027-03-01T10:00:00Z"), new Date("2027-03-08T10:00:00Z")];
const courseId = "proef";
const createContext = createRequestContextFactory(pool, () => later);
const earlier = createFinalTestCourse();
const { releaseId } = await loadTestCourse(pool, early, earlier);

async function begin(lessonIds: string[]) {
  const learnerId = await insertLearner(pool, early);
  const lessons = earlier.release.lessons.filter(({ id }) => lessonIds.includes(id));
  const built = { ...earlier, release: { ...earlier.release, lessons } };
  await passAllLessons(pool, { learnerId, releaseId, built, now: early });
  return learnerId;
}
const [all, one, other] = [await begin(["alles", "vijf"]), await begin(["alles"]), await begin(["alles", "vijf"])];
await loadTestCourse(pool, later, createFinalTestCourse({ label: "2", pool: "nieuwe" }));
for (const learnerId of [all, one])
  await moveLearnerToNewestEdition(pool, releases, { learnerId, courseId, now: later });

async function load<Data>(loader: (args: LoaderFunctionArgs) => Promise<Data>, learnerId: string): Promise<Data> {
  const context = createContext();
  context.viewer = Promise.resolve({ learnerId, kind: "account", name: "Thomas", roles: [] } as never);
  const request = new Request("http://localhost/courses/proef");
  return loader({ request, params: { course: courseId, lesson: "alles" }, context } as never);
}

async function read(learnerId: string) {
  const page = await load(course.loader, learnerId);
  const own = await load(learning.loader, learnerId);
  return {
    page,
    groups: own.groups,
    coursePage: renderToStaticMarkup(<CoursePage {...page} />),
    progressPage: renderToStaticMarkup(<LearnerProgressPage {...own} />),
  };
}

async function readTestPage(learnerId: string) {
  const loaded = await load(start.loader, learnerId);
  if (!loaded.page) throw new Error("the edition has a final test");
  return renderToStaticMarkup(<FinalTestStartPage {...loaded} form={undefined} />);
}

async function readLessonPage(learnerId: string) {
  return renderToStaticMarkup(<LessonPage {...(await load(lesson.loader, learnerId))} />);
}

const onNewText =
  /De eindtoets vraagt naar de tekst van deze editie\..*Begin met <a href="\/courses\/proef\/lessons\/alles">les 1:/;

test("who passed a lesson in another edition reads, before the test and at the lesson, whose text it is", async () => {
  const { coursePage, progressPage } = await read(all);
  const testPage = await readTestPage(all);
  for (const html of [coursePage, progressPage, testPage]) expect(html).toMatch(onNewText);
  // It stands before the button that uses an attempt.
  expect(testPage.search(onNewText)).toBeLessThan(testPage.indexOf("Begin de eindtoets"));
  expect(await readLessonPage(all)).toMatch(
    /id="lesson-state".*Gehaald in editie 1, telt mee.*\(de tekst hier is die van editie 2\)/,
  );
  expect(progressPage.match(/<td[^>]*>in editie 1<\/td>/g)).toHaveLength(4);

  const testLater = await readTestPage(one);
  for (const html of [(await read(one)).progressPage, testLater]) expect(html).toMatch(onNewText);
  expect(testLater).toMatch(/class="btn" href="\/courses\/proef\/lessons\/vijf">Ga verder met les 2/);
  expect(await readLessonPage(other)).not.toMatch(/telt mee|de tekst hier/);
  const own = await read(other);
  for (const html of [own.coursePage, own.progressPage, await readTestPage(other)]) expect(html).not.toMatch(onNewText);
});

test("the lessons count by name of their edition, the test is the next step, and an open test is named until it closes", async () => {
  const { page, coursePage, progressPage } = await read(all);
  expect(page.progress).toMatchObject({ passed: 2, complete: true, resume: null });
  expect(page.progress?.lessons).toMatchObject(
    Array(2).fill({ state: "passed", passedIn: "1", rounds: 0, bricks: [] }),
  );
  const completion = await getCourseCompletion(pool, releases, { learnerId: all, courseId });
  expect(completion?.lessons.map(({ state }) => state)).toEqual(page.progress?.lessons.map(({ state }) => state));
  expect(coursePage.match(/Gehaald in editie 1, telt mee/g)).toHaveLength(2);
  expect(coursePage).toMatch(/class="btn" href="\/courses\/proef\/final-test">Naar de eindtoets/);
  expect(coursePage).toContain("Nu is de eindtoets open.");
  expect(coursePage).not.toMatch(/Begin met les|Nog niet begonnen|Hij gaat open als/);
  expect(progressPage).toContain("Je haalde alle twee lessen. Dat deed je in een eerdere editie.");
  expect(progressPage).toContain("Gehaald in editie 1, telt mee");

  await takeFinalTest({ pool, releases, learnerId: all }, { right: 3, now: later, handIn: false });
  const open = await read(all);
  for (const html of [open.coursePage, open.progressPage]) {
    expect(html).not.toMatch(onNewText);
    expect(html).toMatch(/href="\/courses\/proef\/final-test\/1-1\/questions\/1"[^>]*>Ga verder met de eindtoets/);
    expect(html).toMatch(/Je bent bezig met poging 1\. Je kunt tot .*15 maart 2027.* werken en inleveren\./);
  }
});

test("in a group, a lesson that counts from another edition has no deadline ahead, as for the trainer", async () => {
  const trainerId = await insertTrainer(pool, "Marieke", later);
  const cohortId = await insertCohort(pool, { trainerId, endsOn: "2027-12-31", now: later });
  await pool`insert into deadline (cohort_id, scope, due_at) values (${cohortId}, 'alles', ${new Date("2027-03-20T22:59:00Z")})`;
  const begun = await begin([]);
  for (const learnerId of [one, begun]) await insertMembership(pool, { cohortId, learnerId, now: later });
  expect((await read(one)).groups).toMatchObject([{ id: cohortId, next: null }]);
  expect((await read(begun)).groups).toMatchObject([{ id: cohortId, next: { scope: "alles" } }]);
});

test("with one lesson passed in the earlier edition, the next step is the lesson after it", async () => {
  const { page, coursePage, progressPage } = await read(one);
  expect(page.progress).toMatchObject({ passed: 1, complete: false, resume: { lesson: { id: "vijf" } } });
  expect(coursePage).toMatch(/Ga verder met les 2.*Gehaald in editie 1, telt mee.*Nog niet begonnen/);
  expect(coursePage).toContain("Hij gaat open als je alle lessen hebt gehaald.");
  expect(progressPage).toContain("Les 1 haalde je in een eerdere editie. Dat telt mee voor de eindtoets.");
});

test("in the edition itself nothing is of another edition; the lessons of a course without a test begin again", async () => {
  expect((await read(other)).page.progress?.lessons).toMatchObject(Array(2).fill({ state: "passed", passedIn: null }));
  const untested = await loadTestCourse(pool, later, createTestCourse({ label: "3" }));
  expect(untested.releaseId).not.toBe(releaseId);
  await moveLearnerToNewestEdition(pool, releases, { learnerId: one, courseId, now: later });
  const { page } = await read(one);
  expect(page.course.label).toBe("3");
  // Without a test, only what was passed in the edition itself leads to its certificate.
  await loadTestCourse(pool, new Date(later.getTime() + 1), createTestCourse({ label: "4" }));
  const left = async (learnerId: string) =>
    (await getNewerEdition(pool, releases, { learnerId, courseId, now: later }))?.heldLessons;
  expect(await left(one)).toEqual({ count: 2, missing: 2 });
  expect(await left(all)).toEqual({ count: 2, missing: 0 });
  expect(page.progress?.lessons).toMatchObject(Array(2).fill({ state: "open", passedIn: null }));
});
