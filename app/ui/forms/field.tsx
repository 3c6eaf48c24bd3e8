import { LabelledControl } from "./labelled";
import { useSchemaField } from "./schema-form";

interface FieldProps {
  name: string;
  label: string;
  /** Explanation that is shown before typing. */
  hint?: string | undefined;
  /** The value that the field has when the page opens. */
  initial?: string | number | undefined;
}

interface LineProps extends FieldProps {
  className?: string;
  autoCapitalize?: "words" | "characters";
  spellCheck?: false;
  dir?: "auto";
  autoFocus?: boolean | undefined;
}

/** Attributes for the name of a person: any script, and no spelling check. */
const ofName = { autoCapitalize: "words", spellCheck: false, dir: "auto" } as const;

/** A text field of one line with its label, hint and error. What was typed stays, except passwords. */
export function Field({ name, label, hint, initial, className = "input", autoFocus, ...more }: LineProps) {
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

/** The same for text of several lines. It has no `maxlength`: a browser would cut a long paste without a word. */
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
