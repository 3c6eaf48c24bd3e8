import { HtmlText } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import type { MarkedOption } from "./mark-options";
import { MarkedItem } from "./marked-row";

interface Options {
  options: MarkedOption[];
  /** More than one may be right: then a right one that was left out is told as such. */
  several?: boolean;
}

/** The chosen one and the right one are explained at once, the rest behind a fold. */
export function MarkedOptions({ options, several = false }: Options) {
  const { question } = useMessages().lesson;
  return (
    <ul className="opts">
      {options.map(({ id, html, chosen, correct, feedback }) => {
        const state = correct ? "right" : chosen ? "wrong" : "rest";
        const right = chosen ? question.yourRightChoice : several ? question.missed : question.rightChoice;
        const tag = correct ? right : chosen ? question.yourChoice : undefined;
        const fold = state === "rest" ? question.why : undefined;
        return (
          <MarkedItem key={id} state={state} tag={tag} feedback={feedback} fold={fold}>
            <HtmlText as="p" html={html} />
          </MarkedItem>
        );
      })}
    </ul>
  );
}
