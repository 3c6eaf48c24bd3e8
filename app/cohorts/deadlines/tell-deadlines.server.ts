import { v5 } from "uuid";
import type { ReleaseWithQuestions } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import type { BulkMailQueue, MailToEnqueue } from "~/platform/mail/mail-queue.server";
import type { Cohort } from "../group/cohort";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { recordCohortChange } from "../group/record-cohort-change.server";
import { insertDeadlineMessage, type MemberToTell, selectMembersToTell } from "./plans.sql.server";
import type { StoredDeadline } from "./stored-plan";

interface DeadlinesToTell {
  /** The id of the form, created when the form was shown. A form that is sent twice sends one mail to each member. */
  formId: string;
  cohort: Pick<Cohort, "name" | "courseId">;
  trainerName: string;
  deadlines: readonly StoredDeadline[];
  /** The release of the edition of the whole group, and those of all editions that members follow. */
  release: ReleaseWithQuestions;
  held: readonly ReleaseWithQuestions[];
  mail: BulkMailQueue;
  now: Date;
}

/**
 * Sends each member of a cohort one mail with all their deadlines, their own extensions included. Call it in the transaction that stores
 * the deadlines. Returns the number of mails, or `before` if this form has sent them before. The number of statements does not grow with it.
 */
export async function tellDeadlinesToMembers(
  tx: Db,
  key: CohortTrainerKey,
  input: DeadlinesToTell,
): Promise<number | "before"> {
  const { formId, cohort, trainerName, deadlines, mail, now } = input;
  const members = await selectMembersToTell(tx, { ...key, courseId: cohort.courseId });
  if (members.length === 0) return 0;
  // The message's id is made from the form's id and the dates. If a date changed, it is a new message.
  const id = v5(JSON.stringify(deadlines.map(({ scope, dueAt }) => [scope, dueAt])), formId);
  if (!(await insertDeadlineMessage(tx, key, { id, members: members.length, now }))) return "before";
  const mails = members.map((member): MailToEnqueue => {
    const { name, email, locale } = member;
    const data = {
      ...{ name, cohort: cohort.name, cohortId: key.cohortId, trainer: trainerName },
      deadlines: JSON.stringify(listDeadlinesOfMember(member, input)),
    };
    // The key of a mail is kept after the learner is deleted, so it does not contain the learner's id.
    return { idempotencyKey: `deadlines:${newId(now)}`, recipient: email, template: "deadlines", locale, data };
  });
  await mail.enqueueAll(tx, mails, now);
  await recordCohortChange(tx, key, { what: "deadlines-told", now });
  return members.length;
}

/** Returns the deadlines of a member, with the numbers and titles of the lessons in their edition. A lesson that it does not have is left out. */
function listDeadlinesOfMember(
  { label, extensions }: MemberToTell,
  { deadlines, release, held }: DeadlinesToTell,
): { number?: number; title: string; finalTest?: boolean; dueAt: Date }[] {
  const own = held.find(({ content }) => content.label === label) ?? release;
  return deadlines.flatMap(({ scope, dueAt }) => {
    const lesson = own.lessons.get(scope);
    if (scope !== "" && !lesson) return [];
    const more = extensions.find((each) => each.scope === scope)?.dueAt;
    const finalTest = scope === "" && own.content.rules.finalTest !== undefined;
    const latest = more && more > dueAt ? more : dueAt;
    return [{ number: lesson?.number, title: lesson?.title ?? "", ...(finalTest ? { finalTest } : {}), dueAt: latest }];
  });
}
