import { LabelledControl } from "~/ui/forms/labelled";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaForm } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { errorSentence } from "~/ui/messages/error-code";
import { AdminPageLayout } from "../admin/admin-page-layout";
import { giveCohortForm } from "./give-cohort.form";

interface GiveCohortPageProps {
  cohort: { id: string; name: string };
  trainers: { learnerId: string; name: string; email: string }[];
  form: RefusedFormState | undefined;
}

/** The page on which an administrator chooses who becomes the owner of a group without a trainer. */
export function GiveCohortPage({ cohort, trainers, form }: GiveCohortPageProps) {
  const { admin, groupAdministration } = useMessages();
  const words = groupAdministration.cohorts;
  const problem = form?.errors.trainer;
  return (
    <AdminPageLayout section="cohorts" title={words.give}>
      <SchemaForm
        className="flow read"
        schema={giveCohortForm}
        state={form}
        words={admin.errors}
        lead={<p className="lead">{words.giveLead(cohort.name)}</p>}
      >
        <LabelledControl
          id="trainer"
          label={words.trainer}
          hint={words.trainerHint}
          problem={problem && errorSentence(admin.errors, problem, "trainer")}
        >
          {(field) => (
            <select {...field} className="input" name="trainer" defaultValue={form?.values.trainer ?? ""}>
              <option value="">{words.choose}</option>
              {trainers.map(({ learnerId, name, email }) => (
                <option key={learnerId} value={learnerId}>
                  {name} ({email})
                </option>
              ))}
            </select>
          )}
        </LabelledControl>
        <p className="row">
          <button className="btn" type="submit">
            {words.submit}
          </button>
          <a className="go" href="/admin/cohorts">
            {words.cancel}
          </a>
        </p>
      </SchemaForm>
    </AdminPageLayout>
  );
}
