import { expect, it } from "vitest";
import { insertCohort, insertMembership, insertMemberWithAccount, insertTrainer } from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { computeLessonStateForTrainer } from "~/learning/progress/progress-summary";
import { listCohortMembers, listMemberProgress } from "./list-member-progress.server";

const { pool, countStatements } = await openTestDatabase();
const now = new Date("2026-03-02T10:00:00Z");
const course = await loadTestCourse(pool, now);
const releases = createReleaseCache();
const yes = true;
const no = false;

async function cohortOfThree() {
  const trainerId = await insertTrainer(pool, "Marieke", now);
  const cohortId = await insertCohort(pool, { trainerId, now });
  const learn = (name: string, rounds: { lessonId: "vijf"; right: boolean[]; round?: number }[]) =>
    insertMemberWithAccount(pool, { cohortId, name, now }, { releases, course, rounds });
  const eva = await learn("Éva", [{ lessonId: "vijf", right: [yes, yes, yes, yes, no] }]);
  const abdel = await learn("Abdel", [
    { lessonId: "vijf", right: [yes, yes, yes, no, no] },
    { lessonId: "vijf", right: [yes, yes, no, no, no], round: 2 },
    { lessonId: "vijf", right: [yes, yes], round: 3 },
  ]);
  const zoe = await learn("Zoë", []);
  return { key: { cohortId, trainerId }, eva, abdel, zoe };
}

it("a trainer sees the progress of members, in one statement, in the order that was asked", async () => {
  const { key, eva, abdel, zoe } = await cohortOfThree();
  expect((await listCohortMembers(pool, key)).map(({ name }) => name)).toEqual(["Abdel", "Éva", "Zoë"]);
  const { result, statements } = await countStatements((counted) =>
    listMemberProgress(counted, { ...key, courseId: "proef", learnerIds: [zoe, abdel, eva] }),
  );
  expect(statements).toHaveLength(1);
  expect(result).toMatchObject([
    { learnerId: zoe, name: "Zoë", label: null, lessons: [], lastActiveAt: null, certifiedAt: null },
    {
      learnerId: abdel,
      label: "1",
      lastActiveAt: now,
      lessons: [
        {
          lessonId: "vijf",
          rounds: 3,
          failed: 2,
          firstScore: 0.6,
          bestScore: 0.6,
          passedAt: null,
          answered: 2,
          missed: { "T2.1": 1, "T2.2": 2 },
        },
      ],
    },
    { learnerId: eva, lessons: [{ rounds: 1, failed: 0, bestScore: 0.8, answered: 5 }] },
  ]);
  expect(result.map(({ lessons }) => computeLessonStateForTrainer(lessons[0]))).toEqual(["open", "stuck", "passed"]);
  expect(new Date(result[2]?.lessons[0]?.passedAt ?? 0)).toEqual(now);
});

it("another trainer sees nobody, and former members are not included", async () => {
  const { key, eva, zoe } = await cohortOfThree();
  const stranger = { ...key, trainerId: await insertTrainer(pool, "Ander", now) };
  const asked = { courseId: "proef", learnerIds: [eva, zoe] };
  expect(await listMemberProgress(pool, { ...stranger, ...asked })).toEqual([]);
  expect(await listCohortMembers(pool, stranger)).toEqual([]);
  await insertMembership(pool, { cohortId: key.cohortId, learnerId: eva, state: "left", now });
  expect((await listMemberProgress(pool, { ...key, ...asked })).map(({ name }) => name)).toEqual(["Zoë"]);
  expect(await listCohortMembers(pool, key)).toHaveLength(2);
});
