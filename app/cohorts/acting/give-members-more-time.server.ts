import { recordAuditEvents } from "~/accounts/audit/record-audit-event.server";
import { listCurrentReleases } from "~/content/release/find-mended-questions.server";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import type { BulkMailQueue } from "~/platform/mail/mail-queue.server";
import type { Cohort } from "../group/cohort";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { recordTrainerAct } from "../needs/record-trainer-act.server";
import type { ExtensionPlan } from "./extension-plan.server";
import { findWriter, insertDeadlineExtensions, type MemberToMail } from "./members.sql.server";

interface MoreTimeInput extends CohortTrainerKey {
  /** The cohort, whose row is locked by `lockCohortOfTrainer`. */
  cohort: Pick<Cohort, "name" | "courseId" | "startsOn" | "endsOn">;
  /** The members who get more time, whose accounts are locked. */
  members: readonly MemberToMail[];
  plan: ExtensionPlan;
  mail: BulkMailQueue;
  now: Date;
}

/**
 * Gives members more time for what the plan says, until the same moment, and sends each of them one mail. It is the only way in which an
 * extension is stored; `takeBackTime` takes one back. It takes as many statements for one member as for all. Earlier extensions stay on record.
 */
export async function giveMembersMoreTime(tx: Db, releases: ReleaseCache, input: MoreTimeInput): Promise<void> {
  const { cohortId, trainerId, cohort, members, plan, mail, now } = input;
  const { dueAt, reason } = plan.extension;
  const writer = await findWriter(tx, { cohortId, trainerId });
  if (!writer || members.length === 0) return;
  const lastSeqs = new Map(plan.held.map(({ learnerId, scope, seq }) => [`${learnerId} ${scope}`, seq]));
  const extensions = members.flatMap(({ learnerId }) =>
    plan.scopesOf(learnerId).map((scope) => {
      return { learnerId, scope, seq: (lastSeqs.get(`${learnerId} ${scope}`) ?? 0) + 1 };
    }),
  );
  await insertDeadlineExtensions(tx, { cohortId, trainerId, extensions, dueAt, reason, now });
  const titlesOf = await readTitlesOfScopes(tx, releases, cohort.courseId, plan);
  const about = { cohort: cohort.name, cohortId, trainer: writer.name, due: dueAt.toISOString(), reason };
  const mails = members.map(({ learnerId, name, email, locale }) => ({
    idempotencyKey: `extension:${newId(now)}`,
    recipient: email,
    template: "extension",
    locale,
    data: { ...about, name, lessons: JSON.stringify(titlesOf(learnerId)) },
  }));
  await mail.enqueueAll(tx, mails, now);
  const events = extensions.map(({ learnerId, scope, seq }) => ({
    actor: trainerId,
    subject: learnerId,
    action: "cohort-extension" as const,
    object: `${cohortId}:${scope}:${seq}`,
  }));
  await recordAuditEvents(tx, events, now);
  const learnerIds = members.map(({ learnerId }) => learnerId);
  await recordTrainerAct(tx, releases, { cohortId, trainerId, cohort, learnerIds, kind: "extension", now });
}

/**
 * Returns the titles of the lessons that a member gets more time for, from the edition that the member follows. The title is empty for the
 * course as a whole.
 */
export async function readTitlesOfScopes(
  tx: Db,
  releases: ReleaseCache,
  courseId: string,
  plan: Pick<ExtensionPlan, "scopesOf" | "labelOf">,
): Promise<(learnerId: string) => string[]> {
  const [newest, ...earlier] = await listCurrentReleases(tx, releases, courseId);
  return (learnerId) => {
    const label = plan.labelOf(learnerId);
    const release = earlier.find(({ content }) => content.label === label) ?? newest;
    return plan.scopesOf(learnerId).map((scope) => release?.lessons.get(scope)?.title ?? "");
  };
}
