import type { NextStep } from "~/learning/practice/piece-progress";
import type { QuestionView } from "~/questions/question-view";
import { lessonPartPath, lessonResultId, saveAnswerPath } from "./addresses";
import { CachedElement } from "./cached-element";
import { CourseText } from "./course-text";
import { useMessages } from "./messages";
import { AnsweredQuestion } from "./questions/answered-question";
import { ClosedQuestion } from "./questions/closed-question";
import { QuestionHeading } from "./questions/question-heading";
import { UnansweredQuestionForm } from "./questions/unanswered-question-form";
import { ReportProblemLink } from "./report-problem-link";

interface AnsweredOrUnansweredQuestionProps {
  question: QuestionView;
  courseId: string;
  lessonId: string;
  releaseId: string;
  /** The number of the round to which the form belongs. */
  round: number;
  /** What follows the question, or null if this is the last one. */
  next: NextStep | null;
}

/**
 * One question: open, asked once more, marked, or left open in a complete round. The element has the id of the question: links lead to that
 * id, and the script replaces the element after an answer.
 */
export function AnsweredOrUnansweredQuestion({
  question,
  courseId,
  lessonId,
  releaseId,
  round,
  next,
}: AnsweredOrUnansweredQuestionProps) {
  const { report, lesson } = useMessages();
  const { question: words } = lesson;
  const { id, number } = question;
  const heading = <QuestionHeading question={question} />;
  const looks = composeQuestionKey(question, next);
  return (
    <CachedElement
      as="article"
      of={looks && [releaseId, lessonId, round, ...looks]}
      isShared={question.state !== "final"}
      className="q"
      id={id}
      tabIndex={-1}
      data-state={question.state}
    >
      {question.state === "final" ? (
        <AnsweredQuestion {...{ question, heading }} tellFirst={words.firstCounts}>
          <WayOn passage={question.passage} next={next} />
        </AnsweredQuestion>
      ) : question.state === "open" && question.closed ? (
        <ClosedQuestion question={question} />
      ) : (
        <UnansweredQuestionForm
          {...{ question, heading, words }}
          action={lessonPartPath(courseId, lessonId, id)}
          scriptAction={saveAnswerPath(courseId, lessonId)}
          attempt={{ round }}
          passageHref={`#${encodeURIComponent(question.passage.id)}`}
        />
      )}
      <ReportProblemLink
        {...{ courseId, lessonId }}
        place={`question:${id}`}
        at={report.place("question", number, "")}
      />
    </CachedElement>
  );
}

/** What follows an answer: the next question, or the result, and the passage to read again. */
function WayOn({ passage, next }: { passage: QuestionView["passage"]; next: NextStep | null }) {
  const { pieces, question: words } = useMessages().lesson;
  return (
    <p className="row">
      {next === null ? (
        <a className="btn" href={`#${lessonResultId}`}>
          {words.toResult}
        </a>
      ) : (
        <a className="btn" href={`#${encodeURIComponent(next.id)}`}>
          {next.piece === null ? words.next : pieces.next(next.piece)}
        </a>
      )}
      <a className="go" href={`#${encodeURIComponent(passage.id)}`}>
        {words.reread} <CourseText>{passage.title}</CourseText>
      </a>
    </p>
  );
}

/**
 * Returns what decides how a question looks: mostly the order of its choices, and what was chosen. Returns null if the question contains
 * something that its reader typed, and while it is asked once more. `next`: what follows the question.
 */
export function composeQuestionKey(question: QuestionView, next: NextStep | null): (string | number)[] | null {
  const answer = composeAnswerKey(question, next);
  if (answer === null) return null;
  const lists = Object.values(question.ask).filter((value) => Array.isArray(value));
  const order = lists.map((list) => list.map((each) => each.id ?? "").join(" ")).join(", ");
  const { id, number, total, seenBefore } = question;
  return [id, number ?? 0, total, seenBefore ? 1 : 0, order, ...answer];
}

function composeAnswerKey(question: QuestionView, next: NextStep | null): (string | number)[] | null {
  if (question.late) return null;
  switch (question.state) {
    case "open":
      if (question.problem !== null || Object.keys(question.typed).length > 0) return null;
      return [question.closed ? "closed" : "open"];
    case "retry":
      return null;
    case "final":
      if (question.chosen === null) return null;
      return [
        question.chosen,
        question.verdict,
        question.firstVerdict ?? "",
        question.score ?? "",
        question.keyedBy ?? "",
        JSON.stringify(next),
      ];
  }
}
