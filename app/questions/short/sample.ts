import type { PostedFormFields } from "../kind";
import type { SelfAssessedTextQuestion } from "./schema";

/** Returns the form field of an answer. The text is the same for right and wrong, because texts of learners are not graded. */
export function composeSampleSelfAssessedTextFields(
  _question: SelfAssessedTextQuestion,
  _right: boolean,
): PostedFormFields {
  return { text: ["Mijn antwoord"] };
}
