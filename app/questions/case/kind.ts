import type { QuestionKindDefinition } from "../kind";
import { describeCaseResponse } from "./describe";
import { type CaseQuestionBeforeAnswer, composeCaseQuestionBeforeAnswer } from "./draw";
import { type CaseResponse, caseFieldNames, readCaseResponse } from "./fields";
import { gradeCaseResponse } from "./grade";
import { type CaseQuestionAfterAnswer, composeCaseQuestionAfterAnswer } from "./mark";
import { readCaseMarkdown } from "./read";
import { getGuessableCaseChoices } from "./robots";
import { composeSampleCaseAnswerFields } from "./sample";
import { type CaseQuestion, caseQuestionSchema, selectHashedCaseContent } from "./schema";

/** A question about a case (a short story) with one right option. It may also ask for an explanation, which learners judge themselves. */
export const caseQuestionKind = {
  schema: caseQuestionSchema,
  attributes: [],
  readMarkdown: readCaseMarkdown,
  selectHashedContent: selectHashedCaseContent,
  draw: composeCaseQuestionBeforeAnswer,
  fieldNames: caseFieldNames,
  readResponse: readCaseResponse,
  grade: gradeCaseResponse,
  mark: composeCaseQuestionAfterAnswer,
  describe: describeCaseResponse,
  composeSampleAnswer: composeSampleCaseAnswerFields,
  options: { offered: ({ options }) => options, chosen: ({ option }) => [option] },
  getGuessableChoices: getGuessableCaseChoices,
  showsStem: true,
  scored: true,
  chosen: true,
} satisfies QuestionKindDefinition<CaseQuestion, CaseQuestionBeforeAnswer, CaseResponse, CaseQuestionAfterAnswer>;
