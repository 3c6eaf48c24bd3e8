import { useMessages } from "../messages";
import type { FormState } from "./form-state";
import { Labelled } from "./labelled";

interface FieldProps {
  name: string;
  label: string;
  type: "text" | "email" | "password";
  autoComplete: string;
  /** Shown before one types: what is asked. */
  hint?: string;
  form: FormState | undefined;
  /** What stands in the field at first. */
  initial?: string;
  maxLength?: number;
  /** May stay empty. */
  optional?: boolean;
}

/** A label, what is asked, what is wrong, and the field. What was typed stays; never a password. */
export function Field({
  name,
  label,
  type,
  autoComplete,
  hint,
  form,
  initial = "",
  maxLength,
  optional = false,
}: FieldProps) {
  const { account } = useMessages();
  const problem = form?.errors[name];
  return (
    <Labelled id={name} label={label} hint={hint} problem={problem && account.error(problem, name)}>
      {(field) => (
        <input
          {...field}
          className="input"
          name={name}
          type={type}
          autoComplete={autoComplete}
          defaultValue={type === "password" ? undefined : (form?.values[name] ?? initial)}
          maxLength={maxLength}
          spellCheck={false}
          // A name may be written from right to left.
          dir={type === "text" ? "auto" : undefined}
          autoCapitalize={type === "text" ? "words" : "none"}
          required={!optional}
        />
      )}
    </Labelled>
  );
}
