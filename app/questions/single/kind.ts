import { shuffleOptionsUnlessNumbers } from "../choices/shuffle-choices";
import type { QuestionKindDefinition } from "../kind";
import { describeSingleChoiceResponse } from "./describe";
import { composeSingleChoiceQuestionBeforeAnswer, type SingleChoiceQuestionBeforeAnswer } from "./draw";
import { readSingleChoiceResponse, type SingleChoiceResponse, singleChoiceFieldInputMethods } from "./fields";
import { gradeSingleChoiceResponse } from "./grade";
import { composeSingleChoiceQuestionAfterAnswer, type SingleChoiceQuestionAfterAnswer } from "./mark";
import { singleChoiceQuestionOnPaper } from "./paper";
import { readSingleChoiceMarkdown } from "./read";
import { getSingleChoiceOptionsForGuessingRobot } from "./robots";
import { composeSampleSingleChoiceAnswerFields } from "./sample";
import {
  type SingleChoiceQuestion,
  selectSingleChoiceContentForRevisionHash,
  singleChoiceQuestionSchema,
} from "./schema";
import { singleChoiceSecondTry } from "./second-try";

/** The kind of question with several options, of which exactly one is right. */
export const singleChoiceQuestionKind = {
  schema: singleChoiceQuestionSchema,
  attributes: [],
  readMarkdown: readSingleChoiceMarkdown,
  selectContentForRevisionHash: selectSingleChoiceContentForRevisionHash,
  draw: composeSingleChoiceQuestionBeforeAnswer,
  fieldInputMethods: singleChoiceFieldInputMethods,
  readResponse: readSingleChoiceResponse,
  grade: gradeSingleChoiceResponse,
  secondTry: singleChoiceSecondTry,
  mark: composeSingleChoiceQuestionAfterAnswer,
  describe: describeSingleChoiceResponse,
  composeSampleAnswer: composeSampleSingleChoiceAnswerFields,
  options: { offered: ({ options }) => options, chosen: ({ option }) => [option], decides: true },
  vote: { choose: "one", draw: ({ options }, random) => shuffleOptionsUnlessNumbers(options, random) },
  getChoicesForGuessingRobot: getSingleChoiceOptionsForGuessingRobot,
  paper: singleChoiceQuestionOnPaper,
  showsStem: true,
  scored: true,
} satisfies QuestionKindDefinition<
  SingleChoiceQuestion,
  SingleChoiceQuestionBeforeAnswer,
  SingleChoiceResponse,
  SingleChoiceQuestionAfterAnswer
>;
