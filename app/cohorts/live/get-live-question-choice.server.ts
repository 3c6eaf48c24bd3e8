import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import { readCourseOfCohort } from "../editions/read-course-of-cohort.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { type LiveLessonChoice, listLiveQuestions } from "./list-live-questions";
import type { LiveSession } from "./live-session";
import { findOpenLiveSession, selectEndedLiveSessions, selectFinishedLessonCounts } from "./live-session.sql.server";

/** How many ended sessions the page lists. */
const mostListedSessions = 20;

export interface LiveQuestionChoicePage {
  language: string;
  members: number;
  /** `toDo`: how many members have not finished a round of the lesson, and would meet the question there later. */
  lessons: (LiveLessonChoice & { toDo: number })[];
  open: LiveSession | null;
  ended: { id: string; startedAt: Date; questions: number }[];
}

/** Returns what a trainer chooses from to begin a session or to ask the next question in it. */
export async function getLiveQuestionChoice(
  db: Db,
  releases: ReleaseCache,
  { courseId, ...key }: CohortTrainerKey & { courseId: string },
): Promise<LiveQuestionChoicePage> {
  const { release } = await readCourseOfCohort(db, releases, { ...key, courseId });
  const { members, finished } = await selectFinishedLessonCounts(db, key, courseId);
  const lessons = listLiveQuestions(release)
    .filter(({ questions }) => questions.length > 0)
    .map((each) => ({ ...each, toDo: members - (finished[each.lesson.id] ?? 0) }));
  return {
    language: release.content.language,
    members,
    lessons,
    open: await findOpenLiveSession(db, key),
    ended: await selectEndedLiveSessions(db, key, mostListedSessions),
  };
}
