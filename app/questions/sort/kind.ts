import type { QuestionKindDefinition } from "../kind";
import { describeSortResponse } from "./describe";
import { type AskedSortQuestion, composeAskedSortQuestion } from "./draw";
import { readSortResponse, type SortResponse, sortFieldNames } from "./fields";
import { gradeSortResponse } from "./grade";
import { composeMarkedSortQuestion, type MarkedSortQuestion } from "./mark";
import { readSortMarkdown } from "./read";
import { composeSampleSortAnswer } from "./sample";
import { type SortQuestion, selectHashedSortContent, sortQuestionSchema } from "./schema";

/** The kind of question in which cards must be sorted into categories. */
export const sortQuestionKind = {
  schema: sortQuestionSchema,
  attributes: [],
  readMarkdown: readSortMarkdown,
  selectHashedContent: selectHashedSortContent,
  draw: composeAskedSortQuestion,
  fieldNames: sortFieldNames,
  readResponse: readSortResponse,
  grade: gradeSortResponse,
  mark: composeMarkedSortQuestion,
  describe: describeSortResponse,
  composeSampleAnswer: composeSampleSortAnswer,
  showsStem: true,
  scored: true,
  chosen: true,
} satisfies QuestionKindDefinition<SortQuestion, AskedSortQuestion, SortResponse, MarkedSortQuestion>;
