/** The places of a lesson: where it asks something. Pure functions. */
import type { QuestionRecord } from "~/questions/table";

/** The words of a lesson that a learner reads in a minute. */
export const wordsAMinute = 150;
/** The minutes that a learner needs for the question of a place. */
export const minutesPerPlace = 2;
/** How long one thinks about a case, in minutes, beside reading it. */
export const minutesPerCase = 8;

/** Returns the duration of a lesson in minutes: words / 150, plus 2 for each place and 8 for each case, rounded up. */
export function computeLessonMinutes({ words, places, cases }: Record<"words" | "places" | "cases", number>): number {
  return Math.ceil(words / wordsAMinute + minutesPerPlace * places + minutesPerCase * cases);
}

/** A place in a lesson. A round asks one of its questions there. */
export interface LessonPlace {
  /** The author's name of the place, or the id of its only question. */
  id: string;
  /** The variants of the place, in the order of the file. Everybody's first round asks the first. Never empty. */
  variants: [QuestionRecord, ...QuestionRecord[]];
}

/** Groups the questions of a lesson by place. `questions`: all its practice questions, in the order of the file. */
export function groupQuestionsByPlace(questions: readonly QuestionRecord[]): LessonPlace[] {
  const places: LessonPlace[] = [];
  for (const question of questions) {
    const last = places.at(-1);
    if (question.place !== undefined && last?.variants[0].place === question.place) last.variants.push(question);
    else places.push({ id: question.place ?? question.id, variants: [question] });
  }
  return places;
}
