/** An answer in words, for the learner's own copy. */
import { requireSameKind } from "./grade-response";
import { getKindDefinition, type QuestionRecord, type Response } from "./table";

/** One line a part. An id that is no longer known stays as it is. */
export function describeResponse(question: QuestionRecord, response: Response): string[] {
  requireSameKind(question, response);
  return getKindDefinition(question.type).describe(question, response);
}
