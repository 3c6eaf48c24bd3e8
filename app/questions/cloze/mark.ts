import type { Html } from "../base";
import type { ClozeAsk } from "./draw";
import type { ClozeResponse } from "./fields";
import { judgeGap } from "./judge-gap";
import type { Cloze, Part } from "./schema";

export interface ClozeMarked {
  type: "cloze";
  parts: Part[];
  gaps: { id: string; given: string; accepted: string[]; correct: boolean; feedback: Html }[];
}

export function mark(question: Cloze, _ask: ClozeAsk, response: ClozeResponse): ClozeMarked {
  const gaps = question.gaps.map((gap) => {
    const given = response.gaps[gap.id] ?? "";
    return { id: gap.id, given, accepted: gap.accepted, ...judgeGap(gap, given) };
  });
  return { type: "cloze", parts: question.parts, gaps };
}
