import { useMessages } from "~/ui/messages";
import { ChoiceRows } from "../choices/choice-rows";
import type { OpenFields } from "../open-fields";

export function OpenMultiple({ ask, typed }: OpenFields<"single" | "multiple">) {
  const { question } = useMessages().lesson;
  return (
    <>
      <p className="small">{question.several}</p>
      <ChoiceRows name="option" kind="checkbox" choices={ask.options} chosen={typed.option} />
    </>
  );
}
