import { readFieldOfEveryItem } from "../choices/read-fields";
import type { FieldNames, FormFields } from "../kind";
import { listRightHandChoices, type MatchQuestion } from "./schema";

/** `left-<id>` contains the id of a right-hand text. */
export const matchFieldNames = { left: "chosen" } satisfies FieldNames;

export interface MatchResponse {
  type: "match";
  /** The right-hand id that was chosen for each left-hand id. */
  pairs: Record<string, string>;
}

export function readMatchResponse(
  question: MatchQuestion,
  posted: FormFields,
): MatchResponse | "fill-all" | "not-offered" {
  const lefts = question.pairs.map(({ left }) => left);
  const rights = listRightHandChoices(question);
  const pairs = readFieldOfEveryItem(posted, "left", lefts, (value) => rights.some(({ id }) => id === value));
  return pairs.ok ? { type: "match", pairs: pairs.value } : pairs.problem;
}
