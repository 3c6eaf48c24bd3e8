import type { QuestionKindDefinition } from "../kind";
import { describeSingleChoiceResponse } from "./describe";
import { composeSingleChoiceQuestionBeforeAnswer, type SingleChoiceQuestionBeforeAnswer } from "./draw";
import { readSingleChoiceResponse, type SingleChoiceResponse, singleChoiceFieldNames } from "./fields";
import { gradeSingleChoiceResponse } from "./grade";
import { composeSingleChoiceQuestionAfterAnswer, type SingleChoiceQuestionAfterAnswer } from "./mark";
import { readSingleChoiceMarkdown } from "./read";
import { getGuessableSingleChoiceChoices } from "./robots";
import { composeSampleSingleChoiceAnswerFields } from "./sample";
import { type SingleChoiceQuestion, selectHashedSingleChoiceContent, singleChoiceQuestionSchema } from "./schema";

/** The kind of question with several options, of which exactly one is right. */
export const singleChoiceQuestionKind = {
  schema: singleChoiceQuestionSchema,
  attributes: [],
  readMarkdown: readSingleChoiceMarkdown,
  selectHashedContent: selectHashedSingleChoiceContent,
  draw: composeSingleChoiceQuestionBeforeAnswer,
  fieldNames: singleChoiceFieldNames,
  readResponse: readSingleChoiceResponse,
  grade: gradeSingleChoiceResponse,
  mark: composeSingleChoiceQuestionAfterAnswer,
  describe: describeSingleChoiceResponse,
  composeSampleAnswer: composeSampleSingleChoiceAnswerFields,
  options: { offered: ({ options }) => options, chosen: ({ option }) => [option] },
  getGuessableChoices: getGuessableSingleChoiceChoices,
  showsStem: true,
  scored: true,
  chosen: true,
} satisfies QuestionKindDefinition<
  SingleChoiceQuestion,
  SingleChoiceQuestionBeforeAnswer,
  SingleChoiceResponse,
  SingleChoiceQuestionAfterAnswer
>;
