import { OptionsAfterAnswer } from "../choices/options-after-answer";
import type { QuestionFeedbackProps } from "../component-props";
import type { MultipleAnswerQuestionAfterAnswer } from "./mark";

export function MultipleAnswerQuestionFeedback({ marked }: QuestionFeedbackProps<MultipleAnswerQuestionAfterAnswer>) {
  return <OptionsAfterAnswer options={marked.options} several />;
}
