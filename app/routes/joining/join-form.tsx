import { AccountPage } from "~/ui/account-page";
import { ErrorSummary } from "~/ui/forms/error-summary";
import { Form } from "~/ui/forms/form";
import type { FormState } from "~/ui/forms/form-state";
import { Labelled } from "~/ui/forms/labelled";
import { useMessages } from "~/ui/messages";

/** For whoever has a code on paper, or heard it. */
export function JoinForm({ form }: { form: FormState | undefined }) {
  const words = useMessages().membership.join;
  return (
    <AccountPage title={words.title} lead={words.lead}>
      <Form className="flow" noValidate>
        <ErrorSummary form={form} tell={() => words.wrong} />
        <Labelled id="code" label={words.code} hint={words.codeHint} problem={form?.errors.code && words.wrong}>
          {(field) => (
            <input
              {...field}
              className="input code-field"
              type="text"
              name="code"
              required
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={40}
              defaultValue={form?.values.code}
            />
          )}
        </Labelled>
        <p className="row">
          <button className="btn" type="submit">
            {words.submit}
          </button>
        </p>
      </Form>
    </AccountPage>
  );
}
