import { shuffleOptionsUnlessNumbers } from "../choices/shuffle-choices";
import type { QuestionKindDefinition } from "../kind";
import { describeCaseResponse } from "./describe";
import { type CaseQuestionBeforeAnswer, composeCaseQuestionBeforeAnswer } from "./draw";
import { type CaseResponse, caseFieldInputMethods, readCaseResponse } from "./fields";
import { gradeCaseResponse } from "./grade";
import { type CaseQuestionAfterAnswer, composeCaseQuestionAfterAnswer } from "./mark";
import { caseQuestionOnPaper } from "./paper";
import { readCaseMarkdown } from "./read";
import { getCaseChoicesForGuessingRobot } from "./robots";
import { composeSampleCaseAnswerFields } from "./sample";
import { type CaseQuestion, caseQuestionSchema, selectCaseContentForRevisionHash } from "./schema";
import { caseSecondTry } from "./second-try";

/** A question about a case (a short story) with one right option. It may also ask for an explanation, which learners judge themselves. */
export const caseQuestionKind = {
  schema: caseQuestionSchema,
  attributes: [],
  readMarkdown: readCaseMarkdown,
  selectContentForRevisionHash: selectCaseContentForRevisionHash,
  draw: composeCaseQuestionBeforeAnswer,
  fieldInputMethods: caseFieldInputMethods,
  readResponse: readCaseResponse,
  grade: gradeCaseResponse,
  secondTry: caseSecondTry,
  mark: composeCaseQuestionAfterAnswer,
  describe: describeCaseResponse,
  composeSampleAnswer: composeSampleCaseAnswerFields,
  options: { offered: ({ options }) => options, chosen: ({ option }) => [option], decides: true },
  vote: { choose: "one", draw: ({ options }, random) => shuffleOptionsUnlessNumbers(options, random) },
  getChoicesForGuessingRobot: getCaseChoicesForGuessingRobot,
  paper: caseQuestionOnPaper,
  showsStem: true,
  scored: true,
} satisfies QuestionKindDefinition<CaseQuestion, CaseQuestionBeforeAnswer, CaseResponse, CaseQuestionAfterAnswer>;
