import type { QuestionKindDefinition } from "../kind";
import { describeSingleAnswerResponse } from "./describe";
import { type AskedSingleAnswerQuestion, composeAskedSingleAnswerQuestion } from "./draw";
import { readSingleAnswerResponse, type SingleAnswerResponse, singleAnswerFieldNames } from "./fields";
import { gradeSingleAnswerResponse } from "./grade";
import { composeMarkedSingleAnswerQuestion, type MarkedSingleAnswerQuestion } from "./mark";
import { readSingleAnswerMarkdown } from "./read";
import { getGuessableSingleAnswerChoices } from "./robots";
import { composeSampleSingleAnswer } from "./sample";
import { type SingleAnswerQuestion, selectHashedSingleAnswerContent, singleAnswerQuestionSchema } from "./schema";

/** The kind of question with several options, of which exactly one is right. */
export const singleAnswerQuestionKind = {
  schema: singleAnswerQuestionSchema,
  attributes: [],
  readMarkdown: readSingleAnswerMarkdown,
  selectHashedContent: selectHashedSingleAnswerContent,
  draw: composeAskedSingleAnswerQuestion,
  fieldNames: singleAnswerFieldNames,
  readResponse: readSingleAnswerResponse,
  grade: gradeSingleAnswerResponse,
  mark: composeMarkedSingleAnswerQuestion,
  describe: describeSingleAnswerResponse,
  composeSampleAnswer: composeSampleSingleAnswer,
  options: { offered: ({ options }) => options, chosen: ({ option }) => [option] },
  getGuessableChoices: getGuessableSingleAnswerChoices,
  showsStem: true,
  scored: true,
  chosen: true,
} satisfies QuestionKindDefinition<
  SingleAnswerQuestion,
  AskedSingleAnswerQuestion,
  SingleAnswerResponse,
  MarkedSingleAnswerQuestion
>;
