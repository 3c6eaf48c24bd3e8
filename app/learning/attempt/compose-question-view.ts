import { composeAnsweredQuestionWithFeedback } from "~/questions/compose-answered-question-with-feedback";
import type { AskedQuestion, QuestionView } from "~/questions/question-view";
import { composeRetriedQuestion, getSecondTryCondition } from "~/questions/second-try";
import type { AttemptQuestion } from "./attempt";
import { listAnswersAsMarkedNow } from "./remarks";

/**
 * Returns a question as its learner may see it. The right answer is included only if the question was answered and the policy of the
 * attempt shows feedback. It is that of the key that holds now, in the wording and order in which the learner was asked.
 */
export function composeQuestionView(attemptQuestion: AttemptQuestion, asked: AskedQuestion): QuestionView {
  const { question, keyed, counted, feedback, again } = attemptQuestion;
  if (counted && again) return { state: "retry", ...composeRetriedQuestion(question, asked, counted) };
  if (!counted || !feedback) {
    const twice = again && (getSecondTryCondition(question) ?? true);
    return { state: "open", ...asked, typed: {}, problem: null, twice };
  }
  const { response, score, seq } = counted;
  const second = listAnswersAsMarkedNow(attemptQuestion).find((answer) => answer.seq > seq) ?? null;
  const answered = composeAnsweredQuestionWithFeedback(keyed, asked, response, score, second);
  return { state: "final", ...answered, ...(keyed.revision !== question.revision && { keyedBy: keyed.revision }) };
}
