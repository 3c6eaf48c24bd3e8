import type { QuestionParts } from "../kind";
import type { MatchResponse } from "./fields";
import type { MatchQuestion } from "./schema";

/** The pairs, by their left-hand text. */
export const matchParts: QuestionParts<MatchQuestion, MatchResponse> = {
  offered: ({ pairs }) => pairs.map(({ left }) => ({ id: left.id, text: left.text })),
  missed: ({ pairs }, response) =>
    pairs.filter(({ left, right }) => response.pairs[left.id] !== right.id).map(({ left }) => left.id),
  score: ({ pairs }, missed) => 1 - missed.size / pairs.length,
};
