import type { QuestionKindDefinition } from "../kind";
import { describeNumericResponse } from "./describe";
import { composeNumericQuestionBeforeAnswer, type NumericQuestionBeforeAnswer } from "./draw";
import { type NumericResponse, numericFieldInputMethods, readNumericResponse } from "./fields";
import { findNumberInText } from "./find-answer";
import { gradeNumericResponse } from "./grade";
import { composeNumericQuestionAfterAnswer, type NumericQuestionAfterAnswer } from "./mark";
import { numericQuestionOnPaper } from "./paper";
import { numericQuestionTagAttributes, readNumericMarkdown } from "./read";
import { getNumbersInQuestionTextForGuessingRobot } from "./robots";
import { composeSampleNumericAnswerFields } from "./sample";
import { type NumericQuestion, numericQuestionSchema, selectNumericContentForRevisionHash } from "./schema";

/** The kind of question whose answer is a number, with a tolerance and perhaps a unit. */
export const numericQuestionKind = {
  schema: numericQuestionSchema,
  attributes: numericQuestionTagAttributes,
  readMarkdown: readNumericMarkdown,
  selectContentForRevisionHash: selectNumericContentForRevisionHash,
  draw: composeNumericQuestionBeforeAnswer,
  fieldInputMethods: numericFieldInputMethods,
  readResponse: readNumericResponse,
  grade: gradeNumericResponse,
  secondTry: {
    allows: () => true,
    draw: (_question, ask) => ask,
    readResponse: (question, _first, fields) => readNumericResponse(question, fields),
  },
  mark: composeNumericQuestionAfterAnswer,
  describe: describeNumericResponse,
  composeSampleAnswer: composeSampleNumericAnswerFields,
  getChoicesForGuessingRobot: getNumbersInQuestionTextForGuessingRobot,
  findAnswerInText: findNumberInText,
  paper: numericQuestionOnPaper,
  showsStem: true,
  scored: true,
} satisfies QuestionKindDefinition<
  NumericQuestion,
  NumericQuestionBeforeAnswer,
  NumericResponse,
  NumericQuestionAfterAnswer
>;
