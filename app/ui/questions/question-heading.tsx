import type { AskedQuestion } from "~/questions/question-view";
import { useCourseLangAttribute } from "../course-text";
import { useMessages } from "../messages";

/** The heading of a question, such as 'Vraag 5 van 5, bij de casus …', with a link to the case. */
export function QuestionHeading({ question }: { question: AskedQuestion }) {
  const { question: messages } = useMessages().lesson;
  const lang = useCourseLangAttribute();
  const { number, total, case: story } = question;
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
