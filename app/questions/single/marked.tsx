import { MarkedOptions } from "../choices/marked-options";
import type { QuestionFeedbackProps } from "../component-props";
import type { MarkedSingleAnswerQuestion } from "./mark";

export function SingleAnswerQuestionFeedback({ marked }: QuestionFeedbackProps<MarkedSingleAnswerQuestion>) {
  return <MarkedOptions options={marked.options} />;
}
