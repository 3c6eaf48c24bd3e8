import type { Html } from "../base";
import type { ClozeQuestionBeforeAnswer } from "./draw";
import type { ClozeResponse } from "./fields";
import { judgeGapAnswer } from "./judge-gap";
import type { ClozePart, ClozeQuestion } from "./schema";

export interface ClozeQuestionAfterAnswer {
  type: "cloze";
  parts: ClozePart[];
  gaps: { id: string; given: string; accepted: string[]; correct: boolean; feedback: Html }[];
}

export function composeClozeQuestionAfterAnswer(
  question: ClozeQuestion,
  _ask: ClozeQuestionBeforeAnswer,
  response: ClozeResponse,
): ClozeQuestionAfterAnswer {
  const gaps = question.gaps.map((gap) => {
    const given = response.gaps[gap.id] ?? "";
    return { id: gap.id, given, accepted: gap.accepted, ...judgeGapAnswer(gap, given) };
  });
  return { type: "cloze", parts: question.parts, gaps };
}
