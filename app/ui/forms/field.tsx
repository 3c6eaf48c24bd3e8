import { LabelledControl } from "./labelled";
import { useSchemaField } from "./schema-form";

interface FieldProps {
  name: string;
  label: string;
  /** An explanation below the label of the field. */
  hint?: string | undefined;
  /** The value of the field when the page opens. */
  initial?: string | number | undefined;
}

interface OneLineFieldProps extends FieldProps {
  className?: string;
  autoCapitalize?: "words" | "characters";
  spellCheck?: false;
  dir?: "auto";
  autoFocus?: boolean | undefined;
  inputMode?: "numeric";
}

/** HTML attributes of a field for a person's name: words get a capital, spelling is not checked, and the text may run from right to left. */
const ofName = { autoCapitalize: "words", spellCheck: false, dir: "auto" } as const;

/**
 * A text field of one line, with its label, hint and error. If the form was refused, the field still contains what was typed, unless it is
 * a password.
 */
export function Field({ name, label, hint, initial, className = "input", autoFocus, ...more }: OneLineFieldProps) {
  const { id, constraints, problem, typed } = useSchemaField(name);
  const type = constraints.type ?? "text";
  return (
    <LabelledControl id={id} label={label} hint={hint} problem={problem}>
      {(field) => (
        <input
          {...field}
          {...constraints}
          {...(constraints.autoComplete === "name" && ofName)}
          {...more}
          // biome-ignore lint/a11y/noAutofocus: only where a page was asked for again to mend this field.
          autoFocus={autoFocus}
          className={className}
          name={name}
          type={type}
          defaultValue={type === "password" ? undefined : (typed ?? initial)}
        />
      )}
    </LabelledControl>
  );
}

interface TextAreaProps extends FieldProps {
  rows: number;
  className?: string;
}

/**
 * A text field of several lines, with its label, hint and error. It has no `maxlength`, because with it a browser would cut off a long
 * pasted text without saying so.
 */
export function TextArea({ name, label, hint, initial, rows, className = "input" }: TextAreaProps) {
  const { id, constraints, problem, typed } = useSchemaField(name);
  const { maxLength, ...attributes } = constraints;
  return (
    <LabelledControl id={id} label={label} hint={hint} problem={problem}>
      {(field) => (
        <textarea
          {...field}
          {...attributes}
          className={className}
          name={name}
          rows={rows}
          defaultValue={typed ?? initial}
        />
      )}
    </LabelledControl>
  );
}
