import type { QuestionKindDefinition } from "../kind";
import { describeClozeResponse } from "./describe";
import { type AskedClozeQuestion, composeAskedClozeQuestion } from "./draw";
import { type ClozeResponse, clozeFieldNames, readClozeResponse } from "./fields";
import { gradeClozeResponse } from "./grade";
import { composeMarkedClozeQuestion, type MarkedClozeQuestion } from "./mark";
import { readClozeMarkdown } from "./read";
import { composeSampleClozeAnswer } from "./sample";
import { type ClozeQuestion, clozeQuestionSchema, selectHashedClozeContent } from "./schema";

/** The kind of question that is a text with gaps to fill in. */
export const clozeQuestionKind = {
  schema: clozeQuestionSchema,
  attributes: [],
  readMarkdown: readClozeMarkdown,
  selectHashedContent: selectHashedClozeContent,
  draw: composeAskedClozeQuestion,
  fieldNames: clozeFieldNames,
  readResponse: readClozeResponse,
  grade: gradeClozeResponse,
  mark: composeMarkedClozeQuestion,
  describe: describeClozeResponse,
  composeSampleAnswer: composeSampleClozeAnswer,
  showsStem: false,
  scored: true,
  chosen: false,
} satisfies QuestionKindDefinition<ClozeQuestion, AskedClozeQuestion, ClozeResponse, MarkedClozeQuestion>;
