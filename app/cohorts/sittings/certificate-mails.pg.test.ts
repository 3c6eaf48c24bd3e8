/** The mail to learners whose certificate waited for a sitting: who gets it, when, what it says, and that it is sent once. */
import { expect, it } from "vitest";
import { insertMembership } from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createFinalTestCourse } from "~/../tests/support/final-test";
import { createSittingGroup, type SittingGroup } from "~/../tests/support/sittings";
import { deleteLearner } from "~/accounts/identity/learners.sql.server";
import { issueCertificate } from "~/certificates/issue/issue-certificate.server";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { beginFinalTest } from "~/learning/final/begin-final-test.server";
import { createMailQueue } from "~/platform/mail/mail-queue.server";
import { messagesFor } from "~/ui/messages";
import { mailAboutLapsedSittings } from "./mail-about-certificates.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
// Eleven in the morning in Amsterdam. A sitting lasts until one in the afternoon.
const now = new Date("2027-03-01T10:00:00Z");
const built = createFinalTestCourse();
const { releaseId } = await loadTestCourse(pool, new Date("2027-01-01T10:00:00Z"), built);
const mail = createMailQueue({ send: async () => {} });
const openGroup = () => createSittingGroup({ pool, releases, built, releaseId, now });

/** Returns the mails about certificates to a learner, as subject and text. */
async function mailsTo(learnerId: string): Promise<{ subject: string; text: string }[]> {
  const rows = await pool<{ data: Record<string, string> }[]>`
    select data from mail_outbox
     where recipient = (select email from account where learner_id = ${learnerId}) and template = 'certificate-after-sitting'`;
  return rows.map(({ data }) => {
    const { subject, paragraphs } = messagesFor(data.locale === "en" ? "en" : "nl").mail.templates[
      "certificate-after-sitting"
    ](data);
    return { subject, text: paragraphs.join(" ") };
  });
}

/** Passes without supervision, and gets a certificate of it. */
async function passAtHome(group: SittingGroup, learnerId: string, minutes: number, claims: boolean) {
  const begun = await beginFinalTest(pool, releases, { learnerId, courseId: group.courseId, now: group.at(minutes) });
  if (!begun.ok) throw new Error(begun.reason);
  await group.handIn(learnerId, begun, 6, minutes + 1);
  if (!claims) return;
  const claim = {
    learnerId,
    courseId: group.courseId,
    name: "Zoë",
    registerNumber: "",
    showName: true,
  };
  const outcome = await issueCertificate(pool, releases, {
    ...claim,
    ...{ origin: "https://leren.example.nl", isPublic: true, locale: "nl", mail, now: group.at(minutes + 2) },
    words: messagesFor("nl").certificate.paper,
  });
  if (!outcome.ok) throw new Error(outcome.reason);
}

it("closing tells everybody whose certificate waited for it, once and in their language, and nobody else", async () => {
  const group = await openGroup();
  const member = (name: string) => group.member(name);
  const [zoe, unticked, failed, late, busy] = [
    await member("Zoë"),
    await member("Bo"),
    await member("Cor"),
    await member("Dirk"),
    await member("Eva"),
  ];
  const [left, again, unlucky, gone, absent] = [
    await member("Fay"),
    await member("Gus"),
    await member("Hil"),
    await member("Ida"),
    await member("Jan"),
  ];
  await pool`update learner set locale = 'en' where id = ${unticked}`;
  await passAtHome(group, again, -30, true);
  // Who passed at home and did not ask for the certificate could do so all the time.
  await passAtHome(group, unlucky, -30, false);
  const { sittingId, code } = await group.open();
  for (const each of [zoe, unticked, left, again, unlucky, gone]) await group.take(each, code);
  await group.take(failed, code, { right: 0 });
  await group.take(late, code, { handIn: 125 });
  await group.begin(busy, code, 5);
  await group.tick(sittingId, [zoe, failed, late, left, again, gone], 126);
  await insertMembership(pool, { ...group.key, learnerId: left, state: "left", now: group.at(127) });
  await deleteLearner(pool, gone);
  expect(await mailsTo(zoe)).toHaveLength(0);
  const closings = await Promise.all([group.close(sittingId, 130, true), group.close(sittingId, 130, true)]);
  expect(closings.map(({ ok }) => ok).sort()).toEqual([false, true]);

  const [told, ...more] = await mailsTo(zoe);
  expect(more).toHaveLength(0);
  expect(told?.subject).toBe("Je kunt nu je certificaat halen");
  expect(told?.text).toContain("bij een toetsmoment van de groep ‘SW-2B’. Je trainer sloot dat nu af.");
  expect(told?.text).toContain("Op je certificaat komt: onder toezicht van de groep SW-2B.");
  expect(await mailsTo(unticked)).toEqual([
    {
      subject: "You can now get your certificate",
      text: expect.stringContaining("without supervision. Your trainer did not tick that you were there."),
    },
  ]);
  expect(await mailsTo(again)).toEqual([
    {
      subject: "Je kunt nu een tweede certificaat halen",
      text: expect.stringContaining("Het eerste blijft geldig."),
    },
  ]);
  expect(await mailsTo(left)).toHaveLength(1);
  for (const each of [failed, late, busy, unlucky, absent]) expect(await mailsTo(each)).toHaveLength(0);
  const count = () => pool`select from mail_outbox where template = 'certificate-after-sitting'`;
  expect((await count()).count).toBe(4);
  // The job that looks at sittings that nobody closed finds nothing here.
  expect(await mailAboutLapsedSittings(pool, releases, { ...group.closing, now: group.at(121 + 3 * 24 * 60) })).toBe(0);
});

it("a closing that fails in the end tells nobody", async () => {
  const group = await openGroup();
  const zoe = await group.member("Zoë");
  const { sittingId, code } = await group.open();
  await group.take(zoe, code);
  const broken = { enqueue: () => Promise.reject(new Error("no outbox")) };
  group.closing.mail = { ...group.closing.mail, ...broken };
  await expect(group.close(sittingId, 130, true)).rejects.toThrow("no outbox");
  expect((await pool`select from sitting where id = ${sittingId} and closed_at is not null`).count).toBe(0);
  group.closing.mail = mail;
  expect(await group.close(sittingId, 131, true)).toEqual({ ok: true });
  expect(await mailsTo(zoe)).toHaveLength(1);
});

it("who passed in a sitting that nobody closed gets one mail by day when it lapsed", async () => {
  const group = await openGroup();
  const [zoe, bo, cor] = [await group.member("Zoë"), await group.member("Bo"), await group.member("Cor")];
  const { sittingId, code } = await group.open();
  for (const each of [zoe, bo]) await group.take(each, code);
  await group.take(cor, code, { right: 0 });
  await group.tick(sittingId, [zoe], 70);
  const lapse = 120 + 3 * 24 * 60;
  const run = (minutes: number) =>
    mailAboutLapsedSittings(pool, releases, { ...group.closing, now: group.at(minutes) });
  expect(await run(lapse - 1)).toBe(0);
  // At night nobody gets it; the next morning they do.
  expect(await run(lapse + 12 * 60)).toBe(0);
  expect(await run(lapse + 20 * 60)).toBe(2);
  expect(await run(lapse + 21 * 60)).toBe(0);
  const [told, ...more] = await mailsTo(zoe);
  expect(more).toHaveLength(0);
  expect(told?.text).toContain("Op je certificaat komt: zonder toezicht. Niemand sloot het toetsmoment op tijd af.");
  expect(told?.text).not.toContain("Je trainer sloot");
  expect(await mailsTo(cor)).toHaveLength(0);
  // What lapsed long ago is no news.
  await pool`delete from mail_outbox`;
  expect(await run(lapse + 2 * 24 * 60)).toBe(0);
});
