import { toShownChoice } from "../choices/shuffle-choices";
import type { SecondTry } from "../kind";
import type { MatchQuestionBeforeAnswer } from "./draw";
import { type MatchResponse, readMatchResponse } from "./fields";
import type { MatchQuestion } from "./schema";

/** The second try: the pairs that were wrong. The others stay. All right-hand texts can be chosen, because two pairs may have the same. */
export const matchSecondTry = {
  allows: () => true,
  draw(question, ask, first) {
    const { right, wrong } = splitPairs(question, first);
    const fixed = right.map((pair) => ({ left: toShownChoice(pair.left), right: toShownChoice(pair.right) }));
    return { ...ask, lefts: ask.lefts.filter(({ id }) => wrong.some(({ left }) => left.id === id)), fixed };
  },
  readResponse(question, first, posted) {
    // The right-hand texts of the other pairs are offered too, as extra ones.
    const { right, wrong } = splitPairs(question, first);
    const read = readMatchResponse({ ...question, pairs: wrong, extras: [...right, ...question.extras] }, posted);
    return typeof read === "string" ? read : { type: "match", pairs: { ...first.pairs, ...read.pairs } };
  },
} satisfies SecondTry<MatchQuestion, MatchQuestionBeforeAnswer, MatchResponse>;

function splitPairs({ pairs }: MatchQuestion, first: MatchResponse) {
  const isRight = ({ left, right }: MatchQuestion["pairs"][number]) => first.pairs[left.id] === right.id;
  return { right: pairs.filter(isRight), wrong: pairs.filter((pair) => !isRight(pair)) };
}
