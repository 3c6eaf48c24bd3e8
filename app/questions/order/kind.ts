import type { QuestionKindDefinition } from "../kind";
import { describeOrderResponse } from "./describe";
import { type AskedOrderQuestion, composeAskedOrderQuestion } from "./draw";
import { type OrderResponse, orderFieldNames, readOrderResponse } from "./fields";
import { gradeOrderResponse } from "./grade";
import { composeMarkedOrderQuestion, type MarkedOrderQuestion } from "./mark";
import { readOrderMarkdown } from "./read";
import { composeSampleOrderAnswer } from "./sample";
import { type OrderQuestion, orderQuestionSchema, selectHashedOrderContent } from "./schema";

/** The kind of question in which steps must be put in order. */
export const orderQuestionKind = {
  schema: orderQuestionSchema,
  attributes: [],
  readMarkdown: readOrderMarkdown,
  selectHashedContent: selectHashedOrderContent,
  draw: composeAskedOrderQuestion,
  fieldNames: orderFieldNames,
  readResponse: readOrderResponse,
  grade: gradeOrderResponse,
  mark: composeMarkedOrderQuestion,
  describe: describeOrderResponse,
  composeSampleAnswer: composeSampleOrderAnswer,
  showsStem: true,
  scored: true,
  chosen: true,
} satisfies QuestionKindDefinition<OrderQuestion, AskedOrderQuestion, OrderResponse, MarkedOrderQuestion>;
