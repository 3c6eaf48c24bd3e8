import type { AskedQuestion } from "~/questions/question-view";
import { useCourseLangAttribute } from "../course-text";
import { useMessages } from "../messages";

/** The heading of a question, such as 'Vraag 5 van 5, bij de casus …', with a link to the case. A look-back question has no number. */
export function QuestionHeading({ question }: { question: AskedQuestion }) {
  const { question: messages } = useMessages().lesson;
  const lang = useCourseLangAttribute();
  const { number, total, case: story } = question;
  if (number === null) return <h3 className="over">{messages.overLookback}</h3>;
  if (!story) return <h3 className="over">{messages.over(number, total)}</h3>;
  return (
    <h3 className="over">
      {messages.overCase(number, total)}{" "}
      <a href={`#${encodeURIComponent(story.id)}`} lang={lang}>
        ‘{story.title}’
      </a>
    </h3>
  );
}
