import { HtmlText } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import type { MarkedOption } from "./mark-options";
import { MarkedRow } from "./marked-row";

interface MarkedOptionsProps {
  options: MarkedOption[];
  /** Tells whether more than one option may be right. Then a right option that was not chosen is marked as missed. */
  several?: boolean;
}

/** The feedback of chosen and right options is visible. The feedback of the others is in a closed `details` element. */
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
            <HtmlText as="p" html={html} />
          </MarkedRow>
        );
      })}
    </ul>
  );
}
