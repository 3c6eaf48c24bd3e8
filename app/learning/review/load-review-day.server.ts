import type { ReleaseCache, ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { addDays } from "~/platform/amsterdam";
import type { Db } from "~/platform/database/database.server";
import type { QuestionRecord } from "~/questions/table";
import type { AttemptQuestion } from "../attempt/attempt";
import { computeLearnerAttemptSeed } from "../attempt/attempt-seed";
import { composeAttemptQuestions, findQuestionsOfAttempt } from "../attempt/compose-attempt";
import { listAnswersAsMarkedNow } from "../attempt/remarks";
import { cardRatings } from "../cards/card";
import { getCardPlaces } from "../cards/card-places";
import { computeQuestionProgress } from "../practice/lesson-score";
import { drawReviewQuestions, findPlaceOfCard, mostReviewQuestionsADay } from "./draw-review";
import { plannedWeeks } from "./plan-weeks";
import { reviewPolicy } from "./policy.server";
import { type DayQuestion, reviewSetSize } from "./review-day";
import {
  type LaterCard,
  listReviewCourses,
  type MostCards,
  type ReviewCard,
  type ReviewCourseRow,
  type StoredReview,
} from "./review-day.sql.server";

/** A question of the day, with all that a page shows of it. */
export interface LoadedDayQuestion extends DayQuestion {
  place: string;
  /** Puts together the question with its answers. */
  read(): AttemptQuestion;
  /** The release from which it was drawn. */
  release: ReleaseWithQuestions;
  /** Returns the seed for the order of its options. */
  computeSeed(): string;
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
 * As many cards as a page can show: five a day for four weeks, and of these as many as a day can ask, whichever come in between because of
 * their lessons. What comes after them changes nothing: cards are read as they are asked, and no lesson has so many.
 */
const fewestActive: MostCards = { planned: 7 * plannedWeeks * reviewSetSize, drawn: 3 * mostReviewQuestionsADay };

/** How many times as many cards are read, because some of them can rest. If too few are left, more are read, and at last all. */
const margins = [1.25, 4, null];

/**
 * Returns what a learner reviews on a day, over all courses: the stored reviews of the day, and what would be drawn for the other courses.
 * Writes nothing, and needs one statement if the releases are cached. `until`: the last day of which due cards are returned.
 */
export async function loadReviewDay(
  db: Db,
  releases: ReleaseCache,
  { learnerId, day, until = day }: { learnerId: string; day: string; until?: string },
): Promise<ReviewDay> {
  const { rows, loaded } = await loadEnoughCourses(db, releases, { learnerId, day, until });
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

async function loadEnoughCourses(
  db: Db,
  releases: ReleaseCache,
  key: { learnerId: string; day: string; until: string },
) {
  for (const margin of margins) {
    const most = margin === null ? null : multiply(fewestActive, margin);
    const rows = await listReviewCourses(db, { ...key, kind: reviewPolicy.kind, most });
    const loaded = await Promise.all(rows.map((row) => loadCourse(db, releases, key, row)));
    if (most === null || !areTooFewLeft(most, rows, loaded, key.day)) return { rows, loaded };
  }
  throw new Error("the last margin reads all cards");
}

const multiply = ({ planned, drawn }: MostCards, margin: number): MostCards => {
  return { planned: Math.ceil(margin * planned), drawn: Math.ceil(margin * drawn) };
};

/** Returns whether not all cards were read, and so many of those that were rest that the next ones count. */
function areTooFewLeft(
  most: MostCards,
  rows: readonly ReviewCourseRow[],
  loaded: readonly LoadedCourse[],
  day: string,
): boolean {
  const waiting = sum(rows.map(({ cards }) => cards.filter(({ askedOn }) => askedOn !== day).length));
  const planned = waiting + sum(rows.map(({ later }) => later.length));
  return (
    (planned === most.planned && sum(loaded.map(({ dueDays }) => dueDays.length)) < fewestActive.planned) ||
    (waiting === most.drawn && sum(loaded.map((course) => course.waiting)) < fewestActive.drawn)
  );
}

interface LoadedCourse extends Pick<ReviewDay, "questions" | "dueDays" | "failed"> {
  /** How many cards can be drawn from, today or soon: they were not asked today, and do not rest. */
  waiting: number;
}

async function loadCourse(
  db: Db,
  releases: ReleaseCache,
  { learnerId, day }: { learnerId: string; day: string },
  { courseId, label, currentReleaseId, cards, later, reviews }: ReviewCourseRow,
): Promise<LoadedCourse> {
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
    const composed = compose({ release, computeSeed: () => review.seed, form, times });
    questions.push(...composed.filter(({ answeredAt }) => !isLeft || answeredAt !== null));
  }
  const due = active.filter(({ dueOn }) => dueOn <= day);
  const isBegun = reviews.some((review) => review.label === label);
  if (due.length > 0 && !isBegun) {
    const computeSeed = () => computeLearnerAttemptSeed({ learnerId, courseId, scope: day }, 1);
    const form = drawReviewQuestions(current, due).map((question) => composeUnanswered(current, question));
    questions.push(...compose({ release: current, computeSeed, form, times: new Map() }));
  }
  const asked = new Set(questions.map((question) => nameCardPlace(question)));
  // The questions of a review are fixed when it begins. What became due after that comes tomorrow.
  const findDay = (card: LaterCard) =>
    isBegun && card.dueOn <= day && !asked.has(nameCardPlace(card)) ? addDays(day, 1) : card.dueOn;
  const dueDays = [...active, ...later.filter(isActive)].map(findDay);
  const failed = active.filter(({ rating }) => rating === cardRatings.again).length;
  return { questions, dueDays, failed, waiting: active.filter(({ askedOn }) => askedOn !== day).length };
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

const nameCardPlace = ({ lessonId, place }: { lessonId: string; place: string }) => `${lessonId} ${place}`;

/** A question of a review, with its brick. `read`: puts together what a page shows of it. */
interface FormQuestion extends Pick<DayQuestion, "brick"> {
  question: QuestionRecord;
  read(): AttemptQuestion;
}

interface ReviewForm extends Pick<LoadedDayQuestion, "release" | "computeSeed"> {
  form: FormQuestion[];
  /** When each question was answered first. */
  times: ReadonlyMap<string, string>;
}

/** Returns a function that adds to the questions of a review what the day needs to know of them. */
function composeDayQuestions(courseId: string, day: string, cards: readonly ReviewCard[]) {
  const byPlace = new Map(cards.map((card) => [nameCardPlace(card), card]));
  return ({ release, computeSeed, form, times }: ReviewForm): LoadedDayQuestion[] =>
    form.flatMap(({ question, brick, read }) => {
      const found = getCardPlaces(release).findByQuestion(question.id);
      if (!found) return [];
      const { lessonId, place } = found;
      const card = byPlace.get(nameCardPlace(found)) ?? null;
      const due = card && card.dueOn <= day ? card : null;
      const answeredAt = times.get(question.id) ?? null;
      return [
        {
          courseId,
          lessonId,
          place,
          questionId: question.id,
          brick,
          answeredAt,
          due,
          read,
          release,
          computeSeed,
          card,
        },
      ];
    });
}
