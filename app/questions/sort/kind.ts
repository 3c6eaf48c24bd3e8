import type { QuestionKindDefinition } from "../kind";
import { describeCategorySortResponse } from "./describe";
import { type CategorySortQuestionBeforeAnswer, composeCategorySortQuestionBeforeAnswer } from "./draw";
import { type CategorySortResponse, categorySortFieldInputMethods, readCategorySortResponse } from "./fields";
import { gradeCategorySortResponse } from "./grade";
import { type CategorySortQuestionAfterAnswer, composeCategorySortQuestionAfterAnswer } from "./mark";
import { categorySortQuestionOnPaper } from "./paper";
import { categorySortParts } from "./parts";
import { readCategorySortMarkdown } from "./read";
import { getCategorySortCardsForGuessingRobot } from "./robots";
import { composeSampleCategorySortAnswerFields } from "./sample";
import {
  type CategorySortQuestion,
  categorySortQuestionSchema,
  selectCategorySortContentForRevisionHash,
} from "./schema";
import { categorySortSecondTry } from "./second-try";

/** The kind of question in which cards must be sorted into categories. */
export const categorySortQuestionKind = {
  schema: categorySortQuestionSchema,
  attributes: [],
  readMarkdown: readCategorySortMarkdown,
  selectContentForRevisionHash: selectCategorySortContentForRevisionHash,
  draw: composeCategorySortQuestionBeforeAnswer,
  fieldInputMethods: categorySortFieldInputMethods,
  readResponse: readCategorySortResponse,
  grade: gradeCategorySortResponse,
  secondTry: categorySortSecondTry,
  mark: composeCategorySortQuestionAfterAnswer,
  describe: describeCategorySortResponse,
  composeSampleAnswer: composeSampleCategorySortAnswerFields,
  getChoicesForGuessingRobot: getCategorySortCardsForGuessingRobot,
  parts: categorySortParts,
  paper: categorySortQuestionOnPaper,
  showsStem: true,
  scored: true,
} satisfies QuestionKindDefinition<
  CategorySortQuestion,
  CategorySortQuestionBeforeAnswer,
  CategorySortResponse,
  CategorySortQuestionAfterAnswer
>;
