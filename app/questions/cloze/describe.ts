import type { ClozeResponse } from "./fields";
import type { ClozeQuestion } from "./schema";

export function describeClozeResponse(question: ClozeQuestion, { gaps }: ClozeResponse): string[] {
  return question.gaps.map(({ id }) => gaps[id] ?? "");
}
