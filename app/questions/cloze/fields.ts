import { readFieldOfEveryItem } from "../choices/read-fields";
import type { FieldNames, FormFields } from "../kind";
import type { ClozeQuestion } from "./schema";

/** The form fields of a text with gaps. A field `gap-<id>` contains the word that was typed in that gap. */
export const clozeFieldNames = { gap: "typed" } satisfies FieldNames;
/** The longest text that a learner may type in a gap, in characters. */
const longestGap = 100;

export const isGapTooLong = (text: string) => text.length > longestGap;

export interface ClozeResponse {
  type: "cloze";
  /** The word that was typed in each gap, by the id of the gap. */
  gaps: Record<string, string>;
}

export function readClozeResponse(
  question: ClozeQuestion,
  posted: FormFields,
): ClozeResponse | "fill-all" | "not-offered" | "too-long" {
  const gaps = readFieldOfEveryItem(posted, "gap", question.gaps, () => true);
  if (!gaps.ok) return gaps.problem;
  if (Object.values(gaps.value).some(isGapTooLong)) return "too-long";
  return { type: "cloze", gaps: gaps.value };
}
