/** Rules about options, which are right or wrong, for every kind of question that has them. */
import type { QuestionOption } from "./schema";

export function isRightOption(options: QuestionOption[], chosen: string): boolean {
  return options.some(({ id, correct }) => id === chosen && correct);
}

/** Returns the ids of all right options, or of all wrong ones. */
export function listOptionIds(options: QuestionOption[], right: boolean): string[] {
  return options.filter(({ correct }) => correct === right).map(({ id }) => id);
}

/** Returns what is hashed of options to tell revisions of a question apart. Its structure must never change, or every hash would. */
export function selectOptionsForRevisionHash(options: QuestionOption[]): unknown {
  return options.map(({ text, correct }) => [text, correct]);
}
