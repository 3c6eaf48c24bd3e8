import { useMessages } from "../messages";
import { Sign } from "../motif";
import type { FormState } from "./form-state";

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
  const describedBy = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(" ");
  return (
    <div>
      <label className="label" htmlFor={name}>
        {label}
      </label>
      {hint && (
        <p className="small" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p className="problem" id={`${name}-problem`}>
          <Sign name="again" />
          <span>{account.error(problem, name)}</span>
        </p>
      )}
      <input
        className="input"
        id={name}
        name={name}
        type={type}
        autoComplete={autoComplete}
        aria-describedby={describedBy || undefined}
        aria-invalid={problem ? true : undefined}
        defaultValue={type === "password" ? undefined : (form?.values[name] ?? initial)}
        maxLength={maxLength}
        spellCheck={false}
        autoCapitalize={type === "text" ? "words" : "none"}
        required={!optional}
      />
    </div>
  );
}
