import type { QuestionKindDefinition } from "../kind";
import { describeNumberResponse } from "./describe";
import { type AskedNumberQuestion, composeAskedNumberQuestion } from "./draw";
import { type NumberResponse, numberFieldNames, readNumberResponse } from "./fields";
import { gradeNumberResponse } from "./grade";
import { composeMarkedNumberQuestion, type MarkedNumberQuestion } from "./mark";
import { numberTagAttributes, readNumberMarkdown } from "./read";
import { getGuessableNumberChoices } from "./robots";
import { composeSampleNumberAnswer } from "./sample";
import { type NumberQuestion, numberQuestionSchema, selectHashedNumberContent } from "./schema";

/** The kind of question whose answer is a number, with a tolerance and perhaps a unit. */
export const numberQuestionKind = {
  schema: numberQuestionSchema,
  attributes: numberTagAttributes,
  readMarkdown: readNumberMarkdown,
  selectHashedContent: selectHashedNumberContent,
  draw: composeAskedNumberQuestion,
  fieldNames: numberFieldNames,
  readResponse: readNumberResponse,
  grade: gradeNumberResponse,
  mark: composeMarkedNumberQuestion,
  describe: describeNumberResponse,
  composeSampleAnswer: composeSampleNumberAnswer,
  getGuessableChoices: getGuessableNumberChoices,
  showsStem: true,
  scored: true,
  chosen: false,
} satisfies QuestionKindDefinition<NumberQuestion, AskedNumberQuestion, NumberResponse, MarkedNumberQuestion>;
