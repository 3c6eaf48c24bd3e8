import type { ReleaseCache } from "~/content/release/release-cache.server";
import { computeMomentFromAmsterdamTime } from "~/platform/amsterdam";
import type { Pool } from "~/platform/database/database.server";
import type { BulkMailQueue } from "~/platform/mail/mail-queue.server";
import type { RateLimiter, TooManyTriesRefusal } from "~/platform/rate-limits.server";
import { readWrittenText } from "~/platform/text/typed-text";
import { planExtension } from "../acting/extension-plan.server";
import {
  allLateScopes,
  type ExtensionProblems,
  maxExtensionReasonLength,
  type TypedExtension,
} from "../acting/extension-rules";
import { giveMembersMoreTime } from "../acting/give-members-more-time.server";
import { type HeldExtension, lockMembersAndFindMailData, selectLatestExtensions } from "../acting/members.sql.server";
import type { MemberKey } from "../following/following.sql.server";
import { lockCohortOfTrainer } from "../group/cohort-changes.sql.server";
import { readMembersWithReasons } from "../needs/read-members-with-reasons.server";

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
 * Gives one member more time for a deadline, or for all that is over for them, with a reason that the member reads. Earlier extensions of the
 * member stay on record, and the latest one counts: it may be until an earlier moment, but not before the deadline of the cohort. Each also sends a mail, so a trainer can give so many an hour; one that is not given does not count.
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
  const { mail, now, cohortId, trainerId, learnerId } = input;
  const key = { cohortId, trainerId, learnerIds: [learnerId] };
  return pool.begin(async (tx) => {
    const cohort = await lockCohortOfTrainer(tx, key);
    const members = cohort ? await lockMembersAndFindMailData(tx, key) : [];
    if (!cohort || members.length === 0) return { ok: false, reason: "not-found" };
    const isStored = isSame(await selectLatestExtensions(tx, key), input);
    if (isStored && input.scope !== allLateScopes) return "same";
    const read = await readMembersWithReasons(tx, releases, { ...key, cohort, now });
    const planned = await planExtension(tx, input, { ...key, read, endsOn: cohort.endsOn, replaces: true, now });
    // All that is late was extended by the first of two clicks: then nothing is late any more.
    if (!planned.ok && isStored && planned.problems.scope === "scope-none-late") return "same";
    if (!planned.ok) return { ok: false, reason: "invalid", problems: planned.problems };
    const { plan } = planned;
    if (plan.scopesOf(learnerId).length === 0) {
      const isPassed = read.members[0]?.member.lessons.some(
        ({ lessonId, passedAt }) => lessonId === input.scope && passedAt,
      );
      return {
        ok: false,
        reason: "invalid",
        problems: isPassed ? { scope: "scope-passed" } : { day: "due-same" },
      };
    }
    await giveMembersMoreTime(tx, releases, { ...key, cohort, members, plan, mail, now });
    return "given";
  });
}

/** Returns whether this extension is already stored, because the trainer sent the same form twice. */
function isSame(held: readonly HeldExtension[], { scope, day, time, reason }: TypedExtension): boolean {
  const dueAt = computeMomentFromAmsterdamTime(day, time);
  return held.some(
    (own) =>
      (scope === allLateScopes || own.scope === scope) &&
      dueAt?.getTime() === own.dueAt?.getTime() &&
      readWrittenText(reason, maxExtensionReasonLength).text === own.reason,
  );
}
