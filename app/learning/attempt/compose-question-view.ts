import { composeAnsweredQuestionWithFeedback } from "~/questions/compose-answered-question-with-feedback";
import type { AskedQuestion, QuestionView } from "~/questions/question-view";
import { composeRetriedQuestion } from "~/questions/second-try";
import type { AttemptQuestion } from "./attempt";

/**
 * Returns a question as its learner may see it. The right answer is included only if the question was answered and the policy of the
 * attempt shows feedback.
 */
export function composeQuestionView(
  { question, answers, counted, feedback, again }: AttemptQuestion,
  asked: AskedQuestion,
): QuestionView {
  if (counted && again) return { state: "retry", ...composeRetriedQuestion(question, asked, counted) };
  if (!counted || !feedback) return { state: "open", ...asked, typed: {}, problem: null, twice: again };
  const { response, score, seq } = counted;
  const second = answers.find((answer) => answer.seq > seq) ?? null;
  return { state: "final", ...composeAnsweredQuestionWithFeedback(question, asked, response, score, second) };
}
