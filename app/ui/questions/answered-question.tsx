import { getQuestionKindComponents } from "~/questions/components";
import type { AnsweredQuestionWithFeedback } from "~/questions/question-view";
import { getQuestionKindDefinition } from "~/questions/table";
import { CourseText } from "../course-text";
import { CourseHtml } from "../html";
import { useMessages } from "../messages";
import { StateSign, type StateSignName } from "../motif";
import { QuestionHeading } from "./question-heading";

const verdictSigns: Record<AnsweredQuestionWithFeedback["verdict"], StateSignName> = {
  right: "done",
  answered: "done",
  partly: "half",
  wrong: "again",
};

/**
 * A question with a final answer. First comes the verdict, which receives the focus; then the answer, the right answer, the feedback, and a
 * link to the passage.
 */
export function AnsweredQuestion({
  question,
  nextQuestionId,
}: {
  question: AnsweredQuestionWithFeedback;
  nextQuestionId: string | null;
}) {
  const messages = useMessages().lesson.question;
  const { id, verdict, marked, passage, late } = question;
  const { Feedback, CorrectPartsCount } = getQuestionKindComponents(question.type);
  const { showsStem } = getQuestionKindDefinition(question.type);
  return (
    <>
      <QuestionHeading question={question} />
      {showsStem ? <CourseHtml as="p" className="stem" html={question.stem} /> : null}
      {late ? <Late typed={late} /> : null}
      <p className="verdict" tabIndex={-1} data-focus="" id={`${id}-verdict`}>
        <StateSign name={verdictSigns[verdict]} />
        <span>
          {messages.verdicts[verdict]}
          {CorrectPartsCount ? (
            <>
              :{" "}
              <span className="together">
                <CorrectPartsCount marked={marked} />
              </span>
            </>
          ) : null}
        </span>
      </p>
      <Feedback marked={marked} />
      <p className="row">
        {nextQuestionId === null ? (
          <a className="btn" href="#lesson-result">
            {messages.toResult}
          </a>
        ) : (
          <a className="btn" href={`#${encodeURIComponent(nextQuestionId)}`}>
            {messages.next}
          </a>
        )}
        <a className="go" href={`#${encodeURIComponent(passage.id)}`}>
          {messages.reread} <CourseText>{passage.title}</CourseText>
        </a>
      </p>
    </>
  );
}

/**
 * A notice about an answer that came after the question had been answered in another tab. This answer does not count, but the texts typed
 * in it are shown.
 */
function Late({ typed }: { typed: string[] }) {
  const { question } = useMessages().lesson;
  return (
    <div className="problem" tabIndex={-1} data-focus="">
      <StateSign name="again" />
      <div>
        {question.late}
        {typed.length > 0 ? ` ${question.lateTyped}` : null}
        {typed.map((text) => (
          <q key={text}>{text}</q>
        ))}
      </div>
    </div>
  );
}
