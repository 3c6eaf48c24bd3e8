import type { QuestionKindDefinition } from "../kind";
import { describeMatchResponse } from "./describe";
import { composeMatchQuestionBeforeAnswer, type MatchQuestionBeforeAnswer } from "./draw";
import { type MatchResponse, matchFieldInputMethods, readMatchResponse } from "./fields";
import { gradeMatchResponse } from "./grade";
import { composeMatchQuestionAfterAnswer, type MatchQuestionAfterAnswer } from "./mark";
import { matchQuestionOnPaper } from "./paper";
import { matchParts } from "./parts";
import { readMatchMarkdown } from "./read";
import { getMatchCardsForGuessingRobot } from "./robots";
import { composeSampleMatchAnswerFields } from "./sample";
import { type MatchQuestion, matchQuestionSchema, selectMatchContentForRevisionHash } from "./schema";
import { matchSecondTry } from "./second-try";

/** The kind of question in which each left-hand text must be matched with a right-hand text. */
export const matchQuestionKind = {
  schema: matchQuestionSchema,
  attributes: [],
  readMarkdown: readMatchMarkdown,
  selectContentForRevisionHash: selectMatchContentForRevisionHash,
  draw: composeMatchQuestionBeforeAnswer,
  fieldInputMethods: matchFieldInputMethods,
  readResponse: readMatchResponse,
  grade: gradeMatchResponse,
  secondTry: matchSecondTry,
  mark: composeMatchQuestionAfterAnswer,
  describe: describeMatchResponse,
  composeSampleAnswer: composeSampleMatchAnswerFields,
  getChoicesForGuessingRobot: getMatchCardsForGuessingRobot,
  parts: matchParts,
  paper: matchQuestionOnPaper,
  showsStem: true,
  scored: true,
} satisfies QuestionKindDefinition<MatchQuestion, MatchQuestionBeforeAnswer, MatchResponse, MatchQuestionAfterAnswer>;
