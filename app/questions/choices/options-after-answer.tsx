import { CourseHtml } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import type { OptionAfterAnswer } from "./compose-options-after-answer";
import { FeedbackRow } from "./feedback-row";

interface OptionsAfterAnswerProps {
  options: OptionAfterAnswer[];
  /** Whether more than one option may be right. If so, a right option that was not chosen is called missed. */
  several?: boolean;
}

/** The options of a question after the answer. The feedback on chosen and right options is visible; on others it is folded away. */
export function OptionsAfterAnswer({ options, several = false }: OptionsAfterAnswerProps) {
  const { question } = useMessages().lesson;
  return (
    <ul className="opts">
      {options.map(({ id, html, chosen, correct, feedback }) => {
        const state = correct ? "right" : chosen ? "wrong" : "rest";
        const right = chosen ? question.yourRightChoice : several ? question.missed : question.rightChoice;
        const tag = correct ? right : chosen ? question.yourChoice : undefined;
        const fold = state === "rest" ? question.why : undefined;
        return (
          <FeedbackRow key={id} state={state} tag={tag} feedback={feedback} fold={fold}>
            <CourseHtml as="p" html={html} />
          </FeedbackRow>
        );
      })}
    </ul>
  );
}
