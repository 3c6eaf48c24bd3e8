import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { compareEditions } from "./compare-editions";
import { computeEditionEnd } from "./edition-end";
import { findNewerEdition } from "./enrolments.sql.server";
import type { NewerEdition } from "./newer-edition";

/**
 * Returns what a learner should know before they move to the newest edition of a course. Returns null if there is no such course, or if the
 * learner is in its newest edition. Takes one statement if the releases are cached.
 */
export async function getNewerEdition(
  pool: Pool,
  releases: ReleaseCache,
  { learnerId, courseId, now }: { learnerId: string; courseId: string; now: Date },
): Promise<NewerEdition | null> {
  const row = await findNewerEdition(pool, { learnerId, courseId, now });
  const end = row && computeEditionEnd(row.nextEditionOpenedAt);
  if (!row || !end) return null;
  const held = await releases.get(pool, row.heldReleaseId);
  const newest = await releases.get(pool, row.newestReleaseId);
  const { finalTest, lessonOrder } = newest.content.rules;
  // In an edition with a final test, what was passed in another edition counts too.
  const passedHere = held.content.rules.finalTest ? row.passedLessons : row.passedInHeld;
  const missing = held.content.rules.lessonOrder.filter((id) => !passedHere.includes(id)).length;
  const keepsAttempts = finalTest !== undefined && row.pools.includes(finalTest.pool);
  return {
    held: row.held,
    newest: newest.content.label,
    lastDay: end.lastDay,
    hasEnded: now >= end.endsAt,
    heldLessons: { count: held.content.rules.lessonOrder.length, missing },
    isTestOpen: row.isTestOpen,
    finalTest: finalTest
      ? {
          passedLessons: lessonOrder.filter((id) => row.passedLessons.includes(id)).length,
          lessons: lessonOrder.length,
          keepsAttempts,
        }
      : null,
    changes: compareEditions(held, newest),
    left: {
      answers: row.answers,
      openRounds: held.content.lessons.filter(({ id }) => row.openRounds.includes(id)).map(({ number }) => number),
      attempts: row.pools.length > 0 && !keepsAttempts,
      choices: row.choices,
    },
  };
}
