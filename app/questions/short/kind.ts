import type { QuestionKindDefinition } from "../kind";
import { describeSelfAssessedTextResponse } from "./describe";
import { composeSelfAssessedTextQuestionBeforeAnswer, type SelfAssessedTextQuestionBeforeAnswer } from "./draw";
import {
  readSelfAssessedTextResponse,
  type SelfAssessedTextResponse,
  selfAssessedTextFieldInputMethods,
} from "./fields";
import { gradeSelfAssessedTextResponse } from "./grade";
import { composeSelfAssessedTextQuestionAfterAnswer, type SelfAssessedTextQuestionAfterAnswer } from "./mark";
import { readSelfAssessedTextMarkdown } from "./read";
import { composeSampleSelfAssessedTextFields } from "./sample";
import {
  type SelfAssessedTextQuestion,
  selectSelfAssessedTextContentForRevisionHash,
  selfAssessedTextQuestionSchema,
} from "./schema";

/**
 * The kind of question that is answered in the learner's own words. Learners judge their text themselves by a rubric (a table of criteria).
 */
export const selfAssessedTextQuestionKind = {
  schema: selfAssessedTextQuestionSchema,
  attributes: [],
  readMarkdown: readSelfAssessedTextMarkdown,
  selectContentForRevisionHash: selectSelfAssessedTextContentForRevisionHash,
  draw: composeSelfAssessedTextQuestionBeforeAnswer,
  fieldInputMethods: selfAssessedTextFieldInputMethods,
  readResponse: readSelfAssessedTextResponse,
  grade: gradeSelfAssessedTextResponse,
  secondTry: null,
  mark: composeSelfAssessedTextQuestionAfterAnswer,
  describe: describeSelfAssessedTextResponse,
  composeSampleAnswer: composeSampleSelfAssessedTextFields,
  paper: null,
  showsStem: true,
  scored: false,
} satisfies QuestionKindDefinition<
  SelfAssessedTextQuestion,
  SelfAssessedTextQuestionBeforeAnswer,
  SelfAssessedTextResponse,
  SelfAssessedTextQuestionAfterAnswer
>;
