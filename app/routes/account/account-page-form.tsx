import type { ReactNode } from "react";
import { z } from "zod";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaForm } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";

interface AccountFormProps {
  /** The schema of the form's fields. It is absent if the form has only a button. */
  schema?: z.ZodObject;
  form?: RefusedFormState | undefined;
  submit: string;
  /** The fields of the form. */
  children?: ReactNode;
  /** The text that is shown beside the button. */
  aside?: ReactNode;
  /** Whether the script keeps what is typed as a draft, and says that it is not saved yet. Never for a form with a password. */
  drafted?: boolean;
}

const nothing = z.object({});

/** A form of the account pages, with one submit button. It posts to the address of its own page. */
export function AccountPageForm({
  schema = nothing,
  form,
  submit,
  children,
  aside,
  drafted = false,
}: AccountFormProps) {
  const { errors } = useMessages().account;
  return (
    <SchemaForm className="flow" schema={schema} state={form} words={errors} {...(drafted && { "data-draft": "" })}>
      {children}
      <p className="row">
        <button className="btn" type="submit">
          {submit}
        </button>
        {aside}
        {drafted ? <span className="state" role="status" data-saved-state="" /> : null}
      </p>
    </SchemaForm>
  );
}
