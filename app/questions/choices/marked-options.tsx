import { CourseHtml } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import type { MarkedOption } from "./mark-options";
import { MarkedRow } from "./marked-row";

interface MarkedOptionsProps {
  options: MarkedOption[];
  /** Whether more than one option may be right. If so, a right option that was not chosen is called missed. */
  several?: boolean;
}

/** The options of a question after the answer. The feedback on chosen and right options is visible; on others it is folded away. */
export function MarkedOptions({ options, several = false }: MarkedOptionsProps) {
  const { question } = useMessages().lesson;
  return (
    <ul className="opts">
      {options.map(({ id, html, chosen, correct, feedback }) => {
        const state = correct ? "right" : chosen ? "wrong" : "rest";
        const right = chosen ? question.yourRightChoice : several ? question.missed : question.rightChoice;
        const tag = correct ? right : chosen ? question.yourChoice : undefined;
        const fold = state === "rest" ? question.why : undefined;
        return (
          <MarkedRow key={id} state={state} tag={tag} feedback={feedback} fold={fold}>
            <CourseHtml as="p" html={html} />
          </MarkedRow>
        );
      })}
    </ul>
  );
}
