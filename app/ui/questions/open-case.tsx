import { useMessages } from "../messages";
import { ChoiceRows } from "./choices";
import type { OpenFields } from "./open-fields";

export function OpenCase({ id, ask, typed }: OpenFields<"case">) {
  const { question } = useMessages().lesson;
  return (
    <>
      <ChoiceRows name="option" choices={ask.options} chosen={typed.option} />
      {ask.explain ? (
        <div className="explain">
          <label className="label" htmlFor={`${id}-text`}>
            {question.explain}
          </label>
          <p className="small" id={`${id}-text-note`}>
            {question.explainNote}
          </p>
          <textarea
            className="input"
            id={`${id}-text`}
            name="text"
            rows={3}
            aria-describedby={`${id}-text-note`}
            defaultValue={typed.text?.[0]}
          />
        </div>
      ) : null}
    </>
  );
}
