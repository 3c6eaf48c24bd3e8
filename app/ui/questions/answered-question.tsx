import type { NextStep } from "~/learning/practice/piece-progress";
import { getQuestionKindComponents } from "~/questions/components";
import { isPartialScore } from "~/questions/grade-response";
import type { AnsweredQuestionWithFeedback } from "~/questions/question-view";
import { getQuestionKindDefinition } from "~/questions/table";
import { CourseText } from "../course-text";
import { CourseHtml } from "../html";
import { useMessages } from "../messages";
import { StateSign, type StateSignName } from "../motif";
import { FirstAnswer } from "./first-answer";
import { LateNotice } from "./late-notice";
import { QuestionHeading } from "./question-heading";

const verdictSigns: Record<AnsweredQuestionWithFeedback["verdict"], StateSignName> = {
  right: "done",
  answered: "saved",
  partly: "half",
  second: "half",
  wrong: "again",
  shown: "again",
};

/**
 * A question with a final answer. First comes the verdict, which receives the focus; then the answer, the right answer, the feedback, and a
 * link to the passage. A part of the answer that is shown on request can still earn a half brick, by the first answer.
 */
export function AnsweredQuestion({
  question,
  next,
}: {
  question: AnsweredQuestionWithFeedback;
  next: NextStep | null;
}) {
  const { pieces, question: messages } = useMessages().lesson;
  const { id, verdict, firstVerdict, score, marked, first, passage, late } = question;
  const { Feedback, CorrectPartsCount } = getQuestionKindComponents(question.type);
  const { showsStem } = getQuestionKindDefinition(question.type);
  return (
    <>
      <QuestionHeading question={question} />
      {showsStem ? <CourseHtml as="p" className="stem" html={question.stem} /> : null}
      {late ? <LateNotice typed={late} /> : null}
      <p className="verdict" tabIndex={-1} data-focus="" id={`${id}-verdict`}>
        <StateSign name={verdict === "shown" && isPartialScore(score) ? "half" : verdictSigns[verdict]} />
        <span>
          {messages.verdicts[verdict]}
          {CorrectPartsCount && verdict !== "shown" ? (
            <>
              :{" "}
              <span className="together">
                <CorrectPartsCount marked={marked} />
              </span>
            </>
          ) : null}
        </span>
      </p>
      {firstVerdict ? <p className="small">{messages.firstCounts(messages.verdicts[firstVerdict])}</p> : null}
      <FirstAnswer lines={first} />
      <Feedback marked={marked} />
      <p className="row">
        {next === null ? (
          <a className="btn" href="#lesson-result">
            {messages.toResult}
          </a>
        ) : (
          <a className="btn" href={`#${encodeURIComponent(next.id)}`}>
            {next.piece === null ? messages.next : pieces.next(next.piece)}
          </a>
        )}
        <a className="go" href={`#${encodeURIComponent(passage.id)}`}>
          {messages.reread} <CourseText>{passage.title}</CourseText>
        </a>
      </p>
    </>
  );
}
