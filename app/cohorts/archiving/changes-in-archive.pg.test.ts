import { expect, it } from "vitest";
import { insertCohort, insertCohortTrainer, insertMemberWithAccount, insertTrainer } from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { newId } from "~/platform/ids";
import { createMailQueue } from "~/platform/mail/mail-queue.server";
import { createRateLimiter } from "~/platform/rate-limits.server";
import { handOverCohort } from "../administering/hand-over-cohort.server";
import { getMissedOfCohort } from "../answers/list-most-missed-questions.server";
import { addOwnColumn } from "../columns/change-own-columns.server";
import { extendDeadlineOfMember } from "../deadlines/extend-deadline.server";
import { sendTrainerMessage } from "../following/send-trainer-message.server";
import { grantFinalTestToMember } from "../granting/grant-final-test-to-member.server";
import { changeCohortSettings } from "../group/change-cohort.server";
import { addCoTrainer } from "../group/change-trainers.server";
import { sendInvitations } from "../inviting/send-invitations.server";
import { createJoinCode } from "../joining/change-join-codes.server";
import { removeMemberFromCohort } from "../joining/end-membership.server";
import { askLiveQuestion } from "../live/ask-live-question.server";
import { arrangeMember } from "../needs/arrange-member.server";
import { archiveCohort } from "./archive-cohort.server";
import { CohortInArchiveError } from "./cohort-in-archive-error";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-02T10:00:00Z");
await loadTestCourse(pool, now);
const releases = createReleaseCache();
const [mail, limits] = [createMailQueue({ send: async () => undefined } as never), createRateLimiter(pool)];

async function archivedGroup() {
  const trainerId = await insertTrainer(pool, "Marieke", now);
  const cohortId = await insertCohort(pool, { trainerId, now });
  const learnerId = await insertMemberWithAccount(pool, { cohortId, name: "Lid", now });
  const key = { cohortId, trainerId };
  await archiveCohort(pool, { ...key, archived: true, now });
  return { key, learnerId };
}

it("a use case refuses to change a cohort in the archive by itself, and nothing is stored or mailed", async () => {
  const { key, learnerId } = await archivedGroup();
  const form = { ...key, learnerId, formId: newId(now), now };
  const name = { name: "Anders", startsOn: "2026-03-01", endsOn: "2026-04-01" };
  const inviter = { trainerName: "Marieke", cohort: { id: key.cohortId, ...name }, courseTitle: "Proef" };
  const settings = { lessonOrder: "course", welcome: "", deadlineReminders: false, silenceReminders: false } as const;
  const changes: Record<string, () => Promise<unknown>> = {
    settings: () => changeCohortSettings(pool, { ...key, ...name, ...settings, now } as never),
    message: () =>
      sendTrainerMessage(pool, releases, { ...form, subject: "Dag", text: "Hoi", mail, limits, locale: "nl" } as never),
    extension: () =>
      extendDeadlineOfMember(pool, releases, {
        ...form,
        scope: "",
        day: "2026-04-01",
        time: "12:00",
        reason: "Ziek",
        mail,
        limits,
      } as never),
    need: () => arrangeMember(pool, releases, { ...form, choice: "done", day: "", note: "" }),
    series: () => grantFinalTestToMember(pool, releases, { ...form, reason: "Ziek", mail }),
    code: () => createJoinCode(pool, { ...key, formId: newId(now), endsOn: "2026-03-20", maximum: 5, now }),
    invitations: () => sendInvitations(pool, { ...key, inviter, lines: [], mail, now } as never),
    column: () => addOwnColumn(pool, { ...key, id: newId(now), name: "Klas", purpose: "own", inTable: true, now }),
    live: () => askLiveQuestion(pool, releases, { ...key, questionId: "B1", now }),
  };
  const stored = () => pool`
    select (select count(*) from mail_outbox) as mails, (select count(*) from audit_event) as events,
        (select count(*) from need_item) as needs, (select count(*) from join_code) as codes,
        (select count(*) from live_session) as sessions, (select count(*) from cohort_column) as columns`;
  const before = await stored();
  for (const [what, change] of Object.entries(changes))
    await expect(change(), what).rejects.toThrow(CohortInArchiveError);
  expect(await stored()).toEqual(before);
});

it("a cohort in the archive is read, its trainers are chosen, and members are removed", async () => {
  const { key, learnerId } = await archivedGroup();
  const helper = await insertTrainer(pool, "Bo", now);
  await insertCohortTrainer(pool, { cohortId: key.cohortId, trainerId: helper, now });
  const read = { ...key, courseId: "proef", edition: null, now };
  expect(await getMissedOfCohort(pool, releases, read)).toMatchObject({ people: 0 });
  expect(await addCoTrainer(pool, { ...key, email: "niemand@voorbeeld.nl", now })).toMatchObject({
    problem: "no-trainer",
  });
  expect(await removeMemberFromCohort(pool, { ...key, learnerId, now })).toBe(true);
  expect(await handOverCohort(pool, { ...key, learnerId: helper, mail, now })).toEqual({ ok: true });
  expect(await archiveCohort(pool, { ...key, archived: false, now })).toEqual({ ok: true });
});
