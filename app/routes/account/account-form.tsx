import type { ReactNode } from "react";
import { z } from "zod";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaForm } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";

interface AccountFormProps {
  /** Absent: the form has only a button. */
  schema?: z.ZodObject;
  form?: RefusedFormState | undefined;
  submit: string;
  /** Fields. */
  children?: ReactNode;
  /** The text that is shown beside the button. */
  aside?: ReactNode;
}

const nothing = z.object({});

/** A form with one button. It posts to the address of its own page. */
export function AccountForm({ schema = nothing, form, submit, children, aside }: AccountFormProps) {
  const { errors } = useMessages().account;
  return (
    <SchemaForm className="flow" schema={schema} state={form} words={errors}>
      {children}
      <p className="row">
        <button className="btn" type="submit">
          {submit}
        </button>
        {aside}
      </p>
    </SchemaForm>
  );
}
