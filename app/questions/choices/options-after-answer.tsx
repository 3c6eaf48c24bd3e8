import { CourseHtml } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import type { OptionAfterAnswer } from "./compose-options-after-answer";
import { FeedbackRow } from "./feedback-row";

interface OptionsAfterAnswerProps {
  options: OptionAfterAnswer[];
  /** Whether more than one option may be right. If so, a right option that was not chosen is called missed. */
  several?: boolean;
}

/**
 * The options of a question after the answer: first what the learner chose, the last try before the first one, then what is right. The
 * other options are folded away.
 */
export function OptionsAfterAnswer({ options, several = false }: OptionsAfterAnswerProps) {
  const { question } = useMessages().lesson;
  const chosen = options.filter((option) => option.chosen);
  const before = options.filter((option) => !option.chosen && option.first);
  const missed = options.filter((option) => !option.chosen && !option.first && option.correct);
  const others = options.filter((option) => !option.chosen && !option.first && !option.correct);
  return (
    <>
      <ul className="opts">
        {chosen.map((option) => (
          <Option
            key={option.id}
            option={option}
            tag={option.correct ? question.yourRightChoice : question.yourChoice}
          />
        ))}
        {before.map((option) => (
          <Option key={option.id} option={option} tag={question.firstChoice} />
        ))}
        {missed.map((option) => (
          <Option key={option.id} option={option} tag={several ? question.missed : question.rightChoice} />
        ))}
      </ul>
      {others.length > 0 ? (
        <details className="more">
          <summary>{question.others}</summary>
          <ul className="opts">
            {others.map((option) => (
              <Option key={option.id} option={option} />
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

function Option({
  option: { html, chosen, first, correct, feedback },
  tag,
}: {
  option: OptionAfterAnswer;
  tag?: string;
}) {
  const state = correct ? "right" : chosen || first ? "wrong" : "rest";
  return (
    <FeedbackRow state={state} tag={tag} feedback={feedback}>
      <CourseHtml as="p" html={html} />
    </FeedbackRow>
  );
}
