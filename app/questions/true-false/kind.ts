import type { QuestionKindDefinition } from "../kind";
import { describeTrueFalseResponse } from "./describe";
import { type AskedTrueFalseQuestion, composeAskedTrueFalseQuestion } from "./draw";
import { readTrueFalseResponse, type TrueFalseResponse, trueFalseFieldNames } from "./fields";
import { gradeTrueFalseResponse } from "./grade";
import { composeMarkedTrueFalseQuestion, type MarkedTrueFalseQuestion } from "./mark";
import { readTrueFalseMarkdown, trueFalseTagAttributes } from "./read";
import { getGuessableTrueFalseChoices } from "./robots";
import { composeSampleTrueFalseAnswer } from "./sample";
import { selectHashedTrueFalseContent, type TrueFalseQuestion, trueFalseQuestionSchema } from "./schema";

/** The kind of question with a statement: the learner chooses whether it is true, and why. */
export const trueFalseQuestionKind = {
  schema: trueFalseQuestionSchema,
  attributes: trueFalseTagAttributes,
  readMarkdown: readTrueFalseMarkdown,
  selectHashedContent: selectHashedTrueFalseContent,
  draw: composeAskedTrueFalseQuestion,
  fieldNames: trueFalseFieldNames,
  readResponse: readTrueFalseResponse,
  grade: gradeTrueFalseResponse,
  mark: composeMarkedTrueFalseQuestion,
  describe: describeTrueFalseResponse,
  composeSampleAnswer: composeSampleTrueFalseAnswer,
  options: { offered: ({ reasons }) => reasons, chosen: ({ reason }) => [reason] },
  getGuessableChoices: getGuessableTrueFalseChoices,
  showsStem: true,
  scored: true,
  chosen: true,
} satisfies QuestionKindDefinition<
  TrueFalseQuestion,
  AskedTrueFalseQuestion,
  TrueFalseResponse,
  MarkedTrueFalseQuestion
>;
