import { CourseHtml } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import type { Html } from "../base";
import type { RefusedAnswerError } from "../component-props";
import { composeFieldErrorAttributes } from "../field-error";
import type { ShownChoice } from "./schema";

interface ChoiceRowsProps {
  name: string;
  kind?: "radio" | "checkbox";
  choices: Pick<ShownChoice, "id" | "html">[];
  /** The ids of the options that were chosen before. */
  chosen?: string[];
  className?: string;
  /** At a second try: the ids of the options that were chosen first and are right. They stay chosen. */
  fixed?: string[];
  /** At a second try: the ids of the options that were chosen first and are wrong. They can be read, but not chosen. */
  tried?: string[];
  /** The error that these fields must refer to, or null if the choice is right. */
  error: RefusedAnswerError | null;
}

/** The options of a question, one in a row, with a radio button or a checkbox. The learner can click anywhere in a row. */
export function ChoiceRows(props: ChoiceRowsProps) {
  const { name, kind = "radio", choices, chosen = [], className = "opts", fixed = [], tried = [], error } = props;
  return (
    <div className={className}>
      {choices.map((choice) => {
        const { id, html } = choice;
        if (fixed.includes(id)) return <ClosedChoice key={id} kind={kind} html={html} state="fixed" />;
        if (tried.includes(id)) return <ClosedChoice key={id} kind={kind} html={html} state="tried" />;
        return (
          <label className="opt" key={id}>
            <input
              type={kind}
              name={name}
              value={id}
              defaultChecked={chosen.includes(id)}
              {...composeFieldErrorAttributes(error)}
            />
            <CourseHtml html={html} />
          </label>
        );
      })}
    </div>
  );
}

/**
 * An option of a second try that can't be changed. Its field has no name: the form does not send it, and the server knows it from the first
 * answer.
 */
function ClosedChoice({ kind, html, state }: { kind: "radio" | "checkbox"; html: Html; state: "fixed" | "tried" }) {
  const { question } = useMessages().lesson;
  return (
    <label className={`opt ${state}`}>
      <input type={kind} disabled defaultChecked={state === "fixed"} />
      <span>
        <span className="tag">{state === "fixed" ? question.yourRightChoice : question.firstChoice}</span>{" "}
        <CourseHtml html={html} />
      </span>
    </label>
  );
}
