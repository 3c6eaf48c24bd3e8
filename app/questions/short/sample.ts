import type { FormFields } from "../kind";
import type { ShortAnswerQuestion } from "./schema";

/** Returns the form field of an answer. The text is the same for right and wrong, because texts of learners are not graded. */
export function composeSampleShortAnswer(_question: ShortAnswerQuestion, _right: boolean): FormFields {
  return { text: ["Mijn antwoord"] };
}
