import type { PostedFormFields } from "../kind";
import type { MatchQuestion } from "./schema";

/** Returns the form fields of an answer. In the wrong answer, every left-hand text gets the right-hand text of the next pair. */
export function composeSampleMatchAnswerFields({ pairs }: MatchQuestion, right: boolean): PostedFormFields {
  const chosen = (at: number) => pairs[right ? at : (at + 1) % pairs.length]?.right.id ?? "";
  return Object.fromEntries(pairs.map(({ left }, at) => [`left-${left.id}`, [chosen(at)]]));
}
