/** Describes an answer in words, for a learner's copy of their data. */
import { requireSameKind } from "./grade-response";
import { getKindDefinition, type QuestionRecord, type QuestionResponse } from "./table";

/** Returns one line for each part. An unknown id is returned unchanged. */
export function describeResponse(question: QuestionRecord, response: QuestionResponse): string[] {
  requireSameKind(question, response);
  return getKindDefinition(question.type).describe(question, response);
}
