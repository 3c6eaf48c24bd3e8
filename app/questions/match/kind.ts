import type { QuestionKindDefinition } from "../kind";
import { describeMatchResponse } from "./describe";
import { type AskedMatchQuestion, composeAskedMatchQuestion } from "./draw";
import { type MatchResponse, matchFieldNames, readMatchResponse } from "./fields";
import { gradeMatchResponse } from "./grade";
import { composeMarkedMatchQuestion, type MarkedMatchQuestion } from "./mark";
import { readMatchMarkdown } from "./read";
import { composeSampleMatchAnswer } from "./sample";
import { type MatchQuestion, matchQuestionSchema, selectHashedMatchContent } from "./schema";

/** The kind of question in which each left-hand text must be matched with a right-hand text. */
export const matchQuestionKind = {
  schema: matchQuestionSchema,
  attributes: [],
  readMarkdown: readMatchMarkdown,
  selectHashedContent: selectHashedMatchContent,
  draw: composeAskedMatchQuestion,
  fieldNames: matchFieldNames,
  readResponse: readMatchResponse,
  grade: gradeMatchResponse,
  mark: composeMarkedMatchQuestion,
  describe: describeMatchResponse,
  composeSampleAnswer: composeSampleMatchAnswer,
  showsStem: true,
  scored: true,
  chosen: true,
} satisfies QuestionKindDefinition<MatchQuestion, AskedMatchQuestion, MatchResponse, MarkedMatchQuestion>;
