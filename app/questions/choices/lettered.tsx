import { CourseText } from "~/ui/course-text";
import { HtmlText } from "~/ui/html";
import type { ResponseError } from "../component-props";
import { composeFieldErrorAttributes } from "../field-error";
import { htmlToPlainText } from "./choice-rows";
import type { ShownChoice } from "./schema";

const letterOf = (at: number) => String.fromCharCode("A".charCodeAt(0) + at);

/**
 * A list of all choices with a letter before each. Each choice is shown in full only here, because a select would cut long sentences on a
 * phone.
 */
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

interface LetterButtonsProps {
  name: string;
  choices: ShownChoice[];
  chosen: string | undefined;
  /** Id of the element that is its label. */
  labelledBy: string;
  /** The error in this choice, or null. */
  error: ResponseError | null;
}

/** A button for each letter. For screen readers its name contains the whole choice. */
export function LetterButtons({ name, choices, chosen, labelledBy, error }: LetterButtonsProps) {
  return (
    <div className="seg letters-row" role="radiogroup" aria-labelledby={labelledBy}>
      {choices.map(({ id, html }, at) => (
        <label key={id}>
          <input
            type="radio"
            name={name}
            value={id}
            defaultChecked={chosen === id}
            {...composeFieldErrorAttributes(error, true)}
          />
          <span>
            {letterOf(at)}
            <span className="vh">
              : <CourseText>{htmlToPlainText(html)}</CourseText>
            </span>
          </span>
        </label>
      ))}
    </div>
  );
}
