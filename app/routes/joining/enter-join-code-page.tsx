import { AccountPageLayout } from "~/ui/account-page-layout";
import { Field } from "~/ui/forms/field";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaForm } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { enterJoinCodeForm } from "./join.form";

/** The form to type a join code, for a person who has the code on paper or heard it. */
export function EnterJoinCodePage({ form }: { form: RefusedFormState | undefined }) {
  const { join: words, errors } = useMessages().membership;
  return (
    <AccountPageLayout title={words.title} lead={words.lead}>
      <SchemaForm className="flow" schema={enterJoinCodeForm} state={form} words={errors}>
        <Field
          name="code"
          label={words.code}
          hint={words.codeHint}
          className="input code-field"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <p className="row">
          <button className="btn" type="submit">
            {words.submit}
          </button>
        </p>
      </SchemaForm>
    </AccountPageLayout>
  );
}
