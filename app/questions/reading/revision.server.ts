import { computeSha256OfText, stringifyWithSortedKeys } from "~/platform/hash.server";
import type { QuestionRecord } from "../table";
import { getQuestionKindDefinition } from "../table";

/** Returns the hash of a question's text, choices and right answer. Feedback, sources and the place in the lesson don't change it. */
export function computeQuestionRevisionHash(question: QuestionRecord): string {
  const { type, stemText } = question;
  return computeSha256OfText(
    stringifyWithSortedKeys([type, stemText, getQuestionKindDefinition(type).selectContentForRevisionHash(question)]),
    16,
  );
}
