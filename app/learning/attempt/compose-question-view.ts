import { composeAnsweredQuestionWithFeedback } from "~/questions/compose-answered-question-with-feedback";
import type { AskedQuestion, QuestionView } from "~/questions/question-view";
import type { AttemptQuestion } from "./attempt";

/**
 * Returns a question as its learner may see it. The right answer is included only if the question was answered and the policy of the
 * attempt shows feedback.
 */
export function composeQuestionView(
  { question, counted, feedback }: AttemptQuestion,
  asked: AskedQuestion,
): QuestionView {
  if (!counted || !feedback) return { state: "open", ...asked, typed: {}, problem: null };
  return { state: "final", ...composeAnsweredQuestionWithFeedback(question, asked, counted.response, counted.score) };
}
