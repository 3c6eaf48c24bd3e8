import { expect, it } from "vitest";
import { insertCohort, insertMemberWithAccount, insertTrainer } from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { getCohortOverviewForTrainer } from "./get-cohort-overview.server";

const { pool, countStatements } = await openTestDatabase();
const joined = new Date("2026-03-02T10:00:00Z");
const now = new Date("2026-03-13T12:00:00Z");
const course = await loadTestCourse(pool, joined);
const releases = createReleaseCache();

it("a trainer sees who needs them and why, in four statements; another trainer sees nobody", async () => {
  const trainerId = await insertTrainer(pool, "Marieke", joined);
  const cohortId = await insertCohort(pool, { trainerId, now: joined });
  const failed = { lessonId: "vijf", right: [true, true, true, false, false] } as const;
  const rounds = [
    { ...failed, right: [...failed.right] },
    { ...failed, right: [...failed.right], round: 2 },
  ];
  const abdel = await insertMemberWithAccount(
    pool,
    { cohortId, name: "Abdel", now: joined },
    { releases, course, rounds },
  );
  const zoe = await insertMemberWithAccount(pool, { cohortId, name: "Zoë", now: joined });
  const eva = await insertMemberWithAccount(pool, { cohortId, name: "Éva", now });
  await pool`insert into deadline (cohort_id, scope, due_at) values (${cohortId}, 'vijf', ${new Date("2026-03-11T22:59:00Z")})`;
  for (const [seq, due] of ["2026-03-12T22:59:00Z", "2026-03-20T22:59:00Z"].entries()) {
    await pool`
      insert into extension (learner_id, cohort_id, scope, seq, due_at, reason, actor, at)
      values (${zoe}, ${cohortId}, 'vijf', ${seq + 1}, ${new Date(due)}, 'ziek', ${trainerId}, ${joined})`;
  }
  const cohort = { courseId: "proef", startsOn: "2026-01-01", endsOn: "2026-12-31" };
  await releases.current(pool, "proef");
  const { result, statements } = await countStatements((counted) =>
    getCohortOverviewForTrainer(counted, releases, { cohortId, trainerId, cohort, now }),
  );
  expect(statements).toHaveLength(4);
  const behind = { kind: "behind", scopes: ["vijf"], days: 2 };
  expect(result.needs).toMatchObject([
    {
      learnerId: abdel,
      name: "Abdel",
      needs: [
        { kind: "stuck-lesson", lessonIds: ["vijf"], failed: [2] },
        { kind: "stuck-objective", objectiveIds: ["T2.2"] },
        { kind: "silent", days: 11, begun: true },
        behind,
      ],
    },
    { learnerId: eva, name: "Éva", needs: [behind] },
  ]);
  // Zoë has more time, so her silence is no reason.
  expect(result.rows.map(({ learnerId, standing, late }) => [learnerId, standing, late]).sort()).toEqual(
    [
      [abdel, "needs", true],
      [eva, "needs", true],
      [zoe, "on-schedule", false],
    ].sort(),
  );
  const stranger = await insertTrainer(pool, "Ander", joined);
  const forStranger = await getCohortOverviewForTrainer(pool, releases, { cohortId, trainerId: stranger, cohort, now });
  expect(forStranger).toMatchObject({ rows: [], needs: [], bounced: [] });
});
