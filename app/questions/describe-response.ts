/** Describes a stored answer in words, for the file with their own data that learners can download. */
import { requireSameKind } from "./grade-response";
import { getQuestionKindDefinition, isAnswer, type QuestionRecord, type StoredResponse } from "./table";

/**
 * Returns the answer in words, one line for each part, such as a pair. For an option that no longer exists, the line is its id. Returns no
 * lines if the response holds no answer.
 */
export function describeResponse(question: QuestionRecord, response: StoredResponse): string[] {
  if (!isAnswer(response)) return [];
  requireSameKind(question, response);
  return getQuestionKindDefinition(question.type).describe(question, response);
}
