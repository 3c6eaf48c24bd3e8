import { composeMarkedOptions, type MarkedOption } from "../choices/mark-options";
import type { Rubric } from "../rubric/schema";
import type { AskedCaseQuestion } from "./draw";
import type { CaseResponse } from "./fields";
import type { CaseQuestion } from "./schema";

export interface MarkedCaseQuestion {
  type: "case";
  options: MarkedOption[];
  text?: string;
  rubric?: Rubric;
}

export function composeMarkedCaseQuestion(
  { options, rubric }: CaseQuestion,
  ask: AskedCaseQuestion,
  { option, text }: CaseResponse,
): MarkedCaseQuestion {
  const marked = composeMarkedOptions(options, ask.options, [option]);
  return { type: "case", options: marked, ...(text !== undefined && { text }), ...(rubric && { rubric }) };
}
