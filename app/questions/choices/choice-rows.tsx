import { useCourseLangAttribute } from "~/ui/course-text";
import { CourseHtml } from "~/ui/html";
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
  /** The error that these fields must refer to, or null if the choice is right. */
  error: RefusedAnswerError | null;
}

/** The options of a question, one in a row, with a radio button or a checkbox. The learner can click anywhere in a row. */
export function ChoiceRows({ name, kind = "radio", choices, chosen = [], className = "opts", error }: ChoiceRowsProps) {
  return (
    <div className={className}>
      {choices.map(({ id, html }) => (
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
      ))}
    </div>
  );
}

interface ChoiceSelectProps {
  name: string;
  choices: { id: string; label: string }[];
  chosen: string | undefined;
  /** The ids of the elements that are the label of the select element, separated by spaces. */
  labelledBy: string;
  empty: string;
  /** The error that these fields must refer to, or null if the choice is right. */
  error: RefusedAnswerError | null;
}

export function ChoiceSelect({ name, choices, chosen, labelledBy, empty, error }: ChoiceSelectProps) {
  const lang = useCourseLangAttribute();
  return (
    <select
      className="input"
      name={name}
      defaultValue={chosen ?? ""}
      aria-labelledby={labelledBy}
      {...composeFieldErrorAttributes(error)}
    >
      <option value="">{empty}</option>
      {choices.map(({ id, label }) => (
        <option key={id} value={id} lang={lang}>
          {label}
        </option>
      ))}
    </select>
  );
}
