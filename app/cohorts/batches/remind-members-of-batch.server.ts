import { recordAuditEvents } from "~/accounts/audit/record-audit-event.server";
import { issueUnsubscribeTokens } from "~/accounts/identity/unsubscribe-link.server";
import { listCurrentReleases } from "~/content/release/find-mended-questions.server";
import type { ReleaseCache, ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { formatAmsterdamDay } from "~/platform/amsterdam";
import type { Db } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import { findWriter } from "../acting/members.sql.server";
import { selectDeadlinesOfCohort } from "../deadlines/deadlines.sql.server";
import { type MemberProgressWithExtensions, selectMembersProgress } from "../following/member-progress.sql.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { type Deadline, listEffectiveDeadlinesOfMember } from "../needs/reasons";
import { recordTrainerAct } from "../needs/record-trainer-act.server";
import type { ActOnMembers } from "./act-on-members";
import { insertRemindersOfTrainer, selectMembersOpenToReminder } from "./reminders-of-trainer.sql.server";

const dayMs = 86_400_000;
/** A reminder names the deadlines of this many days ahead, besides those that are over. */
const namedAheadDays = 14;

type Progress = Pick<MemberProgressWithExtensions, "lessons" | "certifiedAt" | "extensions">;

/** Returns the deadlines that a reminder to this member names: those that are over, and those that come soon. */
export function listDeadlinesToRemindOf(
  { lessons, extensions }: Pick<Progress, "lessons" | "extensions">,
  { deadlines, lessonIds, now }: { deadlines: readonly Deadline[]; lessonIds: readonly string[]; now: Date },
): { over: Deadline[]; ahead: Deadline[] } {
  const passed = new Set(lessons.filter(({ passedAt }) => passedAt).map(({ lessonId }) => lessonId));
  const open = listEffectiveDeadlinesOfMember(deadlines, extensions)
    .filter(({ scope }) => !passed.has(scope) && (scope === "" || lessonIds.includes(scope)))
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  const until = new Date(now.getTime() + namedAheadDays * dayMs);
  return {
    over: open.filter(({ dueAt }) => dueAt <= now),
    ahead: open.filter(({ dueAt }) => dueAt > now && dueAt <= until),
  };
}

/**
 * Returns which of these members would get a reminder: not who has a certificate, who switched reminders off, or who had one today. It takes
 * two statements.
 */
export async function planReminders(
  db: Db,
  {
    cohort,
    now,
    ...key
  }: CohortTrainerKey & { cohort: { courseId: string }; learnerIds: readonly string[]; now: Date },
): Promise<Map<string, MemberProgressWithExtensions>> {
  const open = await selectMembersOpenToReminder(db, { ...key, today: formatAmsterdamDay(now) });
  const progress = await selectMembersProgress(db, { ...key, courseId: cohort.courseId });
  const chosen = progress.filter(({ learnerId, certifiedAt }) => certifiedAt === null && open.has(learnerId));
  return new Map(chosen.map((member) => [member.learnerId, member]));
}

/** Reminds the members of a batch of the course, each at most once a day. Returns how many were reminded. */
export async function remindMembersOfBatch(
  tx: Db,
  releases: ReleaseCache,
  { cohort, members, mail, now, ...key }: ActOnMembers,
): Promise<number> {
  const { cohortId, trainerId } = key;
  const learnerIds = members.map(({ learnerId }) => learnerId);
  const planned = await planReminders(tx, { ...key, cohort, learnerIds, now });
  const writer = await findWriter(tx, key);
  const [newest, ...earlier] = await listCurrentReleases(tx, releases, cohort.courseId);
  if (!writer || !newest) return 0;
  const keys = new Map([...planned.keys()].map((learnerId) => [learnerId, `reminder:${newId(now)}`]));
  const reminders = [...keys].map(([learnerId, mailKey]) => ({ learnerId, mailKey }));
  const sentOn = formatAmsterdamDay(now);
  const added = await insertRemindersOfTrainer(tx, { ...key, reminders, sentOn, now });
  const reminded = members.filter(({ learnerId }) => added.has(learnerId));
  const tokens = await issueUnsubscribeTokens(tx, { people: reminded, from: cohortId, now });
  const deadlines = await selectDeadlinesOfCohort(tx, key);
  const mails = reminded.map(({ learnerId, name, email, locale }, at) => {
    const progress = planned.get(learnerId);
    const release = earlier.find(({ content }) => content.label === progress?.label) ?? newest;
    const { title, courseId } = release.content;
    const about = { name, trainer: writer.name, cohort: cohort.name, course: title, courseId, token: tokens[at] };
    const data = { ...about, ...(progress ? tellDeadlines(release, progress, deadlines, now) : {}) };
    const idempotencyKey = keys.get(learnerId) ?? "";
    return { idempotencyKey, recipient: email, template: "trainer-reminder", locale, data };
  });
  await mail.enqueueAll(tx, mails, now);
  const ids = reminded.map(({ learnerId }) => learnerId);
  const events = ids.map((subject) => {
    return { actor: trainerId, subject, action: "cohort-reminder" as const, object: cohortId };
  });
  await recordAuditEvents(tx, events, now);
  await recordTrainerAct(tx, releases, { ...key, cohort, learnerIds: ids, kind: "reminder", now });
  return reminded.length;
}

/** Returns the deadlines as JSON texts, which are values in the data of a mail. The title is empty for the course as a whole. */
function tellDeadlines(
  release: ReleaseWithQuestions,
  progress: Progress,
  deadlines: Deadline[],
  now: Date,
): { over: string; deadlines: string } {
  const lessonIds = release.content.rules.lessonOrder;
  const { over, ahead } = listDeadlinesToRemindOf(progress, { deadlines, lessonIds, now });
  const tell = (list: Deadline[]) =>
    JSON.stringify(
      list.map(({ scope, dueAt }) => {
        const lesson = release.lessons.get(scope);
        return { number: lesson?.number, title: lesson?.title ?? "", dueAt };
      }),
    );
  return { over: tell(over), deadlines: tell(ahead) };
}
