import { FeedbackRow } from "~/questions/choices/feedback-row";
import { useMessages } from "~/ui/messages";

/** A question as it looks after it was marked, as an example on the home page. It belongs to no course, so it reveals no answer. */
export function SampleQuestion() {
  const { course, lesson } = useMessages();
  const { sample } = course.home;
  return (
    <figure className="q">
      <p className="stem">{sample.stem}</p>
      <ul className="opts">
        <FeedbackRow state="wrong" tag={lesson.question.yourChoice} feedback={sample.wrongWhy}>
          <p>{sample.wrong}</p>
        </FeedbackRow>
        <FeedbackRow state="right" tag={lesson.question.rightChoice} feedback={sample.rightWhy}>
          <p>{sample.right}</p>
        </FeedbackRow>
      </ul>
      <figcaption className="small">{sample.caption}</figcaption>
    </figure>
  );
}
