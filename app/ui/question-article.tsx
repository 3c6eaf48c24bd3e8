import type { QuestionView } from "~/questions/question-view";
import { CachedElement } from "./cached-element";
import { useMessages } from "./messages";
import { AnsweredQuestion } from "./questions/answered-question";
import { OpenQuestionForm } from "./questions/open-question-form";
import { ReportProblemLink } from "./report-problem-link";

interface Question {
  question: QuestionView;
  courseId: string;
  lessonId: string;
  releaseId: string;
  /** The round that the form belongs to. */
  round: number;
  /** The question that comes next. It is null if this is the last one. */
  nextQuestionId: string | null;
}

/** One question, open or marked. Its id is its place in the page, and what the script replaces. */
export function QuestionArticle({ question, courseId, lessonId, releaseId, round, nextQuestionId }: Question) {
  const { report } = useMessages();
  const { id, number, total } = question;
  const order = orderOf(question);
  return (
    <CachedElement
      as="article"
      of={order === null ? null : [releaseId, lessonId, id, number, total, round, order]}
      className="q"
      id={id}
      tabIndex={-1}
      data-state={question.state}
    >
      {question.state === "open" ? (
        <OpenQuestionForm {...{ question, courseId, lessonId, round }} />
      ) : (
        <AnsweredQuestion {...{ question, nextQuestionId }} />
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
 * Returns how the choices stand, in a question that nobody has touched: all that differs between its readers. Returns null once it is
 * somebody's own.
 */
function orderOf(question: QuestionView): string | null {
  if (question.state !== "open" || question.problem !== null || Object.keys(question.typed).length > 0) return null;
  const lists = Object.values(question.ask).filter((value) => Array.isArray(value));
  return lists.map((list) => list.map((each) => each.id ?? "").join(" ")).join(", ");
}
