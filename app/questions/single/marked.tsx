import { OptionsAfterAnswer } from "../choices/options-after-answer";
import type { QuestionFeedbackProps } from "../component-props";
import type { SingleChoiceQuestionAfterAnswer } from "./mark";

export function SingleChoiceQuestionFeedback({ marked }: QuestionFeedbackProps<SingleChoiceQuestionAfterAnswer>) {
  return <OptionsAfterAnswer options={marked.options} />;
}
