import type { AskedQuestion } from "~/questions/question-view";
import { useCourseLangAttribute } from "../course-text";
import { useMessages } from "../messages";

/**
 * The heading of a question, such as 'Vraag 5 van 5, bij de casus …', with a link to the case. A look-back question has no number. If an
 * earlier round asked the question too, the heading says so. A look-back stands before the first piece, so its heading has the level of the
 * title of a piece; other questions stand under such a title.
 */
export function QuestionHeading({ question }: { question: AskedQuestion }) {
  const { question: messages } = useMessages().lesson;
  const lang = useCourseLangAttribute();
  const { number, total, seenBefore } = question;
  const story = number === null ? null : question.case;
  const Heading = number === null ? "h2" : "h3";
  return (
    <Heading className="over">
      {number === null
        ? messages.overLookback
        : story
          ? messages.overCase(number, total)
          : messages.over(number, total)}
      {story ? (
        <>
          {" "}
          <a href={`#${encodeURIComponent(story.id)}`} lang={lang}>
            ‘{story.title}’
          </a>
        </>
      ) : null}
      {seenBefore ? <span className="small also">{messages.seenBefore}</span> : null}
    </Heading>
  );
}
