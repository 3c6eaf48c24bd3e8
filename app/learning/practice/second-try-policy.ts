/** The rules of attempts that ask a question once more after a wrong answer, which their policies share. */
import type { AttemptPolicy } from "../attempt/policy";
import { asksPracticeQuestionAgain } from "./lesson-rounds";

/** A second try if the release has one, points for the first answer only, and feedback as soon as the answer is final. */
export const secondTryPolicy = {
  nextSeq: (question, answers, release) =>
    answers.length === 0 ? 1 : asksPracticeQuestionAgain(question, answers, release) ? 2 : null,
  asksAgain: asksPracticeQuestionAgain,
  counts: "first",
  showsFeedback: ({ question, answers }, isClosed, release) =>
    answers.length > 0 && (isClosed || !asksPracticeQuestionAgain(question, answers, release)),
  showsScores: () => true,
} satisfies Pick<AttemptPolicy, "nextSeq" | "asksAgain" | "counts" | "showsFeedback" | "showsScores">;
