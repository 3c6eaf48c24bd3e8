import { CourseText } from "~/ui/course-text";
import { HtmlText } from "~/ui/html";
import { plainText } from "./choice-rows";
import type { ShownChoice } from "./schema";

const letterOf = (at: number) => String.fromCharCode("A".charCodeAt(0) + at);

/** What can be chosen, in full and once, with a letter before each: a list that folds would cut sentences on a phone. */
export function LetteredList({ choices }: { choices: ShownChoice[] }) {
  return (
    <ul className="lettered">
      {choices.map(({ id, html }, at) => (
        <li key={id}>
          <b>{letterOf(at)}</b>
          <HtmlText html={html} />
        </li>
      ))}
    </ul>
  );
}

interface LetterRow {
  name: string;
  choices: ShownChoice[];
  chosen: string | undefined;
  /** Id of the element that names it. */
  labelledBy: string;
}

/** A letter for each; its name read aloud holds what it stands for. */
export function LetterRow({ name, choices, chosen, labelledBy }: LetterRow) {
  return (
    <div className="seg letters-row" role="radiogroup" aria-labelledby={labelledBy}>
      {choices.map(({ id, html }, at) => (
        <label key={id}>
          <input type="radio" name={name} value={id} defaultChecked={chosen === id} />
          <span>
            {letterOf(at)}
            <span className="vh">
              : <CourseText>{plainText(html)}</CourseText>
            </span>
          </span>
        </label>
      ))}
    </div>
  );
}
