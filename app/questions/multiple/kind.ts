import { shuffleOptionsUnlessNumbers } from "../choices/shuffle-choices";
import type { QuestionKindDefinition } from "../kind";
import { describeMultipleAnswerResponse } from "./describe";
import { composeMultipleAnswerQuestionBeforeAnswer, type MultipleAnswerQuestionBeforeAnswer } from "./draw";
import { type MultipleAnswerResponse, multipleAnswerFieldInputMethods, readMultipleAnswerResponse } from "./fields";
import { gradeMultipleAnswerResponse } from "./grade";
import { composeMultipleAnswerQuestionAfterAnswer, type MultipleAnswerQuestionAfterAnswer } from "./mark";
import { multipleAnswerQuestionOnPaper } from "./paper";
import { multipleAnswerParts } from "./parts";
import { readMultipleAnswerMarkdown } from "./read";
import { getMultipleAnswerOptionsForGuessingRobot } from "./robots";
import { composeSampleMultipleAnswerFields } from "./sample";
import {
  type MultipleAnswerQuestion,
  multipleAnswerQuestionSchema,
  selectMultipleAnswerContentForRevisionHash,
} from "./schema";
import { multipleAnswerSecondTry } from "./second-try";

/** The kind of question with several options, of which one or more are right. All right ones must be chosen. */
export const multipleAnswerQuestionKind = {
  schema: multipleAnswerQuestionSchema,
  attributes: [],
  readMarkdown: readMultipleAnswerMarkdown,
  selectContentForRevisionHash: selectMultipleAnswerContentForRevisionHash,
  draw: composeMultipleAnswerQuestionBeforeAnswer,
  fieldInputMethods: multipleAnswerFieldInputMethods,
  readResponse: readMultipleAnswerResponse,
  grade: gradeMultipleAnswerResponse,
  secondTry: multipleAnswerSecondTry,
  mark: composeMultipleAnswerQuestionAfterAnswer,
  describe: describeMultipleAnswerResponse,
  composeSampleAnswer: composeSampleMultipleAnswerFields,
  options: { offered: ({ options }) => options, chosen: ({ options }) => options },
  vote: { choose: "several", draw: ({ options }, random) => shuffleOptionsUnlessNumbers(options, random) },
  getChoicesForGuessingRobot: getMultipleAnswerOptionsForGuessingRobot,
  parts: multipleAnswerParts,
  paper: multipleAnswerQuestionOnPaper,
  showsStem: true,
  scored: true,
} satisfies QuestionKindDefinition<
  MultipleAnswerQuestion,
  MultipleAnswerQuestionBeforeAnswer,
  MultipleAnswerResponse,
  MultipleAnswerQuestionAfterAnswer
>;
