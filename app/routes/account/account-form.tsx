import type { ReactNode } from "react";
import { ErrorSummary } from "~/ui/forms/error-summary";
import { Form } from "~/ui/forms/form";
import type { FormState } from "~/ui/forms/form-state";

interface AccountFormProps {
  form: FormState | undefined;
  submit: string;
  /** Fields. */
  children?: ReactNode;
  /** Beside the button. */
  aside?: ReactNode;
}

/** One form, one button; it goes to the address of the page it stands on. */
export function AccountForm({ form, submit, children, aside }: AccountFormProps) {
  return (
    <Form className="flow" noValidate>
      <ErrorSummary form={form} />
      {children}
      <p className="row">
        <button className="btn" type="submit">
          {submit}
        </button>
        {aside}
      </p>
    </Form>
  );
}
