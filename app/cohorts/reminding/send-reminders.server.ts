import { issueUnsubscribeToken } from "~/accounts/identity/unsubscribe-link.server";
import { listCurrentReleases } from "~/content/release/find-mended-questions.server";
import type { ReleaseCache, ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { formatAmsterdamDay, isDaytimeInAmsterdam } from "~/platform/amsterdam";
import type { Pool } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import type { MailQueue } from "~/platform/mail/mail-queue.server";
import { runForEach, throwCollectedErrors } from "~/platform/run-for-each";
import { composeCohortMoment } from "../group/silence";
import type { Deadline } from "../needs/reasons";
import { type DueReminder, findDueReminder, leastDaysBetweenReminders } from "./reminder-rules";
import {
  type CohortWithReminders,
  insertReminder,
  lockReminderCandidateAndFindMailData,
  selectReminderCandidatesWithProgress,
  selectRunningCohortsWithReminders,
} from "./reminders.sql.server";

interface Planned {
  learnerId: string;
  cohort: CohortWithReminders;
  release: ReleaseWithQuestions;
  reminder: DueReminder;
}

/**
 * Sends reminders to members: about deadlines that are near, and about a course in which they answered nothing in a lesson for a week. A learner gets
 * at most one reminder a week, and only by day. If the job runs again, or in two processes at once, nobody is reminded twice. If it
 * fails for one cohort or member, the others still get theirs. Returns the number of mails.
 * @throws AggregateError at the end, if it failed for one
 */
export async function sendReminders(
  pool: Pool,
  releases: ReleaseCache,
  { mail, now }: { mail: MailQueue; now: Date },
): Promise<number> {
  if (!isDaytimeInAmsterdam(now)) return 0;
  const quietSince = new Date(now.getTime() - leastDaysBetweenReminders * 86_400_000);
  const planned: Planned[] = [];
  const errors: unknown[] = [];
  const plan = async (cohort: CohortWithReminders) =>
    planned.push(...(await planCohort(pool, releases, { cohort, quietSince, now }))) > 0;
  await runForEach(await selectRunningCohortsWithReminders(pool, { today: formatAmsterdamDay(now) }), plan, errors);
  // A learner gets only one reminder, and a reminder about a deadline is more urgent.
  planned.sort((a, b) => Number(a.reminder.kind === "silence") - Number(b.reminder.kind === "silence"));
  const sent = await runForEach(planned, (each) => remind(pool, { ...each, quietSince, mail, now }), errors);
  throwCollectedErrors(errors);
  return sent;
}

async function planCohort(
  pool: Pool,
  releases: ReleaseCache,
  { cohort, quietSince, now }: { cohort: CohortWithReminders; quietSince: Date; now: Date },
): Promise<Planned[]> {
  const [newest, ...earlier] = await listCurrentReleases(pool, releases, cohort.courseId);
  if (!newest) return [];
  const moment = composeCohortMoment(cohort, now);
  const { deadlines } = cohort;
  const members = await selectReminderCandidatesWithProgress(pool, {
    cohortId: cohort.id,
    courseId: cohort.courseId,
    quietSince,
  });
  return members.flatMap((member) => {
    const { extensions } = member;
    // The lessons are those of the member's edition. Who is not enrolled yet will get the newest one.
    const release = earlier.find(({ content }) => content.label === member.label) ?? newest;
    const lessonIds = release.content.rules.lessonOrder;
    const reminder = findDueReminder({ moment, cohort, lessonIds, deadlines, extensions, member });
    return reminder ? [{ learnerId: member.learnerId, cohort, release, reminder }] : [];
  });
}

function remind(
  pool: Pool,
  {
    learnerId,
    cohort,
    release,
    reminder,
    quietSince,
    mail,
    now,
  }: Planned & { quietSince: Date; mail: MailQueue; now: Date },
): Promise<boolean> {
  const cohortId = cohort.id;
  return pool.begin(async (tx) => {
    const member = await lockReminderCandidateAndFindMailData(tx, { learnerId, cohortId, quietSince });
    if (!member) return false;
    // The mail key is kept after the learner is deleted, so it does not contain the learner's id.
    const mailKey = `reminder:${newId(now)}`;
    const row = { learnerId, sentOn: formatAmsterdamDay(now), cohortId, kind: reminder.kind, mailKey, now };
    if (!(await insertReminder(tx, row))) return false;
    const { name, email, locale } = member;
    const token = await issueUnsubscribeToken(tx, { learnerId, email, from: cohortId, now });
    const { title, courseId } = release.content;
    const about = { name, token, cohort: cohort.name, course: title, courseId };
    const outgoing =
      reminder.kind === "deadline"
        ? { template: "deadline-reminder", data: { ...about, deadlines: tellDeadlines(release, reminder.deadlines) } }
        : { template: "silence-reminder", data: { ...about, begun: reminder.begun } };
    await mail.enqueue(tx, { idempotencyKey: mailKey, recipient: email, locale, ...outgoing }, now);
    return true;
  });
}

/**
 * Returns the deadlines as JSON text, which is one value in the data of a mail. The title is empty for the course as a whole; the mail
 * names it in the language of the mail.
 */
function tellDeadlines(release: ReleaseWithQuestions, deadlines: Deadline[]): string {
  return JSON.stringify(
    deadlines.map(({ scope, dueAt }) => {
      const lesson = release.lessons.get(scope);
      return { number: lesson?.number, title: lesson?.title ?? "", dueAt };
    }),
  );
}
