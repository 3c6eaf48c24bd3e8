import type { ReleaseCache } from "~/content/release/release-cache.server";
import { getReleaseForReader } from "~/learning/enrolment/get-release-for-reader.server";
import { computeMomentFromAmsterdamTime } from "~/platform/amsterdam";
import type { Pool } from "~/platform/database/database.server";
import type { BulkMailQueue } from "~/platform/mail/mail-queue.server";
import type { RateLimiter, TooManyTriesRefusal } from "~/platform/rate-limits.server";
import { cleanTypedText } from "~/platform/text/typed-text";
import { type ExtensionProblems, type TypedExtension, validateExtension } from "../acting/extension-rules";
import { giveMembersMoreTime } from "../acting/give-members-more-time.server";
import { findDeadlineWithExtensions, lockMembersAndFindMailData } from "../acting/members.sql.server";
import type { MemberKey } from "../following/following.sql.server";
import { lockCohortOfTrainer } from "../group/cohort-changes.sql.server";

interface ExtensionInput extends MemberKey, TypedExtension {
  limits: RateLimiter;
  mail: BulkMailQueue;
  now: Date;
}

type ExtensionOutcome =
  | { ok: true }
  | { ok: false; reason: "not-found" }
  | { ok: false; reason: "invalid"; problems: ExtensionProblems }
  | TooManyTriesRefusal;

/**
 * Gives one member more time for a deadline, with a reason that the member reads. Earlier extensions of the member stay on record. Each also
 * sends a mail, so a trainer can give so many an hour; one that is not given does not count.
 */
export async function extendDeadlineOfMember(
  pool: Pool,
  releases: ReleaseCache,
  input: ExtensionInput,
): Promise<ExtensionOutcome> {
  const { limits, trainerId } = input;
  const limit = await limits.consume("trainer-extension", trainerId);
  if (!limit.ok) return limit;
  const outcome = await giveExtension(pool, releases, input);
  if (outcome !== "given") await limits.giveBack("trainer-extension", trainerId);
  return typeof outcome === "string" ? { ok: true } : outcome;
}

/** Returns `same` if this extension is already stored. */
function giveExtension(
  pool: Pool,
  releases: ReleaseCache,
  input: ExtensionInput,
): Promise<"given" | "same" | Exclude<ExtensionOutcome, { ok: true }>> {
  const { scope, mail, now, cohortId, trainerId, learnerId } = input;
  const key = { cohortId, trainerId, learnerIds: [learnerId] };
  return pool.begin(async (tx) => {
    const cohort = await lockCohortOfTrainer(tx, key);
    const members = cohort ? await lockMembersAndFindMailData(tx, key) : [];
    if (!cohort || members.length === 0) return { ok: false, reason: "not-found" };
    const deadline = await findDeadlineWithExtensions(tx, key, scope);
    const own = deadline?.extensions[0];
    if (own && isSame(own, input)) return "same";
    const until = deadline && new Date(Math.max(deadline.dueAt.getTime(), own ? Date.parse(own.dueAt) : 0));
    const checked = validateExtension(input, { until, now });
    if (!checked.ok) return { ok: false, reason: "invalid", problems: checked.problems };
    const release = await getReleaseForReader(tx, releases, { learnerId, courseId: cohort.courseId });
    await giveMembersMoreTime(tx, releases, {
      ...key,
      cohort,
      members,
      extension: checked.extension,
      held: deadline?.extensions ?? [],
      titleOf: () => release?.lessons.get(scope)?.title ?? "",
      mail,
      now,
    });
    return "given";
  });
}

/** Returns whether this extension is already stored, because the trainer sent the same form twice. */
function isSame(own: { dueAt: string; reason: string }, typed: TypedExtension): boolean {
  const dueAt = computeMomentFromAmsterdamTime(typed.day, typed.time);
  return dueAt?.getTime() === Date.parse(own.dueAt) && cleanTypedText(typed.reason) === own.reason;
}
