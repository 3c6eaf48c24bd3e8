import { Field } from "~/ui/forms/field";
import { Form } from "~/ui/forms/form";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaFieldsProvider } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";
import { claimCertificateForm } from "./claim.form";

interface ClaimCertificateFormProps {
  /** The label of the edition that the certificate names. */
  edition: string;
  /** The name of the account, with which the name field is filled in. */
  name: string;
  trial: boolean;
  /** On what the certificate rests. */
  restsOn: "practice" | "final-test";
  form: (RefusedFormState & { latin: string | null }) | undefined;
}

/** The form to ask for a certificate: the name and the register number on it, and whether the public page shows them. */
export function ClaimCertificateForm({ edition, name, trial, restsOn, form }: ClaimCertificateFormProps) {
  const { claim, errors } = useMessages().certificate;
  const words = form?.latin ? { ...errors, "name-latin": claim.latin(form.latin) } : errors;
  return (
    <SchemaFieldsProvider schema={claimCertificateForm} state={form} words={words}>
      <Form className="flow" noValidate>
        <p className="lead">{claim.ready[restsOn](edition)}</p>
        {trial ? (
          <p className="state">
            <StateSign name="open" />
            <span>{claim.trial}</span>
          </p>
        ) : null}
        <CertificateNameField name={name} form={form} />
        <Field
          name="register"
          label={claim.registerNumber}
          hint={claim.registerHint}
          spellCheck={false}
          autoFocus={form && form.errors.name === undefined && form.errors.register !== undefined}
        />
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

function CertificateNameField({ name, form }: Pick<ClaimCertificateFormProps, "name" | "form">) {
  const { claim } = useMessages().certificate;
  const wrong = form && form.errors.name !== undefined;
  // If the form was refused, the name field gets the focus, because it is the first field that can have a problem.
  return <Field name="name" label={claim.name} hint={claim.nameHint} initial={name} autoFocus={wrong} />;
}
