import type { QuestionKindDefinition } from "../kind";
import { describeShortAnswerResponse } from "./describe";
import { type AskedShortAnswerQuestion, composeAskedShortAnswerQuestion } from "./draw";
import { readShortAnswerResponse, type ShortAnswerResponse, shortAnswerFieldNames } from "./fields";
import { gradeShortAnswerResponse } from "./grade";
import { composeMarkedShortAnswerQuestion, type MarkedShortAnswerQuestion } from "./mark";
import { readShortAnswerMarkdown } from "./read";
import { composeSampleShortAnswer } from "./sample";
import { type ShortAnswerQuestion, selectHashedShortAnswerContent, shortAnswerQuestionSchema } from "./schema";

/**
 * The kind of question that is answered in the learner's own words. Learners judge their text themselves by a rubric (a table of criteria).
 */
export const shortAnswerQuestionKind = {
  schema: shortAnswerQuestionSchema,
  attributes: [],
  readMarkdown: readShortAnswerMarkdown,
  selectHashedContent: selectHashedShortAnswerContent,
  draw: composeAskedShortAnswerQuestion,
  fieldNames: shortAnswerFieldNames,
  readResponse: readShortAnswerResponse,
  grade: gradeShortAnswerResponse,
  mark: composeMarkedShortAnswerQuestion,
  describe: describeShortAnswerResponse,
  composeSampleAnswer: composeSampleShortAnswer,
  showsStem: true,
  scored: false,
  chosen: false,
} satisfies QuestionKindDefinition<
  ShortAnswerQuestion,
  AskedShortAnswerQuestion,
  ShortAnswerResponse,
  MarkedShortAnswerQuestion
>;
