import type { ClozePart, ClozeQuestion } from "./schema";

export interface AskedClozeQuestion {
  type: "cloze";
  parts: ClozePart[];
}

export function composeAskedClozeQuestion({ parts }: ClozeQuestion): AskedClozeQuestion {
  return { type: "cloze", parts };
}
