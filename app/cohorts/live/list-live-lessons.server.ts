import type { ReleaseCache, ReleaseWithQuestions } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import { readCourseOfCohort } from "../editions/read-course-of-cohort.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { type LiveLessonChoice, type LiveOffer, listLiveQuestions } from "./list-live-questions";
import { selectFinishedLessonCounts } from "./live-session.sql.server";

/** A lesson with questions for a session. */
export interface LiveLessonForGroup extends LiveLessonChoice {
  /** How many members have not finished a round of the lesson, and would meet its questions there later. */
  toDo: number;
}

interface LiveLessonsOfGroup {
  release: ReleaseWithQuestions;
  members: number;
  lessons: LiveLessonForGroup[];
}

/** Returns the lessons of which a question can be asked in a live session of a cohort, for one of its trainers. */
export async function listLiveLessons(
  db: Db,
  releases: ReleaseCache,
  { courseId, ...key }: CohortTrainerKey & { courseId: string },
): Promise<LiveLessonsOfGroup> {
  const { release } = await readCourseOfCohort(db, releases, { ...key, courseId });
  const { members, finished } = await selectFinishedLessonCounts(db, key, courseId);
  const lessons = listLiveQuestions(release)
    .filter(({ questions }) => questions.length > 0)
    .map((each) => ({ ...each, toDo: members - (finished.get(each.lesson.id) ?? 0) }));
  return { release, members, lessons };
}

/**
 * Returns the questions of a cohort that can be asked in a live session, by id, for the page about what it missed. Questions of the final test
 * are never among them.
 */
export async function offerLiveQuestions(
  db: Db,
  releases: ReleaseCache,
  key: CohortTrainerKey & { courseId: string },
): Promise<Record<string, LiveOffer>> {
  const { members, lessons } = await listLiveLessons(db, releases, key);
  const offers = lessons.flatMap(({ questions, toDo }) =>
    questions.map(({ id, otherVariant }) => [id, { other: otherVariant, toDo, members }] as const),
  );
  return Object.fromEntries(offers);
}
