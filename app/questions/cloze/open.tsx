import { HtmlText } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import type { QuestionFieldsProps } from "../component-props";
import type { AskedClozeQuestion } from "./draw";

export function ClozeQuestionFields({ ask, typed }: QuestionFieldsProps<AskedClozeQuestion>) {
  const { question } = useMessages().lesson;
  const gaps = ask.parts.flatMap((part) => ("gap" in part ? [part.gap] : []));
  return (
    <div className="cloze">
      {ask.parts.map((part, at) =>
        "gap" in part ? (
          <input
            key={part.gap}
            className="input brief"
            name={`gap-${part.gap}`}
            aria-label={question.gap(gaps.indexOf(part.gap) + 1)}
            defaultValue={typed[`gap-${part.gap}`]?.[0]}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches of text have no identity but their place
          <HtmlText key={at} html={part.html} />
        ),
      )}
    </div>
  );
}
