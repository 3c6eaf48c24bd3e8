import { Labelled } from "~/ui/forms/labelled";
import { useMessages } from "~/ui/messages";
import { ChoiceRows } from "../choices/choice-rows";
import type { OpenFields } from "../open-fields";

export function OpenCase({ id, ask, typed }: OpenFields<"case">) {
  const { question } = useMessages().lesson;
  return (
    <>
      <ChoiceRows name="option" choices={ask.options} chosen={typed.option} />
      {ask.explain ? (
        <div className="explain">
          <Labelled id={`${id}-text`} label={question.explain} hint={question.explainNote}>
            {(field) => <textarea {...field} className="input" name="text" rows={3} defaultValue={typed.text?.[0]} />}
          </Labelled>
        </div>
      ) : null}
    </>
  );
}
