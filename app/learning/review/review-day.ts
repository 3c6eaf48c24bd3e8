/** What a learner reviews on one day, over all their courses. It is computed at each view, and never stored. Pure functions. */
import type { QuestionProgress } from "../practice/lesson-state";
import { isQuestionFinal } from "../practice/lesson-state";
import { type CardUrgency, compareUrgency, mostReviewQuestionsADay } from "./draw-review";

/** How many questions stand ready at a time. A learner can ask for as many again, until the day is full. */
export const reviewSetSize = 5;

/** The most questions of one lesson in a row, as long as another lesson has one. */
const mostOfLessonInARow = 2;

/** A question of today's review of a course. */
export interface DayQuestion {
  courseId: string;
  lessonId: string;
  questionId: string;
  brick: QuestionProgress;
  /** When its first try was answered, as an ISO time, or null. */
  answeredAt: string | null;
  /** How urgent its card is, or null if the card is not due any more. */
  due: CardUrgency | null;
}

/** Where the learner is in the day. */
export type DayStep =
  /** `position`: the place of the question in its set, from 1. */
  | { state: "question"; question: DayQuestion; position: number; bricks: QuestionProgress[] }
  /** The set is done. `more`: how many questions the learner can ask for, 0 if nothing is due or the day is full. */
  | { state: "done"; bricks: QuestionProgress[]; more: number }
  /** Nothing was due. */
  | { state: "empty" };

/** Returns the questions of which the learner answered something today, in the order of their first tries. */
export function listBegunQuestions<Q extends DayQuestion>(questions: readonly Q[]): Q[] {
  const begun = questions.filter(({ answeredAt }) => answeredAt !== null);
  return begun.sort((one, other) => compareTexts(one.answeredAt as string, other.answeredAt as string));
}

/** Returns whether a question can still be begun: it was not answered today, and its card is due. */
export const canBeBegun = ({ answeredAt, due }: DayQuestion) => answeredAt === null && due !== null;

/**
 * Returns the questions that can still be begun today, in the order in which they are asked: the most urgent first, but no third question of one lesson in a row, also counting what was answered before, as long as another lesson has
 * one.
 */
export function listNextQuestions<Q extends DayQuestion>(questions: readonly Q[]): Q[] {
  const waiting = questions.filter(canBeBegun).sort(compareDue);
  const begun = listBegunQuestions(questions);
  const room = Math.max(0, mostReviewQuestionsADay - begun.length);
  const lessons = begun.map(nameLesson);
  const next: Q[] = [];
  while (waiting.length > 0 && next.length < room) {
    const last = lessons.slice(-mostOfLessonInARow);
    const [lesson] = last;
    const isTooMany = last.length === mostOfLessonInARow && last.every((each) => each === lesson);
    const other = isTooMany ? waiting.findIndex((each) => nameLesson(each) !== lesson) : 0;
    const [chosen] = waiting.splice(Math.max(0, other), 1);
    if (!chosen) break;
    next.push(chosen);
    lessons.push(nameLesson(chosen));
  }
  return next;
}

/**
 * Returns where the learner is in the day. A question that was begun comes first: its second try is open. `wantsMore`: whether the learner
 * asks for another set after a complete one.
 */
export function findDayStep(questions: readonly DayQuestion[], wantsMore: boolean): DayStep {
  const begun = listBegunQuestions(questions);
  const next = listNextQuestions(questions);
  const unfinished = begun.find(({ brick }) => !isQuestionFinal(brick));
  const [first] = next;
  if (unfinished) return { state: "question", question: unfinished, ...findPosition(begun, next, unfinished) };
  if (!first) return begun.length === 0 ? { state: "empty" } : { state: "done", bricks: lastSet(begun), more: 0 };
  if (begun.length > 0 && begun.length % reviewSetSize === 0 && !wantsMore)
    return { state: "done", bricks: lastSet(begun), more: Math.min(reviewSetSize, next.length) };
  return { state: "question", question: first, ...findPosition(begun, next, first) };
}

/**
 * Returns whether all cards that went wrong are among the first five questions of a day. They come before other cards, but after two of one
 * lesson another lesson may come in between: so four always fit. `failed`: how many such cards the learner has.
 */
export const doFailedCardsFit = (failed: number) => failed < reviewSetSize;

/** Returns the place of a question in its set, from 1, and the bricks of that set. */
export function findPosition(
  begun: readonly DayQuestion[],
  next: readonly DayQuestion[],
  question: DayQuestion,
): { position: number; bricks: QuestionProgress[] } {
  const isSame = ({ courseId, questionId }: DayQuestion) =>
    courseId === question.courseId && questionId === question.questionId;
  // A question that is not due any more stands where the next one would.
  const listed = [...begun, ...next];
  const all = listed.some(isSame) ? listed : [...begun, question, ...next];
  const at = all.findIndex(isSame);
  const start = at - (at % reviewSetSize);
  return { position: at - start + 1, bricks: all.slice(start, start + reviewSetSize).map(({ brick }) => brick) };
}

function lastSet(begun: readonly DayQuestion[]): QuestionProgress[] {
  const start = begun.length - 1 - ((begun.length - 1) % reviewSetSize);
  return begun.slice(start).map(({ brick }) => brick);
}

const nameLesson = ({ courseId, lessonId }: DayQuestion) => `${courseId} ${lessonId}`;

/** Compares as code units, because words of a language play no part, and hundreds of questions may wait. */
const compareTexts = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

function compareDue(one: DayQuestion, other: DayQuestion): number {
  return (
    (one.due && other.due ? compareUrgency(one.due, other.due) : 0) ||
    compareTexts(one.courseId, other.courseId) ||
    compareTexts(one.questionId, other.questionId)
  );
}
