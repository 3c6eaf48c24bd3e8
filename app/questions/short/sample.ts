import type { PostedFormFields } from "../kind";
import type { ShortAnswerQuestion } from "./schema";

/** Returns the form field of an answer. The text is the same for right and wrong, because texts of learners are not graded. */
export function composeSampleShortAnswerFields(_question: ShortAnswerQuestion, _right: boolean): PostedFormFields {
  return { text: ["Mijn antwoord"] };
}
