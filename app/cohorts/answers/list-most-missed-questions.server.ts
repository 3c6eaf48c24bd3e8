import { listMissed } from "~/analysis/missed/list-missed.server";
import { fewestAnswersShown, type MissedObjective, type MissedQuestion } from "~/analysis/missed/missed-question";
import type { ReleaseCache, ReleaseWithQuestions } from "~/content/release/release-cache.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { createPopulationOfCohortMembers } from "../analysis/members.sql.server";
import { readCourseOfCohort } from "../editions/read-course-of-cohort.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { composeInsight } from "./insight";
import { storeMissedInsight } from "./missed-insights.sql.server";
import { showChoices } from "./show-choices.server";
import { composeShownAnswers, type MissedQuestionWithAnswers, type ShownLesson } from "./shown-answers";

interface CohortAndEdition extends CohortTrainerKey {
  courseId: string;
  /** The label of the edition. That of the group is taken if it is null, or if no member follows it. */
  edition: string | null;
}

/** What members of a cohort missed in first rounds of one edition, the most missed first. */
export interface MostMissed {
  release: ReleaseWithQuestions;
  edition: string;
  /** The labels of the editions that members follow, the newest first. */
  editions: string[];
  /** The label of the edition for what is told about the whole group, and asked in its live sessions. */
  editionOfGroup: string;
  /** How many members made a first round. */
  people: number;
  /** The questions that five members or more answered. */
  questions: MissedQuestion[];
  /** The objectives of which five members or more answered all questions. */
  objectives: MissedObjective[];
  /** The questions that fewer than five members answered; nothing is told of them but their lesson. */
  hidden: InLesson[];
}

interface InLesson {
  lessonId: string;
}

/**
 * Returns the questions and objectives that the members of a cohort missed most, for one of its trainers. They count who was right, which a
 * trainer sees anyway; never what somebody chose.
 */
export async function listMostMissedQuestions(
  db: Db,
  releases: ReleaseCache,
  { edition, ...key }: CohortAndEdition,
): Promise<MostMissed> {
  const { held, release: ofGroup } = await readCourseOfCohort(db, releases, key);
  const release = held.find(({ content }) => content.label === edition) ?? ofGroup;
  const { questions, objectives, people } = await listMissed(db, release, createPopulationOfCohortMembers(key));
  const isShown = ({ n }: { n: number }) => n >= fewestAnswersShown;
  const asked = questions.filter(isShown);
  return {
    release,
    edition: release.content.label,
    editions: held.map(({ content }) => content.label),
    editionOfGroup: ofGroup.content.label,
    people,
    questions: asked,
    objectives: objectives.filter(isShown),
    hidden: questions.filter((each) => !isShown(each)).map(({ lessonId }) => ({ lessonId })),
  };
}

/**
 * Returns what the members of a cohort missed, with the pictures of what they chose, and stores the insight for the overview if it is about
 * the edition of the group. With `lesson`, only of that lesson; the insight stays that of the group. Returns null if `trainerId` does not train such a cohort.
 */
export async function getMissedOfCohort(
  pool: Pool,
  releases: ReleaseCache,
  { now, lesson = null, ...input }: CohortAndEdition & { now: Date; lesson?: string | null },
) {
  const rows = await showChoices(pool, releases, { ...input, now });
  if (!rows) return null;
  const missed = await listMostMissedQuestions(pool, releases, input);
  const answersOf = composeShownAnswers(missed.release, rows);
  const questions: MissedQuestionWithAnswers[] = missed.questions.map((question) => ({
    ...question,
    ...answersOf(question),
  }));
  const found = composeInsight(questions);
  const insight = found && { ...found, ...(missed.editions.length > 1 && { edition: missed.edition }) };
  // What the overview says must not depend on the edition that a trainer looked at last.
  if (missed.edition === missed.editionOfGroup) await storeMissedInsight(pool, input, { insight, now });
  const shown = composeShownLesson(missed, lesson);
  const isShown = ({ lessonId }: InLesson) => shown.lesson === null || lessonId === shown.lesson;
  return {
    ...missed,
    insight,
    shown,
    questions: questions.filter(isShown),
    objectives: missed.objectives.filter(isShown),
    hidden: missed.hidden.filter(isShown).length,
  };
}

function composeShownLesson({ release, questions }: MostMissed, lesson: string | null): ShownLesson {
  const lessons = release.content.lessons
    .filter(({ id }) => questions.some(({ lessonId }) => lessonId === id))
    .map(({ id, number, short }) => ({ id, number, short }));
  return { lesson: lessons.some(({ id }) => id === lesson) ? lesson : null, lessons };
}
