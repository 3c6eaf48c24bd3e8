import type { ReleaseCache, ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { formatAmsterdamDay } from "~/platform/amsterdam";
import type { Pool } from "~/platform/database/database.server";
import { shortenText } from "~/platform/text/shorten-text";
import type { StoredLatestNote } from "../notes/latest-note.fragment.sql.server";
import { composeReviewToday } from "../review/compose-review-today";
import { composeReviewDay, countMostCards } from "../review/load-review-day.server";
import { findLastPlannedDay } from "../review/plan-weeks";
import { reviewPolicy } from "../review/policy.server";
import { reviewSetSize } from "../review/review-day";
import { readStoredRhythm } from "../rhythm/rhythm";
import { composeWeek, listDaysOfWeek } from "../rhythm/week";
import type { LatestNote, OwnCourse, Today } from "./today";
import { readToday } from "./today.sql.server";

/** The most characters of a note on the page of today. */
const longestNote = 240;

/**
 * Returns the courses in which a learner is enrolled, the note that they saved last, their week and their reviews. Takes one statement if the
 * releases are cached; one more if the note is of a course in which the learner is not enrolled, and if many cards rest. Writes nothing.
 */
export async function getToday(
  pool: Pool,
  releases: ReleaseCache,
  { learnerId, now }: { learnerId: string; now: Date },
): Promise<Today> {
  const today = formatAmsterdamDay(now);
  const input = { learnerId, day: today, until: findLastPlannedDay(today), asks: reviewSetSize };
  const review = { ...input, kind: reviewPolicy.kind, most: countMostCards(input.asks) };
  const stored = await readToday(pool, { ...review, weekDays: listDaysOfWeek(today) });
  const { learnedDays, ...rhythm } = stored.week;
  const held = await Promise.all(stored.courses.map(({ releaseId }) => releases.get(pool, releaseId)));
  const day = await composeReviewDay(pool, releases, input, stored.review);
  return {
    courses: held.map(describe),
    note: stored.note && (await composeLatestNote(pool, releases, { note: stored.note, held })),
    week: composeWeek({ today, learnedDays, rhythm: readStoredRhythm(rhythm) }),
    review: composeReviewToday(day),
    asksConfidence: day.asksConfidence,
    paused: day.paused,
  };
}

async function composeLatestNote(
  pool: Pool,
  releases: ReleaseCache,
  { note, held }: { note: StoredLatestNote; held: readonly ReleaseWithQuestions[] },
): Promise<LatestNote | null> {
  const { courseId, lessonId, place, text } = note;
  const own = held.find(({ content }) => content.courseId === courseId);
  const release = own ?? (await releases.current(pool, courseId));
  if (!release) return null;
  const lesson = release.lessons.get(lessonId)?.number ?? null;
  return { course: describe(release), lessonId, lesson, place, text: shortenText(text, longestNote) };
}

function describe({ content: { courseId, title, language } }: ReleaseWithQuestions): OwnCourse {
  return { id: courseId, title, language };
}
