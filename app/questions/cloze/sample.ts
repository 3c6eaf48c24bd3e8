import type { PostedFormFields } from "../kind";
import type { ClozeQuestion } from "./schema";

export function composeSampleClozeAnswerFields({ gaps }: ClozeQuestion, right: boolean): PostedFormFields {
  return Object.fromEntries(gaps.map(({ id, accepted }) => [`gap-${id}`, [right ? (accepted[0] ?? "") : "???"]]));
}
