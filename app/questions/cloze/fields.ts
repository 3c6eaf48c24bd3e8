import { readFieldForEveryItem } from "../choices/read-fields";
import type { AnswerFieldInputMethods, PostedFormFields } from "../kind";
import type { ClozeQuestion } from "./schema";

/** The form fields of a text with gaps. A field `gap-<id>` contains the word that was typed in that gap. */
export const clozeFieldInputMethods = { gap: "typed" } satisfies AnswerFieldInputMethods;
/** The longest text that a learner may type in a gap, in characters. */
const longestGap = 100;

export const isGapTextTooLong = (text: string) => text.length > longestGap;

export interface ClozeResponse {
  type: "cloze";
  /** The word that was typed in each gap, by the id of the gap. */
  gaps: Record<string, string>;
}

export function readClozeResponse(
  question: ClozeQuestion,
  posted: PostedFormFields,
): ClozeResponse | "fill-all" | "not-offered" | "too-long" {
  const gaps = readFieldForEveryItem(posted, "gap", question.gaps, () => true);
  if (!gaps.ok) return gaps.problem;
  if (Object.values(gaps.value).some(isGapTextTooLong)) return "too-long";
  return { type: "cloze", gaps: gaps.value };
}
