import type { QuestionView } from "~/questions/question-view";
import { useMessages } from "./messages";
import { FinalQuestion } from "./questions/final-question";
import { OpenForm } from "./questions/open-question";
import { ReportLink } from "./report-link";

interface Question {
  question: QuestionView;
  courseId: string;
  lessonId: string;
  /** The round that the form belongs to. */
  round: number;
  /** Null after the last. */
  nextQuestionId: string | null;
}

/** One question, open or marked. Its id is its place in the page, and what the script replaces. */
export function QuestionArticle({ question, courseId, lessonId, round, nextQuestionId }: Question) {
  const { report } = useMessages();
  return (
    <article className="q" id={question.id} tabIndex={-1} data-state={question.state}>
      {question.state === "open" ? (
        <OpenForm {...{ question, courseId, lessonId, round }} />
      ) : (
        <FinalQuestion {...{ question, nextQuestionId }} />
      )}
      <ReportLink
        {...{ courseId, lessonId }}
        place={`question:${question.id}`}
        at={report.place("question", question.number, "")}
      />
    </article>
  );
}
