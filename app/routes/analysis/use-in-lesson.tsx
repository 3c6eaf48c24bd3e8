import type { MissedQuestion } from "~/analysis/missed/missed-question";
import type { LiveOffer } from "~/cohorts/live/list-live-questions";
import { liveSessionsPath } from "~/ui/addresses";
import { CourseText } from "~/ui/course-text";
import { Form } from "~/ui/forms/form";
import { useMessages } from "~/ui/messages";

interface UseInLessonProps {
  cohortId: string;
  question: Pick<MissedQuestion, "questionId" | "stem">;
  /** How it can be asked, or why it can't. */
  offer: LiveOffer | "kind" | "edition" | undefined;
  /** The edition whose questions a live session of the group asks. */
  liveEdition: string;
  /** Whether this is the one filled button of the page. */
  filled: boolean;
}

/**
 * The button that puts a question on the big screen, in a new live session or in the one that runs. Some members may have yet to do the
 * lesson: then it says how many, and offers the other variant, so that the question stays new for them.
 */
export function UseInLesson({ cohortId, question, offer, liveEdition, filled }: UseInLessonProps) {
  const { missed: words } = useMessages();
  const { questionId, stem } = question;
  if (!offer) return null;
  if (offer === "kind") return <p className="small use">{words.notForLesson.kind}</p>;
  if (offer === "edition") return <p className="small use">{words.notForLesson.edition(liveEdition)}</p>;
  const { other, toDo, members } = offer;
  const button = (className: string, value: string, text: string, asked: string) => (
    <button className={className} type="submit" name="question" value={value}>
      {text}
      <span className="vh">
        : <CourseText>{asked}</CourseText>
      </span>
    </button>
  );
  return (
    <Form className="use" action={liveSessionsPath(cohortId)}>
      <p className="line">
        {button(filled ? "tool do" : "tool", questionId, words.use, stem)}
        {toDo > 0 && other ? button("tool bare", other.id, words.useOther, other.stem) : null}
      </p>
      {toDo > 0 ? <p className="small">{words.toDo(toDo, members)}</p> : null}
    </Form>
  );
}
