import { CourseText } from "~/ui/course-text";
import { CourseHtml } from "~/ui/html";
import type { RefusedAnswerError } from "../component-props";
import { composeFieldErrorAttributes } from "../field-error";
import type { ShownChoice } from "./schema";

const letterOf = (at: number) => String.fromCharCode("A".charCodeAt(0) + at);

/**
 * A list of all choices with a letter before each. The buttons below it show only letters, because long sentences would not fit there on a
 * phone.
 */
export function LetteredChoiceList({ choices }: { choices: ShownChoice[] }) {
  return (
    <ul className="lettered">
      {choices.map(({ id, html }, at) => (
        <li key={id}>
          <b>{letterOf(at)}</b>
          <CourseHtml html={html} data-choice="" />
        </li>
      ))}
    </ul>
  );
}

interface ChoiceLetterButtonsProps {
  name: string;
  choices: ShownChoice[];
  chosen: string | undefined;
  /** The id of the element that is the label of this row of buttons. */
  labelledBy: string;
  /** The error that these buttons must refer to, or null if nothing is wrong with this row. */
  error: RefusedAnswerError | null;
}

/**
 * A row with a radio button for each letter of the lettered list. Screen readers read the whole text of the choice, not only its letter.
 */
export function ChoiceLetterButtons({ name, choices, chosen, labelledBy, error }: ChoiceLetterButtonsProps) {
  return (
    <div className="seg letters-row" role="radiogroup" aria-labelledby={labelledBy}>
      {choices.map(({ id, text }, at) => (
        <label key={id}>
          <input
            type="radio"
            name={name}
            value={id}
            defaultChecked={chosen === id}
            {...composeFieldErrorAttributes(error)}
          />
          <span>
            {letterOf(at)}
            <span className="vh">
              : <CourseText>{text}</CourseText>
            </span>
          </span>
        </label>
      ))}
    </div>
  );
}
