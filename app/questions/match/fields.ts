import { readFieldForEveryItem } from "../choices/read-fields";
import type { AnswerFieldInputMethods, PostedFormFields } from "../kind";
import { listRightHandChoices, type MatchQuestion } from "./schema";

/**
 * The form fields of pairs to match. A field `left-<id>` contains the id of the right-hand text that was chosen for that left-hand text.
 */
export const matchFieldInputMethods = { left: "chosen" } satisfies AnswerFieldInputMethods;

export interface MatchResponse {
  type: "match";
  /** The id of the chosen right-hand text, by the id of the left-hand text. */
  pairs: Record<string, string>;
}

export function readMatchResponse(
  question: MatchQuestion,
  posted: PostedFormFields,
): MatchResponse | "fill-all" | "not-offered" {
  const lefts = question.pairs.map(({ left }) => left);
  const rights = listRightHandChoices(question);
  const pairs = readFieldForEveryItem(posted, "left", lefts, (value) => rights.some(({ id }) => id === value));
  return pairs.ok ? { type: "match", pairs: pairs.value } : pairs.problem;
}
