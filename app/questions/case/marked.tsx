import { MarkedOptions } from "../choices/marked-options";
import type { MarkedProps } from "../component-props";
import { OwnText, RubricTable } from "../rubric/rubric-table";
import type { MarkedCaseQuestion } from "./mark";

export function CaseQuestionFeedback({ marked }: MarkedProps<MarkedCaseQuestion>) {
  return (
    <>
      <MarkedOptions options={marked.options} />
      {marked.text ? <OwnText text={marked.text} /> : null}
      {marked.rubric ? <RubricTable rubric={marked.rubric} /> : null}
    </>
  );
}
