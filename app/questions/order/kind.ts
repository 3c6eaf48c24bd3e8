import type { QuestionKindDefinition } from "../kind";
import { describeStepOrderResponse } from "./describe";
import { composeStepOrderQuestionBeforeAnswer, type StepOrderQuestionBeforeAnswer } from "./draw";
import { readStepOrderResponse, type StepOrderResponse, stepOrderFieldInputMethods } from "./fields";
import { gradeStepOrderResponse } from "./grade";
import { composeStepOrderQuestionAfterAnswer, type StepOrderQuestionAfterAnswer } from "./mark";
import { stepOrderQuestionOnPaper } from "./paper";
import { stepOrderParts } from "./parts";
import { readStepOrderMarkdown } from "./read";
import { composeSampleStepOrderAnswerFields } from "./sample";
import { type StepOrderQuestion, selectStepOrderContentForRevisionHash, stepOrderQuestionSchema } from "./schema";
import { stepOrderSecondTry } from "./second-try";

/** The kind of question in which steps must be put in order. */
export const stepOrderQuestionKind = {
  schema: stepOrderQuestionSchema,
  attributes: [],
  readMarkdown: readStepOrderMarkdown,
  selectContentForRevisionHash: selectStepOrderContentForRevisionHash,
  draw: composeStepOrderQuestionBeforeAnswer,
  fieldInputMethods: stepOrderFieldInputMethods,
  readResponse: readStepOrderResponse,
  grade: gradeStepOrderResponse,
  secondTry: stepOrderSecondTry,
  mark: composeStepOrderQuestionAfterAnswer,
  describe: describeStepOrderResponse,
  composeSampleAnswer: composeSampleStepOrderAnswerFields,
  parts: stepOrderParts,
  paper: stepOrderQuestionOnPaper,
  showsStem: true,
  scored: true,
} satisfies QuestionKindDefinition<
  StepOrderQuestion,
  StepOrderQuestionBeforeAnswer,
  StepOrderResponse,
  StepOrderQuestionAfterAnswer
>;
