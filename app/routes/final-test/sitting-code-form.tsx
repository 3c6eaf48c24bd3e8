import { formatReadableCode } from "~/platform/text/readable-code";
import { Field } from "~/ui/forms/field";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaForm } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { sittingCodeForm } from "./sitting-code.form";

interface SittingCodeFormProps {
  action: string;
  /** The code in the address, or null. */
  code: string | null;
  form: RefusedFormState | undefined;
  /** The text of the button. */
  submit: string;
}

/** The form in which somebody types the code that hangs in the room of a sitting. */
export function SittingCodeForm({ action, code, form, submit }: SittingCodeFormProps) {
  const { member, errors } = useMessages().sitting;
  return (
    <SchemaForm className="flow" action={action} schema={sittingCodeForm} state={form} words={errors}>
      <Field
        name="code"
        label={member.code}
        hint={member.codeHint}
        initial={code === null ? undefined : formatReadableCode(code, 3)}
        autoCapitalize="characters"
        spellCheck={false}
      />
      <p className="row">
        <button className="btn" type="submit">
          {submit}
        </button>
      </p>
    </SchemaForm>
  );
}
