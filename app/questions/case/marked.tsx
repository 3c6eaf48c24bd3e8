import { OptionsAfterAnswer } from "../choices/options-after-answer";
import type { QuestionFeedbackProps } from "../component-props";
import { LearnerAnswerText, RubricTable } from "../rubric/rubric-table";
import type { CaseQuestionAfterAnswer } from "./mark";

export function CaseQuestionFeedback({ marked }: QuestionFeedbackProps<CaseQuestionAfterAnswer>) {
  return (
    <>
      <OptionsAfterAnswer options={marked.options} />
      {marked.text ? <LearnerAnswerText text={marked.text} /> : null}
      {marked.rubric ? <RubricTable rubric={marked.rubric} /> : null}
    </>
  );
}
