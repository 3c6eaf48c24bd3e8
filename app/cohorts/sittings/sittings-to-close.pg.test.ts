/** The mail about a sitting that nobody closed: who gets it, when, and that it is sent once. */
import { expect, it } from "vitest";
import { insertCohortTrainer, insertTrainer } from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createFinalTestCourse } from "~/../tests/support/final-test";
import { createSittingGroup } from "~/../tests/support/sittings";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { createMailQueue } from "~/platform/mail/mail-queue.server";
import { messagesFor } from "~/ui/messages";
import { archiveCohort } from "../archiving/archive-cohort.server";
import { mailAboutSittingsToClose } from "./mail-about-sittings-to-close.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
// Eleven in the morning in Amsterdam. A sitting lasts until one in the afternoon.
const now = new Date("2027-03-01T10:00:00Z");
const built = createFinalTestCourse();
const { releaseId } = await loadTestCourse(pool, new Date("2027-01-01T10:00:00Z"), built);
const mail = createMailQueue({ send: async () => {} });
const openGroup = () => createSittingGroup({ pool, releases, built, releaseId, now });

const mailsTo = (learnerId: string) => pool<{ template: string; at: Date; data: Record<string, string> }[]>`
  select template, created_at as at, data from mail_outbox
   where recipient = (select email from account where learner_id = ${learnerId})`;
/** Runs the job at the 40th minute of every hour, as the scheduler does. */
async function walk(hours: number): Promise<void> {
  for (let hour = 0; hour < hours; hour++) {
    await mailAboutSittingsToClose(pool, { mail, now: new Date(now.getTime() + hour * 3_600_000 + 40 * 60_000) });
  }
}

it("who opened a sitting and the owner each get one mail by day, and nobody gets one about a sitting that waits for nothing", async () => {
  const group = await openGroup();
  const [opener, other] = [await insertTrainer(pool, "Tweede", now), await insertTrainer(pool, "Derde", now)];
  for (const trainerId of [opener, other])
    await insertCohortTrainer(pool, { cohortId: group.key.cohortId, trainerId, now });
  await pool`update learner set locale = 'en' where id = ${opener}`;
  const { sittingId, code } = await group.open({ trainerId: opener });
  await group.begin(await group.member("Zoë"), code, 5);
  // In the evening: the mail comes the next morning.
  const evening = await openGroup();
  const late = await evening.open({}, 7 * 60, 9 * 60);
  await evening.begin(await evening.member("Bo"), late.code, 7 * 60 + 5);
  // A sitting in which nobody began, and one that was closed.
  const [empty, closed] = [await openGroup(), await openGroup()];
  await empty.open();
  const done = await closed.open();
  await closed.begin(await closed.member("Cor"), done.code, 5);
  await closed.close(done.sittingId, 130, true);

  await walk(5 * 24);
  const [first, ...more] = await mailsTo(opener);
  expect(more).toHaveLength(0);
  expect(first).toMatchObject({ template: "sitting-to-close", at: new Date("2027-03-01T15:40:00Z") });
  expect(first?.data).toMatchObject({ locale: "en", sittingId, room: "Lokaal 2.14", cohort: "SW-2B" });
  const text = messagesFor("nl")
    .mail.templates["sitting-to-close"](first?.data ?? {})
    .paragraphs.join(" ");
  expect(text).toContain("maandag 1 maart 2027 van 11:00 tot 13:00, Lokaal 2.14");
  expect(text).toContain("voor donderdag 4 maart 2027 om 13:00");
  expect(await mailsTo(group.key.trainerId)).toHaveLength(1);
  expect((await mailsTo(evening.key.trainerId)).map(({ at }) => at)).toEqual([new Date("2027-03-02T08:40:00Z")]);
  for (const trainerId of [other, empty.key.trainerId, closed.key.trainerId])
    expect(await mailsTo(trainerId)).toHaveLength(0);
});

it("a sitting of a group in the archive can still be ticked and closed, and its trainer still gets the mail", async () => {
  const group = await openGroup();
  const { sittingId, code } = await group.open();
  const zoe = await group.member("Zoë");
  await group.take(zoe, code);
  await archiveCohort(pool, { ...group.key, archived: true, now: group.at(130) });
  await walk(6);
  expect(await mailsTo(group.key.trainerId)).toHaveLength(1);
  expect(await group.tick(sittingId, [zoe], 400)).toEqual({ ok: true, changed: 1 });
  expect(await group.close(sittingId, 401)).toEqual({ ok: true });
});

it("who does not train the group any more gets no mail, and a lapsed sitting asks nothing", async () => {
  const group = await openGroup();
  const opener = await insertTrainer(pool, "Weg", now);
  await insertCohortTrainer(pool, { cohortId: group.key.cohortId, trainerId: opener, now });
  const { code } = await group.open({ trainerId: opener });
  await group.begin(await group.member("Zoë"), code, 5);
  await pool`delete from cohort_trainer where learner_id = ${opener}`;
  await mailAboutSittingsToClose(pool, { mail, now: group.at(120 + 3 * 24 * 60) });
  expect(await mailsTo(group.key.trainerId)).toHaveLength(0);
  await mailAboutSittingsToClose(pool, { mail, now: group.at(119 + 3 * 24 * 60) });
  expect(await mailsTo(group.key.trainerId)).toHaveLength(1);
  expect(await mailsTo(opener)).toHaveLength(0);
});
