import type { FormFields } from "../kind";
import type { ClozeQuestion } from "./schema";

export function composeSampleClozeAnswer({ gaps }: ClozeQuestion, right: boolean): FormFields {
  return Object.fromEntries(gaps.map(({ id, accepted }) => [`gap-${id}`, [right ? (accepted[0] ?? "") : "???"]]));
}
