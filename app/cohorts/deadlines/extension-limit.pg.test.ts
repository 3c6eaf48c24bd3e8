import { expect, it } from "vitest";
import { insertCohort, insertMemberWithAccount, insertTrainer } from "~/../tests/support/cohorts";
import { createRequestContextFactory } from "~/../tests/support/context";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { createMailQueue } from "~/platform/mail/mail-queue.server";
import { extendDeadlineOfMember } from "./extend-deadline.server";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-13T12:00:00Z");
await loadTestCourse(pool, now);
const { limits } = createRequestContextFactory(pool, () => now)();

it("a trainer gives one member at a time more time sixty times an hour; what is refused or the same does not count", async () => {
  const trainerId = await insertTrainer(pool, "Marieke", now);
  const cohortId = await insertCohort(pool, { trainerId, now });
  const learnerId = await insertMemberWithAccount(pool, { cohortId, name: "Zoë Willems", now });
  await pool`insert into deadline (cohort_id, scope, due_at) values (${cohortId}, 'vijf', ${new Date("2026-03-20T22:59:00Z")})`;
  const mail = createMailQueue({ send: async () => {} });
  const extend = (day: string, reason = "Ziek.") =>
    extendDeadlineOfMember(pool, createReleaseCache(), {
      ...{ cohortId, trainerId, learnerId, scope: "vijf", time: "12:00", limits, mail, now },
      ...{ day, reason },
    });
  for (let used = 0; used < 58; used++) await limits.consume("trainer-extension", trainerId);
  expect(await extend("2026-04-01")).toEqual({ ok: true });
  for (let again = 0; again < 3; again++) expect(await extend("2026-04-01")).toEqual({ ok: true });
  for (let wrong = 0; wrong < 3; wrong++) expect(await extend("2026-03-14")).toMatchObject({ reason: "invalid" });
  expect(await extend("2026-04-02")).toEqual({ ok: true });
  expect(await extend("2026-04-03")).toMatchObject({ ok: false, reason: "too-many-tries" });
  expect(await pool`select from extension where learner_id = ${learnerId}`).toHaveLength(2);
  expect(await pool`select from mail_outbox where template = 'extension'`).toHaveLength(2);
});
