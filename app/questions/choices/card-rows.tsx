import type { ReactNode } from "react";
import { CourseHtml } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";
import type { Html } from "../base";
import type { RefusedAnswerError } from "../component-props";
import { composeFieldErrorAttributes } from "../field-error";
import type { ShownChoice } from "./schema";

interface CardFieldsProps {
  /** How the script lays the cards: in numbered slots, in piles, or each beside the text that it matches. */
  laidAs: "numbered" | "piled" | "paired";
  children: ReactNode;
}

/**
 * The form fields of a question that is answered by laying cards. Without the script they are rows of radio buttons. The script
 * (`app/enhance/gesture.ts`) hides them, draws cards instead, and sets the radio buttons.
 */
export function CardFields({ laidAs, children }: CardFieldsProps) {
  const { laying } = useMessages();
  return (
    <div data-cards={laidAs} data-words={JSON.stringify(laying.script)}>
      {children}
    </div>
  );
}

interface CardRowProps {
  /** The id of the text of the row, which is the label of its radio buttons. */
  id: string;
  text: ReactNode;
  /** What is wrong with the choice in this row, or nothing. */
  problem: string | null;
  /** Draws the radio buttons. `labelledBy`: the ids of the elements that are their label. */
  children: (labelledBy: string) => ReactNode;
}

/** A row of radio buttons below or beside its text. */
export function CardRow({ id, text, problem, children }: CardRowProps) {
  return (
    <li>
      <div className="card">
        <div>
          <p id={id} data-row="">
            {text}
          </p>
          {problem ? (
            <p className="row-problem" id={`${id}-row-problem`}>
              <StateSign name="stuck" /> {problem}
            </p>
          ) : null}
        </div>
        {children(problem ? `${id} ${id}-row-problem` : id)}
      </div>
    </li>
  );
}

interface ChoiceSegmentsProps {
  name: string;
  choices: Pick<ShownChoice, "id" | "html">[];
  chosen: string | undefined;
  className: string;
  labelledBy: string;
  /** The error that these buttons must refer to, or null if nothing is wrong with this row. */
  error: RefusedAnswerError | null;
}

/** Radio buttons side by side, for choices with short texts. */
export function ChoiceSegments({ name, choices, chosen, className, labelledBy, error }: ChoiceSegmentsProps) {
  return (
    <div className={`seg ${className}`} role="radiogroup" aria-labelledby={labelledBy}>
      {choices.map(({ id, html }) => (
        <label key={id}>
          <input
            type="radio"
            name={name}
            value={id}
            defaultChecked={chosen === id}
            {...composeFieldErrorAttributes(error)}
          />
          <CourseHtml html={html} data-choice="" />
        </label>
      ))}
    </div>
  );
}

/** The parts that were right at the first try. They stay as they are at the second try, and have no fields. */
export function FixedParts({ parts = [] }: { parts?: { text: ShownChoice; choice: ShownChoice }[] | undefined }) {
  const { laying } = useMessages();
  if (parts.length === 0) return null;
  return (
    <>
      <p className="over">{laying.fixed}</p>
      <ul className="fixed-parts">
        {parts.map(({ text, choice }) => (
          <li key={text.id}>
            <StateSign name="done" />
            <p>
              <CourseHtml html={withoutFullStop(text.html)} />: <CourseHtml html={choice.html} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

const withoutFullStop = (html: Html) => html.replace(/\.((<\/\w+>)*)$/, "$1");
