import type { FormFields } from "../kind";
import type { Cloze } from "./schema";

export function composeSampleFields({ gaps }: Cloze, right: boolean): FormFields {
  return Object.fromEntries(gaps.map(({ id, accepted }) => [`gap-${id}`, [right ? (accepted[0] ?? "") : "???"]]));
}
