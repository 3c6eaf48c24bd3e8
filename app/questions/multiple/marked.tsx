import { MarkedOptions } from "../choices/marked-options";
import type { MarkedProps } from "../component-props";
import type { MarkedMultipleAnswerQuestion } from "./mark";

export function MultipleAnswerQuestionFeedback({ marked }: MarkedProps<MarkedMultipleAnswerQuestion>) {
  return <MarkedOptions options={marked.options} several />;
}
