/** These tests check what a trainer learns from the final tests of a member who agreed to that, after attempts, a grant or a move. */
import { expect, it } from "vitest";
import { insertCohort, insertMemberWithAccount, insertTrainer } from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createFinalTestCourse, passAllLessons, takeFinalTest } from "~/../tests/support/final-test";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { moveLearnerToNewestEdition } from "~/learning/enrolment/move-learner-to-newest-edition.server";
import { getFinalTestStart } from "~/learning/final/pages/get-final-test-start.server";
import { newId } from "~/platform/ids";
import { createMailQueue } from "~/platform/mail/mail-queue.server";
import { grantFinalTestToMember } from "../granting/grant-final-test-to-member.server";
import { getCohortOfTrainer } from "../group/get-cohort-of-trainer.server";
import { joinConsentTextVersion } from "../joining/consent-text";
import { sendWeeklyMailsToTrainers } from "../reminding/send-weekly-mails-to-trainers.server";
import { getCohortOverviewForTrainer } from "./get-cohort-overview.server";
import { getMemberForTrainer } from "./get-member-for-trainer.server";
import { selectMatrixRowFingerprints } from "./watch.sql.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const mail = createMailQueue({ send: async () => {} });
const now = new Date("2026-03-02T10:00:00Z");
const after = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const courseId = "proef";
const built = createFinalTestCourse();
const { releaseId } = await loadTestCourse(pool, now, built);

async function openGroup(consent = joinConsentTextVersion) {
  const trainerId = await insertTrainer(pool, "Marieke", now);
  const cohortId = await insertCohort(pool, { trainerId, now });
  const key = { cohortId, trainerId };
  const learnerId = await insertMemberWithAccount(pool, { cohortId, name: "Zoë", consent, now });
  await passAllLessons(pool, { learnerId, releaseId, built, now });
  const cohort = await getCohortOfTrainer(pool, key);
  if (!cohort) throw new Error("no cohort");
  const fail = async (hours: number[], right = 2) => {
    for (const each of hours) await takeFinalTest({ pool, releases, learnerId }, { right, now: after(each) });
  };
  const seen = async (at: Date) => {
    const input = { ...key, cohort, now: at };
    const { needs, arranged, rows } = await getCohortOverviewForTrainer(pool, releases, input);
    const { member } = (await getMemberForTrainer(pool, releases, { ...input, learnerId })) ?? {};
    if (arranged.length === 0) expect(member?.needs).toEqual(needs[0]?.needs ?? []);
    expect(rows[0]?.standing).toBe(needs[0] ? "needs" : arranged[0] ? "arranged" : "on-schedule");
    const { finalTest: state, finalTestFrom: from, finalTestScore: best } = rows[0] ?? {};
    return { needs: member?.needs, state, from, best, tests: member?.finalTests };
  };
  return { ...key, learnerId, fail, seen, key };
}
/** After three attempts that failed, the last of them at hour 48: the next series opens thirty days later. */
const need = { kind: "stuck-final-test", attempts: 3, tests: 3, from: after(48 + 30 * 24).toISOString() };
const failed = (tests: number, from: Date | null = null) => {
  return { kind: "failed-final-test", tests, from: from?.toISOString() ?? null };
};

it("a member who used up a series needs the trainer until a grant, or until the next series opens by itself", async () => {
  const { fail, seen, cohortId, trainerId, learnerId, key } = await openGroup();
  await fail([0, 24]);
  expect(await seen(after(25))).toMatchObject({
    needs: [failed(2, after(48))],
    state: "failed",
    from: after(48).toISOString(),
  });
  await fail([48]);
  expect(await seen(after(49))).toMatchObject({ needs: [need], state: "stuck", from: need.from });
  expect((await seen(after(48 + 30 * 24 - 1))).needs).toEqual([need]);
  // The moment at which the trainer reads that a new one can begin is the moment at which the learner can.
  const learnerSees = async (at: Date) =>
    (await getFinalTestStart(pool, releases, { learnerId, courseId, now: at }))?.step;
  expect(await learnerSees(after(49))).toMatchObject({ state: "wait", from: need.from });
  expect(await learnerSees(new Date(need.from))).toMatchObject({ state: "ready" });
  expect(await seen(new Date(need.from))).toMatchObject({ needs: [failed(3)], state: "failed", from: null });
  const monday = new Date("2026-03-09T07:00:00Z");
  await sendWeeklyMailsToTrainers(pool, releases, { mail, now: monday });
  const [digest] = await pool`select data from mail_outbox where recipient = ${`${trainerId}@example.org`}`;
  expect(JSON.parse(digest?.data.lines)).toMatchObject([{ members: 1, needs: 1 }]);
  const fingerprint = async () => (await selectMatrixRowFingerprints(pool, { ...key, now }))[0]?.fingerprint;
  const before = await fingerprint();
  const grant = { cohortId, trainerId, learnerId, formId: newId(now), reason: "Ziek", mail, now: after(50) };
  expect(await grantFinalTestToMember(pool, releases, grant)).toEqual({ ok: true });
  expect(await fingerprint()).not.toBe(before);
  expect((await seen(after(51))).needs).toEqual([]);
  await fail([72, 96, 120]);
  // The grant set the member apart for a week; a series that is used up after it is new.
  expect((await seen(after(121))).needs).toEqual([{ ...need, tests: 6, from: after(120 + 30 * 24).toISOString() }]);
});

it("a grant for another pool of the course leaves the need, because it opens nothing in this pool", async () => {
  const { fail, seen, learnerId, trainerId } = await openGroup();
  await fail([0, 24, 48]);
  await pool`
    insert into grant_attempt (learner_id, id, course_id, pool, actor, reason, at)
    values (${learnerId}, ${newId(now)}, ${courseId}, 'andere', ${trainerId}, 'Ziek', ${after(50)})`;
  expect((await seen(after(51))).needs).toEqual([need]);
});

it("without the member's consent nobody hears that the attempts are used up", async () => {
  const { fail, seen } = await openGroup("2026-11");
  await fail([0, 24, 48]);
  expect(await seen(after(49))).toEqual({ needs: [], state: "hidden", from: null, best: null, tests: null });
});

it("the trainer and the learner agree on a pass by a mark that came later, and on attempts at another pool", async () => {
  const learnerSees = async (learnerId: string, at: Date) => {
    const page = await getFinalTestStart(pool, releases, { learnerId, courseId, now: at });
    return page?.step.state;
  };
  const { fail, seen, learnerId } = await openGroup();
  await fail([0, 24, 48], 4);
  const best = { right: 4, questions: 6 };
  expect(await seen(after(49))).toMatchObject({ state: "stuck", needs: [need], best: { ...best, needed: 5 } });
  await loadTestCourse(pool, after(60), createFinalTestCourse({ label: "2", mark: 0.6 }));
  expect((await moveLearnerToNewestEdition(pool, releases, { learnerId, courseId, now: after(61) })).ok).toBe(true);
  const lower = await seen(after(62));
  expect(lower.best).toEqual({ ...best, needed: 4, passed: true });
  expect(lower).toMatchObject({ state: "passed", tests: Array(3).fill({ mark: 0.8, markNow: 0.6, passed: false }) });
  expect(lower.needs).not.toContainEqual(need);
  expect(await learnerSees(learnerId, after(62))).toBe("passed");
  await loadTestCourse(pool, after(70), createFinalTestCourse({ label: "3", pool: "andere" }));
  expect((await moveLearnerToNewestEdition(pool, releases, { learnerId, courseId, now: after(71) })).ok).toBe(true);
  expect(await seen(after(72))).toMatchObject({ state: "open", tests: [] });
  expect(await learnerSees(learnerId, after(72))).toBe("ready");
});
