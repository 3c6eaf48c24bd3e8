import type { QuestionView } from "~/questions/question-view";
import { CachedElement } from "./cached-element";
import { useMessages } from "./messages";
import { AnsweredQuestion } from "./questions/answered-question";
import { UnansweredQuestionForm } from "./questions/unanswered-question-form";
import { ReportProblemLink } from "./report-problem-link";

interface AnsweredOrUnansweredQuestionProps {
  question: QuestionView;
  courseId: string;
  lessonId: string;
  releaseId: string;
  /** The number of the round to which the form belongs. */
  round: number;
  /** The id of the next question, or null if this is the last one. */
  nextQuestionId: string | null;
}

/**
 * One question: open, asked once more, or marked. The element has the id of the question: links lead to that id, and the script replaces the element after an
 * answer.
 */
export function AnsweredOrUnansweredQuestion({
  question,
  courseId,
  lessonId,
  releaseId,
  round,
  nextQuestionId,
}: AnsweredOrUnansweredQuestionProps) {
  const { report } = useMessages();
  const { id, number, total } = question;
  const order = orderOf(question);
  return (
    <CachedElement
      as="article"
      of={
        order === null ? null : [releaseId, lessonId, id, number ?? 0, total, round, question.seenBefore ? 1 : 0, order]
      }
      className="q"
      id={id}
      tabIndex={-1}
      data-state={question.state}
    >
      {question.state === "final" ? (
        <AnsweredQuestion {...{ question, nextQuestionId }} />
      ) : (
        <UnansweredQuestionForm {...{ question, courseId, lessonId, round }} />
      )}
      <ReportProblemLink
        {...{ courseId, lessonId }}
        place={`question:${id}`}
        at={report.place("question", number, "")}
      />
    </CachedElement>
  );
}

/**
 * Returns the order of the choices in a question that its reader has not touched. This order is the only difference between readers.
 * Returns null if the question contains something personal, such as an answer.
 */
function orderOf(question: QuestionView): string | null {
  if (question.state !== "open" || question.problem !== null || Object.keys(question.typed).length > 0) return null;
  const lists = Object.values(question.ask).filter((value) => Array.isArray(value));
  return lists.map((list) => list.map((each) => each.id ?? "").join(" ")).join(", ");
}
