import { type MarkedOption, markOptions } from "../choices/mark-options";
import type { Rubric } from "../rubric/schema";
import type { CaseAsk } from "./draw";
import type { CaseResponse } from "./fields";
import type { CaseQuestion } from "./schema";

export interface CaseMarked {
  type: "case";
  options: MarkedOption[];
  text?: string;
  rubric?: Rubric;
}

export function mark({ options, rubric }: CaseQuestion, ask: CaseAsk, { option, text }: CaseResponse): CaseMarked {
  const marked = markOptions(options, ask.options, [option]);
  return { type: "case", options: marked, ...(text !== undefined && { text }), ...(rubric && { rubric }) };
}
