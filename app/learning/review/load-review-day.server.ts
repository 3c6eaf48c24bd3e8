import type { ReleaseCache, ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { addDays } from "~/platform/amsterdam";
import type { Db } from "~/platform/database/database.server";
import type { QuestionRecord } from "~/questions/table";
import type { AttemptQuestion } from "../attempt/attempt";
import { computeLearnerAttemptSeed } from "../attempt/attempt-seed";
import { composeAttemptQuestions, findQuestionsOfAttempt } from "../attempt/compose-attempt";
import { listAnswersAsMarkedNow } from "../attempt/remarks";
import { countByLesson, getCardPlaces } from "../cards/card-places";
import { computeQuestionProgress } from "../practice/lesson-score";
import { drawReviewQuestions, findPlaceOfCard, mostReviewQuestionsADay } from "./draw-review";
import { plannedWeeks } from "./plan-weeks";
import { reviewPolicy } from "./policy.server";
import { canBeBegun, type DayQuestion, reviewSetSize } from "./review-day";
import type {
  LaterCard,
  MostCards,
  ReviewCard,
  ReviewCourseRow,
  StoredReview,
  StoredReviewDay,
} from "./review-day.fragment.sql.server";
import { readReviewDay } from "./review-day.sql.server";

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
  /** How many cards went wrong when they were asked last, also of those that rest. */
  failed: number;
  asksConfidence: boolean;
  paused: boolean;
}

/**
 * As many cards as a page can show: five a day for four weeks, and of these as many as it asks, whichever come in between because of their
 * lessons. What comes after them changes nothing: cards are read as they are asked, and no lesson has so many.
 */
const countFewest = (asks: number): MostCards => {
  return { planned: 7 * plannedWeeks * reviewSetSize, drawn: 3 * asks, ofLesson: asks };
};

/**
 * Returns how many cards are read: some more than a page needs, because some of them can rest. `margin`: how many times as many.
 * @param asks how many questions ahead the page must know
 */
export function countMostCards(asks: number, margin = 1.25): MostCards {
  const { planned, drawn, ofLesson } = countFewest(asks);
  const times = (count: number) => Math.ceil(margin * count);
  return { planned: times(planned), drawn: times(drawn), ofLesson: times(ofLesson) };
}

interface ReviewDayInput {
  learnerId: string;
  day: string;
  /** The last day of which due cards are returned. */
  until: string;
  /** How many questions ahead are returned for sure, if so many are due. */
  asks: number;
}

/**
 * Returns what a learner reviews on a day, over all courses: the stored reviews of the day, and what would be drawn for the other courses.
 * Writes nothing, and needs one statement if the releases are cached. `until`: the last day of which due cards are returned.
 */
export async function loadReviewDay(
  db: Db,
  releases: ReleaseCache,
  { learnerId, day, until = day }: Pick<ReviewDayInput, "learnerId" | "day"> & { until?: string },
): Promise<ReviewDay> {
  const input = { learnerId, day, until, asks: mostReviewQuestionsADay };
  const most = countMostCards(input.asks);
  return composeReviewDay(db, releases, input, await readReviewDay(db, { ...input, kind: reviewPolicy.kind, most }));
}

/**
 * Does the same from what was read already: `stored` has as many cards as `countMostCards` says. Reads more only if too many of them rest or
 * cannot be asked today.
 */
export async function composeReviewDay(
  db: Db,
  releases: ReleaseCache,
  input: ReviewDayInput,
  stored: StoredReviewDay,
): Promise<ReviewDay> {
  const most = [countMostCards(input.asks), countMostCards(input.asks, 4)];
  const loaded = await loadCourses(db, releases, input, stored.courses, most);
  return {
    day: input.day,
    questions: loaded.flatMap(({ questions }) => questions),
    dueDays: loaded.flatMap(({ dueDays }) => dueDays),
    failed: stored.failed,
    asksConfidence: stored.asksConfidence,
    paused: stored.paused,
  };
}

/** `most`: how many cards at most were read for these courses, and then how many are read if too few of them are left. At last, all are. */
async function loadCourses(
  db: Db,
  releases: ReleaseCache,
  input: ReviewDayInput,
  courses: readonly ReviewCourseRow[],
  [most, ...more]: MostCards[],
): Promise<LoadedCourse[]> {
  const loaded = await Promise.all(courses.map((course) => loadCourse(db, releases, input, course)));
  if (!most || !areTooFewLeft(most, courses, loaded, input)) return loaded;
  const next = await readReviewDay(db, { ...input, kind: reviewPolicy.kind, most: more[0] ?? null });
  return loadCourses(db, releases, input, next.courses, more);
}

const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);

/** Returns whether not all cards were read, and so few of them can be asked or planned that the next ones count. */
function areTooFewLeft(
  most: MostCards,
  rows: readonly ReviewCourseRow[],
  loaded: readonly LoadedCourse[],
  { day, asks }: ReviewDayInput,
): boolean {
  const fewest = countFewest(asks);
  const read = rows.map(({ cards }) => cards.filter(({ askedOn }) => askedOn !== day));
  const waiting = sum(read.map((cards) => cards.length));
  const planned = waiting + sum(rows.map(({ later }) => later.length));
  if (planned === most.planned && sum(loaded.map(({ dueDays }) => dueDays.length)) < fewest.planned) return true;
  if (waiting < most.drawn) return false;
  if (sum(loaded.map((course) => course.waiting.length)) < fewest.drawn) return true;
  if (sum(loaded.map(({ questions }) => questions.filter(canBeBegun).length)) < asks) return true;
  return read.some((cards, at) => {
    const left = countByLesson(loaded[at]?.waiting ?? []);
    const isShort = ([lessonId, count]: [string, number]) =>
      count >= most.ofLesson && (left.get(lessonId) ?? 0) < fewest.ofLesson;
    return [...countByLesson(cards)].some(isShort);
  });
}

interface LoadedCourse extends Pick<ReviewDay, "questions" | "dueDays"> {
  /** The cards that can be drawn from: they were not asked today, and do not rest. */
  waiting: ReviewCard[];
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
  return { questions, dueDays, waiting: active.filter(({ askedOn }) => askedOn !== day) };
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
