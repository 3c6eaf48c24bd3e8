import { Field } from "~/ui/forms/field";
import { Form } from "~/ui/forms/form";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaFieldsProvider } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";
import { claimCertificateForm } from "./claim.form";

interface ClaimFormProps {
  /** The name of the account, with which the field starts. */
  name: string;
  trial: boolean;
  form: (RefusedFormState & { latin: string | null }) | undefined;
}

/** Asks for the name on the certificate, and who may see it. */
export function ClaimForm({ name, trial, form }: ClaimFormProps) {
  const { claim, errors } = useMessages().certificate;
  const words = form?.latin ? { ...errors, "name-latin": claim.latin(form.latin) } : errors;
  return (
    <SchemaFieldsProvider schema={claimCertificateForm} state={form} words={words}>
      <Form className="flow" noValidate>
        <p className="lead">{claim.ready}</p>
        {trial ? (
          <p className="state">
            <StateSign name="open" />
            <span>{claim.trial}</span>
          </p>
        ) : null}
        <CohortNameField name={name} form={form} />
        {form?.latin ? <input type="hidden" name="latin" value={form.latin} /> : null}
        <div>
          <label className="check">
            <input
              id="show"
              name="show"
              type="checkbox"
              value="1"
              defaultChecked={form?.values.show === "1"}
              aria-describedby="show-hint"
            />
            {claim.show}
          </label>
          <p className="small mt3" id="show-hint">
            {claim.showHint}
          </p>
        </div>
        <p className="row">
          <button className="btn" type="submit">
            {claim.submit}
          </button>
        </p>
      </Form>
    </SchemaFieldsProvider>
  );
}

function CohortNameField({ name, form }: Omit<ClaimFormProps, "trial">) {
  const { claim } = useMessages().certificate;
  const wrong = form && form.errors.name !== undefined;
  // After a refusal the focus goes to the first field with a problem.
  return <Field name="name" label={claim.name} hint={claim.nameHint} initial={name} autoFocus={wrong} />;
}
