import type { SelfAssessedTextResponse } from "./fields";
import type { SelfAssessedTextQuestion } from "./schema";

export function describeSelfAssessedTextResponse(
  _question: SelfAssessedTextQuestion,
  { text }: SelfAssessedTextResponse,
): string[] {
  return [text];
}
