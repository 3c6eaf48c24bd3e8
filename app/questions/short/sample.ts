import type { FormFields } from "../kind";
import type { ShortAnswerQuestion } from "./schema";

/** Returns the same text for a right and a wrong answer, because nothing is right or wrong by itself. */
export function composeSampleShortAnswer(_question: ShortAnswerQuestion, _right: boolean): FormFields {
  return { text: ["Mijn antwoord"] };
}
