/** Makes the groups of the demo's trainer by calling the same use cases as the site. The mails of these groups are not sent. */

import { scheduleByPattern } from "../../app/cohorts/deadlines/deadline-pattern";
import { proposePlan } from "../../app/cohorts/deadlines/proposed-plan";
import { saveDeadlinePlan } from "../../app/cohorts/deadlines/save-deadline-plan.server";
import { changeCohortSettings } from "../../app/cohorts/group/change-cohort.server";
import { addCoTrainer } from "../../app/cohorts/group/change-trainers.server";
import type { Cohort } from "../../app/cohorts/group/cohort";
import type { CohortTrainerKey } from "../../app/cohorts/group/cohorts.sql.server";
import { createCohort } from "../../app/cohorts/group/create-cohort.server";
import { getCohortOfTrainer } from "../../app/cohorts/group/get-cohort-of-trainer.server";
import { sendInvitations } from "../../app/cohorts/inviting/send-invitations.server";
import { createJoinCode } from "../../app/cohorts/joining/change-join-codes.server";
import { joinConsentTextVersion } from "../../app/cohorts/joining/consent-text";
import { joinCohort } from "../../app/cohorts/joining/join-cohort.server";
import { switchWeeklyMailToTrainer } from "../../app/cohorts/reminding/switch-weekly-mail-to-trainer.server";
import type { ReleaseCache, ReleaseWithQuestions } from "../../app/content/release/release-cache.server";
import { addDays, formatAmsterdamDay } from "../../app/platform/amsterdam";
import type { Pool } from "../../app/platform/database/database.server";
import { newId } from "../../app/platform/ids";
import { createMailQueue, type MailQueue, type MailToEnqueue } from "../../app/platform/mail/mail-queue.server";
import { recordReportedMailRefusal } from "../../app/platform/mail/mail-refusal.server";
import { composeDemoEmail, demoFutureGroup, demoGroup, demoInvitations, demoLearners, demoTrainer } from "./people";

const dayMs = 86_400_000;

export interface DemoCohort {
  key: CohortTrainerKey;
  cohort: Cohort;
  /** The day of each lesson's deadline, by the id of the lesson. */
  dueDays: ReadonlyMap<string, string>;
  /** The join code of the group: eight characters with which a person can join. */
  code: string;
  /** The tokens of the group's invitations, by e-mail address. */
  tokens: Map<string, string>;
}

interface DemoCohortInput {
  releases: ReleaseCache;
  release: ReleaseWithQuestions;
  trainerId: string;
  /** The moment at which the demo begins. */
  begin: Date;
  /** Returns random bytes for the join code; set only for screenshots, which must stay the same. */
  random?: ((length: number) => Uint8Array) | undefined;
}

/** Returns the outcome of a use case. Throws if it was refused, because everything in the demo must be allowed. */
function must<T extends { ok: boolean }>(outcome: T, what: string): Extract<T, { ok: true }> {
  if (!outcome.ok) throw new Error(`The demo's group: ${what} is refused: ${JSON.stringify(outcome)}`);
  return outcome as Extract<T, { ok: true }>;
}

/** Makes the group on its first day, with deadlines, a join code, a co-trainer and the first invitations. */
export async function createDemoCohort(pool: Pool, input: DemoCohortInput): Promise<DemoCohort> {
  const { releases, release, trainerId, begin: now } = input;
  const { courseId, lessons } = release.content;
  const startsOn = formatAmsterdamDay(now);
  const dates = { name: demoGroup.name, startsOn, endsOn: addDays(startsOn, demoGroup.days) };
  const made = must(
    await createCohort(pool, releases, { ...dates, formId: newId(now), courseId, trainerId, now }),
    "making it",
  );
  const key = { cohortId: made.cohortId, trainerId };
  // Reminders to members and digests (weekly mails to trainers) are off, because nobody reads them.
  const choices = { lessonOrder: "open", deadlineReminders: false, silenceReminders: false } as const;
  await switchWeeklyMailToTrainer(pool, { ...key, digest: false });
  const dueOn = (part: number) => addDays(startsOn, Math.round(part * demoGroup.lessonDays) - 1);
  const dueDays = new Map(lessons.map(({ id }, at) => [id, dueOn((at + 1) / lessons.length)]));
  const days = [...dueDays, ["", dates.endsOn] as const];
  const settings = { ...dates, ...choices, welcome: demoGroup.welcome };
  must(await changeCohortSettings(pool, { ...key, ...settings, base: null, now }), "its welcome");
  const { lessonOrder } = release.content.rules;
  const { pattern } = proposePlan(
    { lessonIds: lessonOrder, startsOn: addDays(startsOn, -1), endsOn: dates.endsOn },
    { wholeCourse: true, holidays: null },
  );
  const usual = scheduleByPattern(pattern, lessonOrder);
  const others = days.filter(([scope, day]) => usual.get(scope) !== day);
  const pinned = new Map(others.map(([scope, day]) => [scope, { day, time: pattern.time }]));
  const plan = { pattern, pinned, endsOn: dates.endsOn };
  must(await saveDeadlinePlan(pool, releases, { ...key, plan, base: null, tell: null, now }), "its deadlines");
  const endsOn = dates.endsOn;
  const { code } = must(
    await createJoinCode(pool, { ...key, formId: newId(now), endsOn, maximum: 30, now }, input.random),
    "its code",
  );
  must(await addCoTrainer(pool, { ...key, email: demoGroup.coTrainer.email, now }), "a co-trainer");
  await switchWeeklyMailToTrainer(pool, {
    cohortId: key.cohortId,
    trainerId: await idOf(pool, demoGroup.coTrainer.email),
    digest: false,
  });
  const cohort = await getCohortOfTrainer(pool, key);
  if (!cohort) throw new Error("The demo's group is gone");
  const begun: DemoCohort = { key, cohort, dueDays, code, tokens: new Map() };
  for (const { name, day } of demoInvitations) {
    if (day === 0) await invite(pool, release, begun, { name, now });
  }
  return begun;
}

async function idOf(pool: Pool, email: string): Promise<string> {
  const [row] = await pool<{ learnerId: string }[]>`select learner_id from account where email = ${email}`;
  if (!row) throw new Error(`The demo has no ${email}`);
  return row.learnerId;
}

async function invite(
  pool: Pool,
  release: ReleaseWithQuestions,
  { key, cohort, tokens }: DemoCohort,
  { name, now, mail }: { name: string; now: Date; mail?: MailQueue },
): Promise<void> {
  const inviter = { cohort, courseTitle: release.content.title, trainerName: demoTrainer.name, locale: "nl" as const };
  const kept = { enqueue: async (_db: unknown, { recipient, data }: MailToEnqueue) => keep(recipient, data.token) };
  const keep = (recipient: string, token: unknown) => void tokens.set(recipient, String(token));
  const lines = [{ line: 1, kind: "person" as const, email: composeDemoEmail(name), name }];
  const outcome = await sendInvitations(pool, { ...key, inviter, lines, mail: mail ?? kept, now });
  if (must(outcome, `inviting ${name}`).sent !== 1) throw new Error(`${name} is not invited`);
}

/** Lets a person join the demo's group: by their invitation if there is one, otherwise by the join code. */
export async function joinDemoCohort(
  pool: Pool,
  { code, tokens }: DemoCohort,
  { learnerId, email, now }: { learnerId: string; email: string; now: Date },
): Promise<void> {
  must(
    await joinCohort(pool, { ticket: tokens.get(email) ?? code, learnerId, consent: joinConsentTextVersion, now }),
    `joining of ${email}`,
  );
}

/** Sends two invitations that nobody accepts: one stays open, and the mail of the other bounces. */
export async function sendUnacceptedDemoInvitations(
  pool: Pool,
  release: ReleaseWithQuestions,
  begun: DemoCohort,
  { begin }: { begin: Date },
): Promise<void> {
  for (const { name, day, refusal } of demoInvitations) {
    if (day === 0 || demoLearners.some((learner) => learner.name === name)) continue;
    const now = new Date(begin.getTime() + day * dayMs);
    if (!refusal) {
      await invite(pool, release, begun, { name, now });
      continue;
    }
    // The mail is recorded in the outbox, but no job is made that would send it.
    await invite(pool, release, begun, { name, now, mail: createMailQueue({ send: async () => {} }) });
    const [mail] = await pool<{ id: string }[]>`select id from mail_outbox where recipient = ${composeDemoEmail(name)}`;
    await recordReportedMailRefusal(pool, {
      mailId: mail?.id ?? "",
      status: refusal,
      now: new Date(now.getTime() + 60_000),
    });
  }
}

/** Makes a second group without members, on the last day of the demo. Returns its id. */
export async function createEmptyDemoCohort(
  pool: Pool,
  { releases, release, trainerId, now }: Omit<DemoCohortInput, "begin" | "random"> & { now: Date },
): Promise<string> {
  const { courseId } = release.content;
  const startsOn = addDays(formatAmsterdamDay(now), demoFutureGroup.startsIn);
  const dates = { name: demoFutureGroup.name, startsOn, endsOn: addDays(startsOn, demoGroup.days) };
  const made = must(
    await createCohort(pool, releases, { ...dates, formId: newId(now), courseId, trainerId, now }),
    "making the next one",
  );
  await switchWeeklyMailToTrainer(pool, { cohortId: made.cohortId, trainerId, digest: false });
  return made.cohortId;
}
