import type { QuestionKindDefinition } from "../kind";
import { describeTrueFalseResponse } from "./describe";
import { composeTrueFalseQuestionBeforeAnswer, type TrueFalseQuestionBeforeAnswer } from "./draw";
import { readTrueFalseResponse, type TrueFalseResponse, trueFalseFieldInputMethods } from "./fields";
import { gradeTrueFalseResponse } from "./grade";
import { composeTrueFalseQuestionAfterAnswer, type TrueFalseQuestionAfterAnswer } from "./mark";
import { trueFalseQuestionOnPaper } from "./paper";
import { readTrueFalseMarkdown, trueFalseQuestionTagAttributes } from "./read";
import { getTrueFalsePartsForGuessingRobot } from "./robots";
import { composeSampleTrueFalseAnswerFields } from "./sample";
import { selectTrueFalseContentForRevisionHash, type TrueFalseQuestion, trueFalseQuestionSchema } from "./schema";
import { trueFalseSecondTry } from "./second-try";

/** The kind of question with a statement: the learner chooses whether it is true, and why. */
export const trueFalseQuestionKind = {
  schema: trueFalseQuestionSchema,
  attributes: trueFalseQuestionTagAttributes,
  readMarkdown: readTrueFalseMarkdown,
  selectContentForRevisionHash: selectTrueFalseContentForRevisionHash,
  draw: composeTrueFalseQuestionBeforeAnswer,
  fieldInputMethods: trueFalseFieldInputMethods,
  readResponse: readTrueFalseResponse,
  grade: gradeTrueFalseResponse,
  secondTry: trueFalseSecondTry,
  mark: composeTrueFalseQuestionAfterAnswer,
  describe: describeTrueFalseResponse,
  composeSampleAnswer: composeSampleTrueFalseAnswerFields,
  options: { offered: ({ reasons }) => reasons, chosen: ({ reason }) => [reason] },
  getChoicesForGuessingRobot: getTrueFalsePartsForGuessingRobot,
  paper: trueFalseQuestionOnPaper,
  showsStem: true,
  scored: true,
} satisfies QuestionKindDefinition<
  TrueFalseQuestion,
  TrueFalseQuestionBeforeAnswer,
  TrueFalseResponse,
  TrueFalseQuestionAfterAnswer
>;
