import { type MarkedOption, markOptions } from "../choices/mark-options";
import type { MultipleAsk } from "./draw";
import type { MultipleResponse } from "./fields";
import type { Multiple } from "./schema";

export interface MultipleMarked {
  type: "multiple";
  options: MarkedOption[];
}

export function mark(question: Multiple, ask: MultipleAsk, { options }: MultipleResponse): MultipleMarked {
  return { type: "multiple", options: markOptions(question.options, ask.options, options) };
}
