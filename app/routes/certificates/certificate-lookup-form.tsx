import { Field } from "~/ui/forms/field";
import { SchemaFieldsProvider } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { certificateLookupForm } from "./lookup.form";

/**
 * The form that finds a certificate by its code. Without JavaScript it is an ordinary GET form. `typed`: the typed text, if it was not a
 * code.
 */
export function CertificateLookupForm({ typed = null }: { typed?: string | null }) {
  const { lookup, errors } = useMessages().certificate;
  const state = typed === null ? undefined : { errors: { code: "code-invalid" }, values: { code: typed } };
  return (
    <form method="get" action="/certificates" className="flow">
      <SchemaFieldsProvider schema={certificateLookupForm} state={state} words={errors}>
        <Field
          name="code"
          label={lookup.label}
          hint={lookup.hint}
          className="input code"
          autoCapitalize="characters"
          spellCheck={false}
        />
      </SchemaFieldsProvider>
      <p className="row">
        <button className="btn quiet" type="submit">
          {lookup.submit}
        </button>
      </p>
    </form>
  );
}
