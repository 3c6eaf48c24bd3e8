import { MarkedOptions } from "../choices/marked-options";
import type { MarkedProps } from "../component-props";
import type { MarkedSingleAnswerQuestion } from "./mark";

export function SingleAnswerQuestionFeedback({ marked }: MarkedProps<MarkedSingleAnswerQuestion>) {
  return <MarkedOptions options={marked.options} />;
}
