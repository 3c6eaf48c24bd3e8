import type { QuestionKindDefinition } from "../kind";
import { describeMultipleAnswerResponse } from "./describe";
import { type AskedMultipleAnswerQuestion, composeAskedMultipleAnswerQuestion } from "./draw";
import { type MultipleAnswerResponse, multipleAnswerFieldNames, readMultipleAnswerResponse } from "./fields";
import { gradeMultipleAnswerResponse } from "./grade";
import { composeMarkedMultipleAnswerQuestion, type MarkedMultipleAnswerQuestion } from "./mark";
import { readMultipleAnswerMarkdown } from "./read";
import { composeSampleMultipleAnswer } from "./sample";
import { type MultipleAnswerQuestion, multipleAnswerQuestionSchema, selectHashedMultipleAnswerContent } from "./schema";

/** One or more options are right. */
export const multipleAnswerQuestionKind = {
  schema: multipleAnswerQuestionSchema,
  attributes: [],
  readMarkdown: readMultipleAnswerMarkdown,
  selectHashedContent: selectHashedMultipleAnswerContent,
  draw: composeAskedMultipleAnswerQuestion,
  fieldNames: multipleAnswerFieldNames,
  readResponse: readMultipleAnswerResponse,
  grade: gradeMultipleAnswerResponse,
  mark: composeMarkedMultipleAnswerQuestion,
  describe: describeMultipleAnswerResponse,
  composeSampleAnswer: composeSampleMultipleAnswer,
  options: { offered: ({ options }) => options, chosen: ({ options }) => options },
  showsStem: true,
  scored: true,
  chosen: true,
} satisfies QuestionKindDefinition<
  MultipleAnswerQuestion,
  AskedMultipleAnswerQuestion,
  MultipleAnswerResponse,
  MarkedMultipleAnswerQuestion
>;
