import type { ClozeResponse } from "./fields";
import type { Cloze } from "./schema";

export function describe(question: Cloze, { gaps }: ClozeResponse): string[] {
  return question.gaps.map(({ id }) => gaps[id] ?? "");
}
