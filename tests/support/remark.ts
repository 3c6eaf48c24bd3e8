/** Runs marking again in tests, and reads what it stored. */
import type { BuiltCourse } from "~/content/release/release";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import { compareStoredWithComputedResults } from "~/learning/records/compare-stored-with-computed-results.server";
import { remarkAnswers } from "~/learning/remark/remark-answers.server";
import type { Pool } from "~/platform/database/database.server";
import type { MailToEnqueue } from "~/platform/mail/mail-queue.server";
import type { QuestionRecord } from "~/questions/table";
import { createTestCourse, insertLearner, loadTestCourse } from "./factories";
import { createFinalTestCourse } from "./final-test";
import { keyAt } from "./mended-course";

type RemarkRun = Partial<Omit<Parameters<typeof remarkAnswers>[2], "mail" | "progress">>;

/** Changes the key of these questions of a course: the second option is right. */
export const rekey = (...ids: string[]) =>
  Object.fromEntries(ids.map((id) => [id, (question: QuestionRecord) => keyAt(question, 1)]));

/** Returns functions for tests of marking again. Each test loads a course of its own, so that a run marks only its answers. */
export function createRemarkTools(pool: Pool, releases: ReleaseCache, now: Date) {
  const day = (n: number) => new Date(now.getTime() + n * 86_400_000);
  let courses = 0;
  async function loadCourse(create: (courseId: string) => BuiltCourse) {
    courses += 1;
    const courseId = `proef-${courses}`;
    const built = create(courseId);
    return { courseId, built, course: await loadTestCourse(pool, now, built) };
  }
  return {
    day,
    practiceCourse: (options: { secondTry?: boolean } = {}) =>
      loadCourse((courseId) => createTestCourse({ courseId, ...options })),
    finalCourse: () =>
      loadCourse((courseId) => {
        const built = createFinalTestCourse();
        return { ...built, hash: `${built.hash} ${courseId}`, release: { ...built.release, courseId } };
      }),
    async insertAccount() {
      const learnerId = await insertLearner(pool, now);
      const email = `${learnerId}@example.org`;
      await pool`
        insert into account (learner_id, email, email_confirmed_at, password_hash, name)
        values (${learnerId}, ${email}, ${now}, 'none', 'Zoë')`;
      return { learnerId, email };
    },
    /** Marks again, and returns the report with the mails. */
    async remark(courseId: string, run: RemarkRun = {}) {
      const mailed: MailToEnqueue[] = [];
      const outcome = await remarkAnswers(pool, releases, {
        courseId,
        questionId: null,
        dryRun: false,
        bothWays: false,
        reason: "sleutel verkeerd",
        now: day(9),
        ...run,
        mail: { enqueue: async (_db, mail) => void mailed.push(mail) },
        progress: { begin() {}, advance() {} },
      });
      if (!outcome.ok) throw new Error(outcome.reason);
      return { ...outcome.report, mailed };
    },
    async listMarkings(learnerId: string) {
      const rows = await pool<{ questionId: string; no: number; revision: string; score: number; cause: string }[]>`
        select question_id, no, revision, score, cause from marking where learner_id = ${learnerId} order by question_id, no`;
      return [...rows];
    },
    async listResults(learnerId: string, scope = "vijf") {
      const rows = await pool<{ no: number; score: number; passed: boolean }[]>`
        select r.no, r.score, r.passed
        from attempt_result r join attempt a on a.learner_id = r.learner_id and a.id = r.attempt_id
        where a.learner_id = ${learnerId} and a.scope = ${scope} order by a.number, r.no`;
      return [...rows];
    },
    /** Returns the stored results of a course that differ from what their answers and markings give. */
    async listDifferences(courseId: string) {
      const { differences } = await compareStoredWithComputedResults(pool, releases, day(20));
      return differences.filter((each) => each.courseId === courseId);
    },
  };
}
