import { useMessages } from "~/ui/messages";
import { ChoiceRows } from "../choices/choice-rows";
import type { OpenProps } from "../component-props";
import type { MultipleAsk } from "./draw";

export function OpenMultiple({ ask, typed }: OpenProps<MultipleAsk>) {
  const { question } = useMessages().lesson;
  return (
    <>
      <p className="small">{question.several}</p>
      <ChoiceRows name="option" kind="checkbox" choices={ask.options} chosen={typed.option} />
    </>
  );
}
