/** Builds the data of one question of a review. Pure functions. */
import type { ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { composeAskedQuestion } from "~/questions/compose-asked-question";
import { isFullScore, isPartialScore } from "~/questions/grade-response";
import type { QuestionRecord } from "~/questions/table";
import { composeQuestionView } from "../attempt/compose-question-view";
import { cardRatings } from "../cards/card";
import { getCardPlaces } from "../cards/card-places";
import { isQuestionFinal } from "../practice/lesson-state";
import type { LoadedDayQuestion, ReviewDay } from "./load-review-day.server";
import { doFailedCardsFit, findDayStep, findPosition, listBegunQuestions, listNextQuestions } from "./review-day";
import type { ReviewCard } from "./review-day.fragment.sql.server";
import type { AfterReviewAnswer, ReviewQuestionData } from "./review-page-data";

/** The confidence of who says to know the answer. */
const knows = 3;

/** Returns a question of the day as its learner may see it. */
export function composeReviewQuestion(day: ReviewDay, found: LoadedDayQuestion): ReviewQuestionData {
  const { release, courseId, lessonId, card, brick } = found;
  const asked = found.read();
  const lesson = release.lessons.get(lessonId);
  if (!lesson) throw new Error(`release ${release.id} lacks lesson ${lessonId}`);
  const { position, bricks } = findPosition(listBegunQuestions(day.questions), listNextQuestions(day.questions), found);
  const { question } = asked;
  const titleOf = (id: string) => lesson.passages.find((passage) => passage.id === id)?.title;
  const drawn = composeAskedQuestion(question, found.computeSeed(), {
    number: position,
    total: bricks.length,
    case: null,
    passage: { id: question.passage, title: titleOf(question.passage) ?? lesson.heading },
  });
  const daysAgo = card ? countDays(card.askedOn, day.day) : 0;
  return {
    state: "question",
    today: day.day,
    position,
    bricks,
    course: { id: courseId, language: release.content.language },
    courseTitle: new Set(day.questions.map((each) => each.courseId)).size > 1 ? release.content.title : null,
    lesson: { id: lessonId, number: lesson.number },
    daysAgo: daysAgo > 0 ? daysAgo : null,
    story: findStory(release, lessonId, question),
    question: composeQuestionView(asked, drawn),
    asksConfidence: day.asksConfidence && asked.answers.length === 0,
    said: null,
    after: isQuestionFinal(brick) ? composeAfterAnswer(day, found) : null,
  };
}

function composeAfterAnswer(day: ReviewDay, { release, read, card }: LoadedDayQuestion): AfterReviewAnswer {
  const asked = read();
  const first = asked.counted;
  const step = findDayStep(day.questions, false);
  const place = getCardPlaces(release).findByQuestion(asked.question.id);
  return {
    comesBack: card && { day: card.dueOn, isCertain: isCertain(day, card) },
    hasOtherQuestion: (place?.variants.length ?? 0) > 1,
    sureAndWrong: first?.confidence === knows ? nameMiss(first.score) : null,
    next: step.state === "question" ? step.position : null,
  };
}

/**
 * Returns whether a card will be asked on the day on which it is due. What went wrong today is asked first tomorrow; other cards wait if
 * that day is full.
 */
const isCertain = ({ day, failed }: ReviewDay, { rating, dueOn }: ReviewCard) =>
  rating === cardRatings.again && countDays(day, dueOn) === 1 && doFailedCardsFit(failed);

/** Returns how far an answer was from right, or null if it was right. */
const nameMiss = (score: number | null) => (isFullScore(score) ? null : isPartialScore(score) ? "partly" : "wrong");

/** Returns the case that a question is about, from its lesson, or null. */
function findStory(
  release: ReleaseWithQuestions,
  lessonId: string,
  question: QuestionRecord,
): ReviewQuestionData["story"] {
  const piece = release.pieces.get(lessonId)?.pieces.find(({ id }) => id === question.case);
  if (!piece) return null;
  const html = piece.blocks.flatMap((block) => (block.kind === "html" ? [block.html] : []));
  return { title: piece.title, html: pickStory(html.join("")) };
}

/**
 * Returns the story of a case as the compiler wrote it, without the questions to think about and the guidance: those could answer the
 * question. If the case has another shape, returns all of it but its title.
 */
export function pickStory(html: string): string {
  const [, story] = /<div class="duo"><div class="flow">(.*?)<\/div><div><h4>/s.exec(html) ?? [];
  return (
    story ?? html.replace(/<h3[^>]*>.*?<\/h3>|<p class="over">.*?<\/p>|<\/?section[^>]*>|<details>.*<\/details>/gs, "")
  );
}

/** Returns the number of days from one day to another. */
export const countDays = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
