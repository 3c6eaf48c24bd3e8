import type { ClozePart, ClozeQuestion } from "./schema";

export interface ClozeQuestionBeforeAnswer {
  type: "cloze";
  parts: ClozePart[];
}

export function composeClozeQuestionBeforeAnswer({ parts }: ClozeQuestion): ClozeQuestionBeforeAnswer {
  return { type: "cloze", parts };
}
