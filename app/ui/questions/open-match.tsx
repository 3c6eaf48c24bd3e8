import { HtmlText } from "../html";
import { useMessages } from "../messages";
import { ChoiceSelect, plainText } from "./choices";
import type { OpenFields } from "./open-fields";

export function OpenMatch({ id, ask, typed }: OpenFields<"match">) {
  const { question } = useMessages().lesson;
  const rights = ask.rights.map((right) => ({ id: right.id, label: plainText(right.html) }));
  return (
    <ol className="cards">
      {ask.lefts.map((left) => (
        <li key={left.id}>
          <div className="card">
            <HtmlText as="p" id={`${id}-${left.id}`} html={left.html} />
            <ChoiceSelect
              name={`left-${left.id}`}
              choices={rights}
              chosen={typed[`left-${left.id}`]?.[0]}
              labelledBy={`${id}-${left.id}`}
              empty={question.choose}
            />
          </div>
        </li>
      ))}
    </ol>
  );
}
