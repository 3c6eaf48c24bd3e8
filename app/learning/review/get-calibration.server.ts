import type { ReleaseCache } from "~/content/release/release-cache.server";
import { requireQuestion } from "~/content/release/require-question";
import { formatAmsterdamDay } from "~/platform/amsterdam";
import type { Pool } from "~/platform/database/database.server";
import { isFullScore, isPartialScore } from "~/questions/grade-response";
import { getCardPlaces } from "../cards/card-places";
import type { Calibration, SureAndWrong } from "./calibration";
import { type ConfidentAnswer, listConfidentAnswers } from "./calibration.sql.server";
import { computeCalibration } from "./confidence";
import { reviewPolicy } from "./policy.server";

/** The confidence of who says to know the answer. */
const knows = 3;
const mostListed = 30;

/** Returns how sure a learner was in reviews and how that ended, or null if they never said it. Only the learner may see this. */
export async function getCalibration(
  pool: Pool,
  releases: ReleaseCache,
  { learnerId }: { learnerId: string },
): Promise<Calibration | null> {
  const answers = await listConfidentAnswers(pool, { learnerId, kind: reviewPolicy.kind });
  if (answers.length === 0) return null;
  const wrong = answers.filter(({ confidence, score }) => confidence === knows && !isFullScore(score));
  const listed = await Promise.all(wrong.slice(0, mostListed).map((each) => describe(pool, releases, each)));
  return {
    levels: computeCalibration(answers.map(({ confidence, score }) => ({ confidence, right: isFullScore(score) }))),
    sureAndWrong: listed.flat(),
  };
}

async function describe(
  pool: Pool,
  releases: ReleaseCache,
  { courseId, releaseId, questionId, score, answeredAt }: ConfidentAnswer,
): Promise<SureAndWrong[]> {
  const release = await releases.get(pool, releaseId);
  const question = requireQuestion(release, questionId);
  const lesson = release.lessons.get(getCardPlaces(release).findByQuestion(questionId)?.lessonId ?? "");
  if (!lesson) return [];
  const passage = lesson.passages.find(({ id }) => id === question.passage);
  return [
    {
      course: { id: courseId, language: release.content.language },
      lesson: { id: lesson.id, number: lesson.number },
      questionId,
      stem: question.stemText,
      passage: { id: question.passage, title: passage?.title ?? lesson.heading },
      partly: isPartialScore(score),
      day: formatAmsterdamDay(answeredAt),
    },
  ];
}
