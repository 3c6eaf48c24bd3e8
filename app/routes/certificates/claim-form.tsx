import { Form } from "~/ui/forms/form";
import type { FormState } from "~/ui/forms/form-state";
import { Labelled } from "~/ui/forms/labelled";
import { useMessages } from "~/ui/messages";
import { Sign } from "~/ui/motif";

interface ClaimFormProps {
  /** Of the account: what stands in the field at first. */
  name: string;
  trial: boolean;
  form: (FormState & { latin: string | null }) | undefined;
}

/** The name as it will stand on the certificate, and who may see it. */
export function ClaimForm({ name, trial, form }: ClaimFormProps) {
  const { claim } = useMessages().certificate;
  return (
    <Form className="flow" noValidate>
      <p className="lead">{claim.ready}</p>
      {trial ? (
        <p className="state">
          <Sign name="open" />
          <span>{claim.trial}</span>
        </p>
      ) : null}
      <NameField name={name} form={form} />
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
  );
}

function NameField({ name, form }: Omit<ClaimFormProps, "trial">) {
  const { account, certificate } = useMessages();
  const { claim } = certificate;
  const code = form?.errors.name;
  const problem = form?.latin ? claim.latin(form.latin) : code && account.error(code, "name");
  return (
    <Labelled id="name" label={claim.name} hint={claim.nameHint} problem={problem}>
      {(field) => (
        <input
          {...field}
          className="input"
          name="name"
          type="text"
          autoComplete="name"
          autoCapitalize="words"
          spellCheck={false}
          dir="auto"
          defaultValue={form?.values.name ?? name}
          // biome-ignore lint/a11y/noAutofocus: after a refusal the focus goes where something is to be mended.
          autoFocus={problem ? true : undefined}
          required
        />
      )}
    </Labelled>
  );
}
