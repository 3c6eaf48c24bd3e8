import type { QuestionKindDefinition } from "../kind";
import { describeShortAnswerResponse } from "./describe";
import { composeShortAnswerQuestionBeforeAnswer, type ShortAnswerQuestionBeforeAnswer } from "./draw";
import { readShortAnswerResponse, type ShortAnswerResponse, shortAnswerFieldInputMethods } from "./fields";
import { gradeShortAnswerResponse } from "./grade";
import { composeShortAnswerQuestionAfterAnswer, type ShortAnswerQuestionAfterAnswer } from "./mark";
import { readShortAnswerMarkdown } from "./read";
import { composeSampleShortAnswerFields } from "./sample";
import { type ShortAnswerQuestion, selectShortAnswerContentForRevisionHash, shortAnswerQuestionSchema } from "./schema";

/**
 * The kind of question that is answered in the learner's own words. Learners judge their text themselves by a rubric (a table of criteria).
 */
export const shortAnswerQuestionKind = {
  schema: shortAnswerQuestionSchema,
  attributes: [],
  readMarkdown: readShortAnswerMarkdown,
  selectContentForRevisionHash: selectShortAnswerContentForRevisionHash,
  draw: composeShortAnswerQuestionBeforeAnswer,
  fieldInputMethods: shortAnswerFieldInputMethods,
  readResponse: readShortAnswerResponse,
  grade: gradeShortAnswerResponse,
  mark: composeShortAnswerQuestionAfterAnswer,
  describe: describeShortAnswerResponse,
  composeSampleAnswer: composeSampleShortAnswerFields,
  showsStem: true,
  scored: false,
  chosen: false,
} satisfies QuestionKindDefinition<
  ShortAnswerQuestion,
  ShortAnswerQuestionBeforeAnswer,
  ShortAnswerResponse,
  ShortAnswerQuestionAfterAnswer
>;
