import type { QuestionView } from "~/learning/question-view";
import { FinalQuestion } from "./questions/final-question";
import { OpenForm } from "./questions/open-question";

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
  return (
    <article className="q" id={question.id} tabIndex={-1} data-state={question.state}>
      {question.state === "open" ? (
        <OpenForm {...{ question, courseId, lessonId, round }} />
      ) : (
        <FinalQuestion {...{ question, nextQuestionId }} />
      )}
    </article>
  );
}
