import { recordAuditEvent } from "~/accounts/audit/record-audit-event.server";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import { getReleaseForReader } from "~/learning/enrolment/get-release-for-reader.server";
import { computeMomentFromAmsterdamTime } from "~/platform/amsterdam";
import type { Pool } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import type { MailQueue } from "~/platform/mail/mail-queue.server";
import { cleanTypedText } from "~/platform/text/typed-text";
import {
  findDeadlineWithExtension,
  insertDeadlineExtension,
  lockMemberAndFindMailData,
  type MemberKey,
} from "../following/following.sql.server";
import { maxExtensionReasonLength } from "../following/member-for-trainer";
import { lockCohortOfTrainer } from "../group/cohort-changes.sql.server";
import { recordTrainerAct } from "../needs/record-trainer-act.server";

interface ExtensionInput extends MemberKey {
  /** The deadline to extend: a lesson's id, or empty for the course as a whole. */
  scope: string;
  /** The day of the new deadline as it was typed, by the calendar in Amsterdam, such as 2026-11-22. */
  day: string;
  time: string;
  reason: string;
  mail: MailQueue;
  now: Date;
}

type ExtensionProblems = {
  scope?: "scope-unknown" | undefined;
  day?: "due-invalid" | "due-past" | "due-not-later" | undefined;
  reason?: "reason-empty" | "reason-long" | undefined;
};

type ExtensionOutcome =
  | { ok: true }
  | { ok: false; reason: "not-found" }
  | { ok: false; reason: "invalid"; problems: ExtensionProblems };

/** Gives one member more time for a deadline, with a reason that the member reads. Earlier extensions of the member stay on record. */
export async function extendDeadlineOfMember(
  pool: Pool,
  releases: ReleaseCache,
  input: ExtensionInput,
): Promise<ExtensionOutcome> {
  const { scope, mail, now, cohortId, trainerId, learnerId } = input;
  const key = { cohortId, trainerId, learnerId };
  const act = { cohortId, trainerId, learnerIds: [learnerId], kind: "extension", now } as const;
  const reason = cleanTypedText(input.reason);
  const dueAt = computeMomentFromAmsterdamTime(input.day, input.time);
  return pool.begin(async (tx): Promise<ExtensionOutcome> => {
    const cohort = await lockCohortOfTrainer(tx, key);
    const member = cohort && (await lockMemberAndFindMailData(tx, key));
    if (!member) return { ok: false, reason: "not-found" };
    const held = await findDeadlineWithExtension(tx, key, scope);
    const { own = null } = held ?? {};
    // This extension is already stored, because the trainer sent the same form twice.
    if (own && dueAt?.getTime() === Date.parse(own.dueAt) && reason === own.reason) return { ok: true };
    const until = held && Math.max(held.dueAt.getTime(), own ? Date.parse(own.dueAt) : 0);
    const problems: ExtensionProblems = {
      scope: held ? undefined : "scope-unknown",
      day: findExtensionDayProblem(dueAt, until, now),
      reason: reason === "" ? "reason-empty" : reason.length > maxExtensionReasonLength ? "reason-long" : undefined,
    };
    if (!dueAt || Object.values(problems).some(Boolean)) return { ok: false, reason: "invalid", problems };
    const seq = (own?.seq ?? 0) + 1;
    await insertDeadlineExtension(tx, { ...key, scope, seq, dueAt, reason, now });
    await recordTrainerAct(tx, releases, { ...act, cohort });
    const { name, email, locale, cohortName, courseId, trainerName } = member;
    const release = await getReleaseForReader(tx, releases, { learnerId, courseId });
    const lesson = release?.lessons.get(scope)?.title ?? "";
    const data = { name, cohort: cohortName, cohortId, trainer: trainerName, lesson, due: dueAt.toISOString(), reason };
    const idempotencyKey = `extension:${newId(now)}`;
    await mail.enqueue(tx, { idempotencyKey, recipient: email, template: "extension", locale, data }, now);
    const event = { actor: trainerId, subject: learnerId, object: `${cohortId}:${scope}:${seq}` };
    await recordAuditEvent(tx, { ...event, action: "cohort-extension", now });
    return { ok: true };
  });
}

function findExtensionDayProblem(dueAt: Date | null, until: number | null, now: Date): ExtensionProblems["day"] {
  if (!dueAt) return "due-invalid";
  if (dueAt <= now) return "due-past";
  return until !== null && dueAt.getTime() <= until ? "due-not-later" : undefined;
}
