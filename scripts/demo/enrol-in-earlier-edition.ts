import type { ReleaseWithQuestions } from "../../app/content/release/release-cache.server";
import type { Pool } from "../../app/platform/database/database.server";

/** Enrols a learner as the site did while this edition was the newest. Today the site enrols nobody in it. */
export async function enrolInEarlierEdition(
  pool: Pool,
  { content: { courseId, label } }: ReleaseWithQuestions,
  { learnerId, now }: { learnerId: string; now: Date },
): Promise<void> {
  await pool`
    insert into enrolment (learner_id, course_id, seq, label, at) values (${learnerId}, ${courseId}, 1, ${label}, ${now})`;
}
