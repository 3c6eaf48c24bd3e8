import type { MissedQuestion } from "~/analysis/missed/missed-question";
import type { LiveOffer } from "~/cohorts/live/list-live-questions";
import { liveSessionsPath } from "~/ui/addresses";
import { CourseText } from "~/ui/course-text";
import { Form } from "~/ui/forms/form";
import { useMessages } from "~/ui/messages";

interface UseInLessonProps {
  cohortId: string;
  question: Pick<MissedQuestion, "questionId" | "stem">;
  offers: Record<string, LiveOffer>;
  /** Whether this is the one filled button of the page. */
  filled: boolean;
}

/**
 * The button that puts a question on the big screen, in a new live session or in the one that runs. Some members may have yet to do the
 * lesson: then it says how many, and offers the other variant, so that the question stays new for them.
 */
export function UseInLesson({ cohortId, question, offers, filled }: UseInLessonProps) {
  const { missed: words } = useMessages();
  const { questionId, stem } = question;
  const offer = offers[questionId];
  if (!offer) return null;
  const { other, toDo, members } = offer;
  const button = (className: string, value: string, text: string) => (
    <button className={className} type="submit" name="question" value={value}>
      {text}
      <span className="vh">
        : <CourseText>{stem}</CourseText>
      </span>
    </button>
  );
  return (
    <Form className="use" action={liveSessionsPath(cohortId)}>
      <p className="line">
        {button(filled ? "tool do" : "tool", questionId, words.use)}
        {toDo > 0 && other ? button("tool bare", other, words.useOther) : null}
      </p>
      {toDo > 0 ? <p className="small">{words.toDo(toDo, members)}</p> : null}
    </Form>
  );
}
