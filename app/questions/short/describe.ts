import type { ShortAnswerResponse } from "./fields";
import type { ShortAnswerQuestion } from "./schema";

export function describeShortAnswerResponse(_question: ShortAnswerQuestion, { text }: ShortAnswerResponse): string[] {
  return [text];
}
