import type { UnansweredQuestion } from "~/questions/question-view";
import { getQuestionKindDefinition } from "~/questions/table";
import { CourseHtml } from "../html";
import { useMessages } from "../messages";
import { LateNotice } from "./late-notice";
import { QuestionHeading } from "./question-heading";

/** A look-back that was left open in a complete round: there is no form, because the round takes no answer any more. */
export function ClosedQuestion({ question }: { question: UnansweredQuestion }) {
  const messages = useMessages().lesson.question;
  return (
    <>
      <QuestionHeading question={question} />
      {getQuestionKindDefinition(question.type).showsStem ? (
        <CourseHtml as="p" className="stem" html={question.stem} />
      ) : null}
      {question.late ? (
        <LateNotice typed={question.late} closed />
      ) : (
        <p className="small" tabIndex={-1} data-focus="">
          {messages.closed}
        </p>
      )}
    </>
  );
}
