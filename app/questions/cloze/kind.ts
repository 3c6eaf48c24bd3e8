import type { QuestionKindDefinition } from "../kind";
import { describeClozeResponse } from "./describe";
import { type ClozeQuestionBeforeAnswer, composeClozeQuestionBeforeAnswer } from "./draw";
import { type ClozeResponse, clozeFieldInputMethods, readClozeResponse } from "./fields";
import { findGapAnswerInText } from "./find-answer";
import { gradeClozeResponse } from "./grade";
import { type ClozeQuestionAfterAnswer, composeClozeQuestionAfterAnswer } from "./mark";
import { clozeQuestionOnPaper } from "./paper";
import { readClozeMarkdown } from "./read";
import { composeSampleClozeAnswerFields } from "./sample";
import { type ClozeQuestion, clozeQuestionSchema, selectClozeContentForRevisionHash } from "./schema";

/** The kind of question that is a text with gaps to fill in. */
export const clozeQuestionKind = {
  schema: clozeQuestionSchema,
  attributes: [],
  readMarkdown: readClozeMarkdown,
  selectContentForRevisionHash: selectClozeContentForRevisionHash,
  draw: composeClozeQuestionBeforeAnswer,
  fieldInputMethods: clozeFieldInputMethods,
  readResponse: readClozeResponse,
  grade: gradeClozeResponse,
  secondTry: {
    allows: () => true,
    draw: (_question, ask) => ask,
    readResponse: (question, _first, fields) => readClozeResponse(question, fields),
  },
  mark: composeClozeQuestionAfterAnswer,
  describe: describeClozeResponse,
  composeSampleAnswer: composeSampleClozeAnswerFields,
  findAnswerInText: findGapAnswerInText,
  paper: clozeQuestionOnPaper,
  showsStem: false,
  scored: true,
} satisfies QuestionKindDefinition<ClozeQuestion, ClozeQuestionBeforeAnswer, ClozeResponse, ClozeQuestionAfterAnswer>;
