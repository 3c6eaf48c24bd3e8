/** A sitting under supervision for the screenshots, in which some began and were ticked. */
import { beginWithSittingCode } from "../../app/cohorts/sittings/begin-with-sitting-code.server";
import { tickCohortSitting } from "../../app/cohorts/sittings/decide-cohort-sitting.server";
import { openCohortSitting } from "../../app/cohorts/sittings/open-cohort-sitting.server";
import { createReleaseCache } from "../../app/content/release/release-cache.server";
import { formatAmsterdamDay, formatAmsterdamTime } from "../../app/platform/amsterdam";
import type { Pool } from "../../app/platform/database/database.server";
import { newId } from "../../app/platform/ids";
import { createRateLimiter } from "../../app/platform/rate-limits.server";

const minuteMs = 60_000;

interface SittingOfDemo {
  cohortId: string;
  courseId: string;
  trainerId: string;
  /** The learner ids of those who begin, in order. All but the last are ticked, and the first one's identity was seen. */
  present: readonly string[];
  /** The moment at which the pictures are taken. The sitting began some minutes earlier. */
  now: Date;
}

/** Opens a sitting, begins it with its code and ticks who is there. Returns the path of the trainer's page. */
export async function fillSitting(
  pool: Pool,
  { cohortId, courseId, trainerId, present, now }: SittingOfDemo,
): Promise<string> {
  const releases = createReleaseCache();
  const opensAt = new Date(now.getTime() - 20 * minuteMs);
  const key = { cohortId, trainerId };
  const opened = await openCohortSitting(pool, releases, {
    ...key,
    formId: newId(now),
    room: "Lokaal 2.14",
    day: formatAmsterdamDay(opensAt),
    from: formatAmsterdamTime(opensAt),
    until: formatAmsterdamTime(new Date(opensAt.getTime() + 120 * minuteMs)),
    supervisor: "provider",
    now: opensAt,
    // Always the same code, so that it stays the same in the picture.
    random: (length) => new Uint8Array(length).map((_, at) => (at * 37 + 11) & 255),
  });
  if (!opened.ok) throw new Error(`The sitting is refused: ${JSON.stringify(opened)}`);
  const { sittingId } = opened;
  const [sitting] = await pool<{ code: string }[]>`select code from sitting where id = ${sittingId}`;
  for (const [at, learnerId] of present.entries()) {
    const limits = createRateLimiter(pool);
    const moment = new Date(opensAt.getTime() + (3 + at) * minuteMs);
    const begun = await beginWithSittingCode(pool, releases, {
      ...{ learnerId, courseId, code: sitting?.code ?? "", limits, now: moment },
    });
    if (!begun.ok) throw new Error(`A begin is refused: ${JSON.stringify(begun)}`);
  }
  const attempts = await pool<{ attemptId: string; learnerId: string }[]>`
    select attempt_id, learner_id from sitting_attempt where sitting_id = ${sittingId} and no = 0`;
  const ticks = attempts.flatMap(({ attemptId, learnerId }) => {
    const at = present.indexOf(learnerId);
    const shown = { present: false, identitySeen: false };
    return at < present.length - 1 ? [{ attemptId, shown, sent: { present: true, identitySeen: at === 0 } }] : [];
  });
  await tickCohortSitting(pool, { ...key, sittingId, ticks, now });
  return `/cohorts/${cohortId}/sittings/${sittingId}`;
}
