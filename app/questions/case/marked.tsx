import { MarkedOptions } from "../choices/marked-options";
import type { QuestionFeedbackProps } from "../component-props";
import { LearnerText, RubricTable } from "../rubric/rubric-table";
import type { MarkedCaseQuestion } from "./mark";

export function CaseQuestionFeedback({ marked }: QuestionFeedbackProps<MarkedCaseQuestion>) {
  return (
    <>
      <MarkedOptions options={marked.options} />
      {marked.text ? <LearnerText text={marked.text} /> : null}
      {marked.rubric ? <RubricTable rubric={marked.rubric} /> : null}
    </>
  );
}
