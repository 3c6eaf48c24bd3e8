import { MarkedOptions } from "../choices/marked-options";
import type { QuestionFeedbackProps } from "../component-props";
import type { MarkedMultipleAnswerQuestion } from "./mark";

export function MultipleAnswerQuestionFeedback({ marked }: QuestionFeedbackProps<MarkedMultipleAnswerQuestion>) {
  return <MarkedOptions options={marked.options} several />;
}
