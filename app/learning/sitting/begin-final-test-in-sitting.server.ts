import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { type BeginFinalTestOutcome, beginFinalTestBy } from "../final/begin-final-test.server";
import { computeFinalTestStanding, computeFinalTestStandingWithCode } from "../final/final-test-standing";
import { createFinalTestPolicy } from "../final/policy.server";
import { hashSittingCode } from "./open-sitting.server";
import { computeSittingState, parseSittingCode, type Sitting } from "./sitting";
import { findOpenAttemptInSitting, findSittingByCodeHash, insertAttemptBegunInSitting } from "./sittings.sql.server";

/**
 * `code-unknown`: no sitting of this course has the code, or the learner is not a member of its group. `code-early`: it works from `opensAt`.
 * `code-over`: the window is over, or a trainer closed the sitting.
 * `attempt-elsewhere`: an attempt is open that was not begun with this code. `attempt-left`: an attempt is open that was, and whose learner left
 * the group since.
 */
export type SittingCodeRefusal =
  | { ok: false; reason: "code-unknown" | "code-over" | "attempt-elsewhere" | "attempt-left" }
  | { ok: false; reason: "code-early"; opensAt: Date };

interface BeginInSittingInput {
  learnerId: string;
  courseId: string;
  /** The code as it was typed. */
  code: string;
  /** Returns whether the learner is a member of a group. */
  isMember: (db: Db, cohortId: string) => Promise<boolean>;
  now: Date;
}

/** The policy for who comes with a code: it opens one attempt more after a pass. Everything else is as without a code. */
const policyWithCode = createFinalTestPolicy(computeFinalTestStandingWithCode);

/**
 * Begins the learner's next attempt at a final test with the code of a sitting, so that the attempt can count as supervised. What the code is
 * worth is decided again in the transaction that reserves the attempt.
 */
export async function beginFinalTestInSitting(
  pool: Pool,
  releases: ReleaseCache,
  { code, isMember, ...input }: BeginInSittingInput,
): Promise<BeginFinalTestOutcome | SittingCodeRefusal> {
  const { learnerId, courseId, now } = input;
  const found = await findUsableSitting(pool, { ...input, code, isMember });
  if (!found.ok) return found;
  const sittingId = found.sitting.id;
  let isOver = false;
  const begun = await beginFinalTestBy(pool, releases, policyWithCode, {
    learnerId,
    courseId,
    now,
    afterStoring: async (db, { id, beginning: { release, context } }) => {
      const { state } = computeFinalTestStanding(release.content.rules, context, now);
      const begins = { learnerId, attemptId: id, sittingId, afterPass: state === "passed", now };
      // Storing waits for who leaves the group at this moment, or makes them wait. So the membership is asked for after it.
      isOver = !(await insertAttemptBegunInSitting(db, begins)) || !(await isMember(db, found.sitting.cohortId));
      return isOver ? "not-begun" : null;
    },
  });
  if (begun.ok) return begun;
  if (isOver) return { ok: false, reason: "code-over" };
  // Who clicked twice has an attempt of this sitting. Any other attempt stays as it is, and the learner must not take it for a supervised one.
  if (begun.reason !== "attempt-open") return begun;
  const own = await findOpenAttemptInSitting(pool, { learnerId, sittingId });
  if (!own) return { ok: false, reason: "attempt-elsewhere" };
  return own.left ? { ok: false, reason: "attempt-left" } : begun;
}

async function findUsableSitting(
  db: Db,
  { courseId, code, isMember, now }: BeginInSittingInput,
): Promise<{ ok: true; sitting: Sitting } | SittingCodeRefusal> {
  const sitting = await findSittingOfMember(db, { code, isMember });
  if (sitting?.courseId !== courseId) return { ok: false, reason: "code-unknown" };
  const state = computeSittingState(sitting, now);
  if (state === "planned") return { ok: false, reason: "code-early", opensAt: sitting.opensAt };
  return state === "open" ? { ok: true, sitting } : { ok: false, reason: "code-over" };
}

/** Who is not a member learns nothing, not even that there is such a sitting. */
async function findSittingOfMember(
  db: Db,
  { code, isMember }: Pick<BeginInSittingInput, "code" | "isMember">,
): Promise<Sitting | null> {
  const read = parseSittingCode(code);
  const sitting = read === null ? null : await findSittingByCodeHash(db, hashSittingCode(read));
  return sitting && (await isMember(db, sitting.cohortId)) ? sitting : null;
}

/** Returns the id of the course to whose sitting a code belongs, or null if no sitting of the learner's groups has or had this code. */
export async function findCourseOfSittingCode(
  db: Db,
  input: Pick<BeginInSittingInput, "code" | "isMember">,
): Promise<string | null> {
  return (await findSittingOfMember(db, input))?.courseId ?? null;
}
