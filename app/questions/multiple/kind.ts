import type { QuestionKindDefinition } from "../kind";
import { describeMultipleAnswerResponse } from "./describe";
import { type AskedMultipleAnswerQuestion, composeAskedMultipleAnswerQuestion } from "./draw";
import { type MultipleAnswerResponse, multipleAnswerFieldNames, readMultipleAnswerResponse } from "./fields";
import { gradeMultipleAnswerResponse } from "./grade";
import { composeMarkedMultipleAnswerQuestion, type MarkedMultipleAnswerQuestion } from "./mark";
import { readMultipleAnswerMarkdown } from "./read";
import { composeSampleMultipleAnswer } from "./sample";
import { type MultipleAnswerQuestion, multipleAnswerQuestionSchema, selectHashedMultipleAnswerContent } from "./schema";

/** The kind of question with several options, of which one or more are right. All right ones must be chosen. */
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
