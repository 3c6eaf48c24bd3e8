import type { ReactNode } from "react";
import { getQuestionKindComponents } from "~/questions/components";
import { isPartialScore } from "~/questions/grade-response";
import type { AnsweredQuestionWithFeedback, AnswerVerdict } from "~/questions/question-view";
import { getQuestionKindDefinition } from "~/questions/table";
import { CourseHtml } from "../html";
import { useMessages } from "../messages";
import { StateSign, type StateSignName } from "../motif";
import { FirstAnswer } from "./first-answer";
import { LateNotice } from "./late-notice";

const verdictSigns: Record<AnsweredQuestionWithFeedback["verdict"], StateSignName> = {
  right: "done",
  answered: "saved",
  partly: "half",
  second: "half",
  wrong: "again",
  shown: "again",
};

interface AnsweredQuestionProps {
  question: AnsweredQuestionWithFeedback;
  heading: ReactNode;
  /** Says which verdict the first answer got, if the shown one is a second answer that is not right. `shown`: the verdict on that one. */
  tellFirst: (verdict: string, verdicts: { first: AnswerVerdict; shown: AnswerVerdict }) => string;
  /** What follows the feedback: the way on, and the way to the passage. */
  children: ReactNode;
}

/**
 * A question with a final answer. First comes the verdict, which receives the focus; then the answer, the right answer and the feedback. A
 * part of the answer that is shown on request can still earn a half brick, by the first answer.
 */
export function AnsweredQuestion({ question, heading, tellFirst, children }: AnsweredQuestionProps) {
  const { question: messages } = useMessages().lesson;
  const { id, verdict, firstVerdict, score, marked, first, late } = question;
  const { Feedback, CorrectPartsCount } = getQuestionKindComponents(question.type);
  const { showsStem } = getQuestionKindDefinition(question.type);
  return (
    <>
      {heading}
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
      {firstVerdict ? (
        <p className="small">{tellFirst(messages.verdicts[firstVerdict], { first: firstVerdict, shown: verdict })}</p>
      ) : null}
      <FirstAnswer lines={first} />
      <Feedback marked={marked} />
      {children}
    </>
  );
}
