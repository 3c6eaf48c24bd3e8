import { toShownChoice } from "../choices/shuffle-choices";
import type { SecondTry } from "../kind";
import type { MatchQuestionBeforeAnswer } from "./draw";
import { type MatchResponse, readMatchResponse } from "./fields";
import type { MatchQuestion } from "./schema";

/** The second try: the pairs that were wrong. The others stay, and their right-hand texts can't be chosen again. */
export const matchSecondTry = {
  allows: () => true,
  draw(question, ask, first) {
    const { right, wrong } = splitPairs(question, first);
    const fixed = right.map((pair) => ({ left: toShownChoice(pair.left), right: toShownChoice(pair.right) }));
    const lefts = ask.lefts.filter(({ id }) => wrong.some(({ left }) => left.id === id));
    const rights = ask.rights.filter(({ id }) => !right.some((pair) => pair.right.id === id));
    return { ...ask, lefts, rights, fixed };
  },
  readResponse(question, first, posted) {
    const { wrong } = splitPairs(question, first);
    const read = readMatchResponse({ ...question, pairs: wrong }, posted);
    return typeof read === "string" ? read : { type: "match", pairs: { ...first.pairs, ...read.pairs } };
  },
} satisfies SecondTry<MatchQuestion, MatchQuestionBeforeAnswer, MatchResponse>;

function splitPairs({ pairs }: MatchQuestion, first: MatchResponse) {
  const isRight = ({ left, right }: MatchQuestion["pairs"][number]) => first.pairs[left.id] === right.id;
  return { right: pairs.filter(isRight), wrong: pairs.filter((pair) => !isRight(pair)) };
}
