import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import { listMostMissedQuestions } from "../answers/list-most-missed-questions.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { type LiveLessonForGroup, listLiveLessons } from "./list-live-lessons.server";
import type { LiveLessonChoice, LiveQuestionChoice } from "./list-live-questions";
import type { LiveSession } from "./live-session";
import {
  findOpenLiveSession,
  selectEndedLiveSessions,
  selectQuestionsAskedInOpenSession,
} from "./live-session.sql.server";

/** How many ended sessions the page lists. */
const mostListedSessions = 20;
/** How many of the most missed questions stand first. */
const mostListedMissed = 3;

export interface LiveQuestionChoicePage {
  language: string;
  members: number;
  lessons: LiveLessonForGroup[];
  /** The ids of the questions that were asked in the open session. */
  asked: Set<string>;
  /**
   * The questions that this group missed most, the most missed first; those that were asked in the open session after the others. `n`: how many
   * members answered.
   */
  missed: {
    question: LiveQuestionChoice;
    lesson: LiveLessonChoice["lesson"];
    toDo: number;
    right: number;
    n: number;
  }[];
  open: LiveSession | null;
  ended: { id: string; startedAt: Date; questions: number }[];
}

/** Returns what a trainer chooses from to begin a session or to ask the next question in it. */
export async function getLiveQuestionChoice(
  db: Db,
  releases: ReleaseCache,
  { courseId, ...key }: CohortTrainerKey & { courseId: string },
): Promise<LiveQuestionChoicePage> {
  const { release, members, lessons } = await listLiveLessons(db, releases, { ...key, courseId });
  const { questions } = await listMostMissedQuestions(db, releases, {
    ...key,
    courseId,
    edition: release.content.label,
  });
  const mostMissed = questions.flatMap(({ questionId, n, missed }) => {
    const found = lessons.find((lesson) => lesson.questions.some(({ id }) => id === questionId));
    const question = found?.questions.find(({ id }) => id === questionId);
    const right = n - missed;
    return found && question && missed > 0 ? [{ question, lesson: found.lesson, toDo: found.toDo, right, n }] : [];
  });
  const asked = await selectQuestionsAskedInOpenSession(db, key);
  const isAsked = ({ question }: { question: LiveQuestionChoice }) => asked.has(question.id);
  return {
    language: release.content.language,
    members,
    lessons,
    asked,
    missed: [...mostMissed.filter((each) => !isAsked(each)), ...mostMissed.filter(isAsked)].slice(0, mostListedMissed),
    open: await findOpenLiveSession(db, key),
    ended: await selectEndedLiveSessions(db, key, mostListedSessions),
  };
}
