import type { ReleaseCache, ReleaseWithQuestions } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import type { QuestionRecord } from "~/questions/table";
import type { AttemptQuestion } from "../attempt/attempt";
import { computeLearnerAttemptSeed } from "../attempt/attempt-seed";
import { composeAttemptQuestions, findQuestionsOfAttempt } from "../attempt/compose-attempt";
import { listAnswersAsMarkedNow } from "../attempt/remarks";
import { cardRatings } from "../cards/card";
import { getCardPlaces } from "../cards/card-places";
import { computeQuestionProgress } from "../practice/lesson-score";
import { drawReviewQuestions, findPlaceOfCard } from "./draw-review";
import { plannedWeeks } from "./plan-weeks";
import { reviewPolicy } from "./policy.server";
import { type DayQuestion, reviewSetSize } from "./review-day";
import {
  type LaterCard,
  listReviewCourses,
  type ReviewCard,
  type ReviewCourseRow,
  type StoredReview,
} from "./review-day.sql.server";

/** A question of the day, with all that a page shows of it. */
export interface LoadedDayQuestion extends DayQuestion {
  /** Puts together the question with its answers. */
  read(): AttemptQuestion;
  /** The release from which it was drawn, and the seed for the order of its options. */
  release: ReleaseWithQuestions;
  seed: string;
  /** The card of its place, or null if the card rests now. */
  card: ReviewCard | null;
}

export interface ReviewDay {
  day: string;
  questions: LoadedDayQuestion[];
  /** For each card that was read and does not rest: the day on which it is due, in no fixed order. */
  dueDays: string[];
  /** How many cards went wrong when they were asked last, and do not rest. */
  failed: number;
  asksConfidence: boolean;
  paused: boolean;
}

/**
 * As many cards as four weeks can show, five a day. What comes after them changes neither that picture nor what a day asks: cards are read
 * as they are asked, and no lesson has so many.
 */
const fewestActive = 7 * plannedWeeks * reviewSetSize;

/** How many cards are read at first. If too many of them rest, all are read. */
const mostCardsRead = 3 * fewestActive;

/**
 * Returns what a learner reviews on a day, over all courses: the stored reviews of the day, and what would be drawn for the other courses.
 * Writes nothing, and needs one statement if the releases are cached. `until`: the last day of which due cards are returned.
 */
export async function loadReviewDay(
  db: Db,
  releases: ReleaseCache,
  { learnerId, day, until = day }: { learnerId: string; day: string; until?: string },
): Promise<ReviewDay> {
  const asked = { learnerId, kind: reviewPolicy.kind, day, until };
  const read = async (most: number | null) => {
    const rows = await listReviewCourses(db, { ...asked, most });
    return { rows, loaded: await Promise.all(rows.map((row) => loadCourse(db, releases, { learnerId, day }, row))) };
  };
  let { rows, loaded } = await read(mostCardsRead);
  const cards = sum(rows.map((row) => row.cards.length + row.later.length));
  const active = sum(loaded.map(({ dueDays }) => dueDays.length));
  if (cards === mostCardsRead && active < fewestActive) ({ rows, loaded } = await read(null));
  return {
    day,
    questions: loaded.flatMap(({ questions }) => questions),
    dueDays: loaded.flatMap(({ dueDays }) => dueDays),
    failed: sum(loaded.map(({ failed }) => failed)),
    asksConfidence: rows.some(({ asksConfidence }) => asksConfidence),
    paused: rows.some(({ paused }) => paused),
  };
}

const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);

async function loadCourse(
  db: Db,
  releases: ReleaseCache,
  { learnerId, day }: { learnerId: string; day: string },
  { courseId, label, currentReleaseId, cards, later, reviews }: ReviewCourseRow,
): Promise<Pick<ReviewDay, "questions" | "dueDays" | "failed">> {
  const current = await releases.get(db, currentReleaseId);
  const isActive = (card: LaterCard) => findPlaceOfCard(current, card) !== null;
  const active = cards.filter(isActive);
  const compose = composeDayQuestions(courseId, day, active);
  const questions: LoadedDayQuestion[] = [];
  for (const review of reviews) {
    const release = await releases.get(db, review.releaseId);
    // A review of an edition that the learner left takes no answers any more, but what they answered counts.
    const isLeft = review.label !== label;
    const form = composeStoredForm(release, review, isLeft);
    const times = new Map(
      review.answers.filter(({ seq }) => seq === 1).map((each) => [each.questionId, each.answeredAt]),
    );
    const composed = compose({ release, seed: review.seed, form, times });
    questions.push(...composed.filter(({ answeredAt }) => !isLeft || answeredAt !== null));
  }
  if (!reviews.some((review) => review.label === label)) {
    const due = active.filter(({ dueOn }) => dueOn <= day);
    const seed = computeLearnerAttemptSeed({ learnerId, courseId, scope: day }, 1);
    const form = drawReviewQuestions(current, due).map((question) => composeUnanswered(current, question));
    questions.push(...compose({ release: current, seed, form, times: new Map() }));
  }
  const dueDays = [...active, ...later.filter(isActive)].map(({ dueOn }) => dueOn);
  return { questions, dueDays, failed: active.filter(({ rating }) => rating === cardRatings.again).length };
}

/**
 * Returns a drawn question without answers. It is put together only when it is read: of hundreds of questions that could be asked today, a
 * page shows one.
 */
function composeUnanswered(release: ReleaseWithQuestions, question: QuestionRecord): FormQuestion {
  const given = { answers: [], markings: [] };
  return {
    question,
    brick: "todo",
    read: () => composeAttemptQuestions(reviewPolicy, release, [question], given, false)[0] as AttemptQuestion,
  };
}

/** @param isLeft whether the learner left the edition of the review, so that no second try of it is open any more */
function composeStoredForm(
  release: ReleaseWithQuestions,
  { items, answers, markings }: StoredReview,
  isLeft: boolean,
): FormQuestion[] {
  const given = { answers, markings };
  const form = composeAttemptQuestions(reviewPolicy, release, findQuestionsOfAttempt(release, items), given, isLeft);
  return form.map((asked) => {
    const { question, again } = asked;
    return {
      question,
      brick: computeQuestionProgress(question, listAnswersAsMarkedNow(asked), again),
      read: () => asked,
    };
  });
}

/** A question of a review, with its brick. `read`: puts together what a page shows of it. */
interface FormQuestion extends Pick<DayQuestion, "brick"> {
  question: QuestionRecord;
  read(): AttemptQuestion;
}

interface ReviewForm extends Pick<LoadedDayQuestion, "release" | "seed"> {
  form: FormQuestion[];
  /** When each question was answered first. */
  times: ReadonlyMap<string, string>;
}

/** Returns a function that adds to the questions of a review what the day needs to know of them. */
function composeDayQuestions(courseId: string, day: string, cards: readonly ReviewCard[]) {
  const byPlace = new Map(cards.map((card) => [`${card.lessonId} ${card.place}`, card]));
  return ({ release, seed, form, times }: ReviewForm): LoadedDayQuestion[] =>
    form.flatMap(({ question, brick, read }) => {
      const found = getCardPlaces(release).findByQuestion(question.id);
      if (!found) return [];
      const { lessonId, place } = found;
      const card = byPlace.get(`${lessonId} ${place}`) ?? null;
      const due = card && card.dueOn <= day ? card : null;
      const answeredAt = times.get(question.id) ?? null;
      return [{ courseId, lessonId, questionId: question.id, brick, answeredAt, due, read, release, seed, card }];
    });
}
