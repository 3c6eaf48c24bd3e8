import { type MarkedOption, markOptions } from "../choices/mark-options";
import type { SingleAsk } from "./draw";
import type { SingleResponse } from "./fields";
import type { Single } from "./schema";

export interface SingleMarked {
  type: "single";
  options: MarkedOption[];
}

export function mark(question: Single, ask: SingleAsk, { option }: SingleResponse): SingleMarked {
  return { type: "single", options: markOptions(question.options, ask.options, [option]) };
}
