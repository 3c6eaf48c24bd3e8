/** A small final test for browser tests: a few cells of the example course, one of each kind of question, as a course of its own. */
import type { BrowserContext } from "@playwright/test";
import type { BuiltCourse } from "../../app/content/release/release";
import { createReleaseCache, type ReleaseCache } from "../../app/content/release/release-cache.server";
import type { QuestionRecord } from "../../app/questions/table";
import { buildExampleCourse } from "./built-example-course";
import { passAllLessons } from "./final-test";
import { storeBuiltCourse, type TestSite } from "./site";

/** The cells of the small test, in the order of its questions. */
const cells = ["1-OB", "1-C", "2-OB", "3-OB", "3-TA", "4-TA", "5-OB", "5-TA", "6-OB"];

export interface SmallFinalTest {
  built: BuiltCourse;
  courseId: string;
  releaseId: string;
  releases: ReleaseCache;
  /** The path of the page before the test. */
  path: string;
  /** Returns a question of the pool. */
  record(questionId: string): QuestionRecord;
}

/** Loads the small test on a site. It has nine questions, and eight must be right. */
export async function loadSmallFinalTest(site: TestSite, courseId = "kleine-toets"): Promise<SmallFinalTest> {
  const example = await buildExampleCourse();
  const { finalTest } = example.release.rules;
  if (!finalTest) throw new Error("the example course has no final test");
  const kept = cells.flatMap((id) => finalTest.cells.filter((cell) => cell.id === id));
  const rules = { ...example.release.rules, finalTest: { ...finalTest, pool: courseId, cells: kept } };
  const questions = example.questions.filter(
    ({ record, pool }) => pool === "practice" || cells.includes(record.cell ?? ""),
  );
  const built = await storeBuiltCourse(site.pool, {
    ...example,
    release: { ...example.release, courseId, title: "Kleine toets", rules },
    questions,
  });
  const [edition] = await site.pool<{ id: string }[]>`
    select current_release_id as id from edition where course_id = ${courseId}`;
  return {
    built,
    courseId,
    releaseId: edition?.id ?? "",
    releases: createReleaseCache(),
    path: `/courses/${courseId}/final-test`,
    record(questionId) {
      const found = questions.find(({ record }) => record.id === questionId)?.record;
      if (!found) throw new Error(`no question ${questionId}`);
      return found;
    },
  };
}

/** Signs in a new person who passed all lessons. */
export async function signInExaminee(site: TestSite, context: BrowserContext, { built, releaseId }: SmallFinalTest) {
  const person = await site.signIn(context);
  await passAllLessons(site.pool, { learnerId: person.learnerId, releaseId, built, now: new Date() });
  return person;
}
