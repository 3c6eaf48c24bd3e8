import type { FinalTestGrantForm } from "~/cohorts/granting/final-test-grant-form";
import type { CourseOutline } from "~/cohorts/group/course-outline";
import { cohortMemberPath } from "~/ui/addresses";
import { type CohortIdAndName, CohortMemberPageLayout } from "~/ui/cohorts/cohort-member-page-layout";
import { formatLongDateTime } from "~/ui/dates";
import { TextArea } from "~/ui/forms/field";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaForm } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { grantFinalTestForm } from "./final-test.form";

interface GrantFinalTestPageProps {
  cohort: CohortIdAndName;
  course: CourseOutline;
  member: { learnerId: string; name: string };
  grant: FinalTestGrantForm;
  /** The page to which the trainer returns without sending the form, and the query string that says so. */
  back: { query: string; page: string };
  /** The id that is sent with the form, so that two clicks grant only one series. */
  id: string;
  form: RefusedFormState | undefined;
}

/** The page where a trainer grants a member a new series of final tests, or reads why that is not possible now. */
export function GrantFinalTestPage({ cohort, course, member, grant, back, id, form }: GrantFinalTestPageProps) {
  const { following, locale } = useMessages();
  const words = following.finalTest;
  const path = cohortMemberPath(cohort.id, member.learnerId);
  return (
    <CohortMemberPageLayout
      cohort={cohort}
      title={words.page.title(member.name)}
      up={{ href: path, text: member.name }}
      language={course.language}
    >
      {grant.refusal ? (
        <div className="flow read">
          <p className="lead" role="status">
            {words.refusals[grant.refusal]}
          </p>
          {grant.lastAt ? <p>{words.lastGrant(formatLongDateTime(grant.lastAt, locale))}</p> : null}
          <p>
            <a className="go" href={back.page}>
              {words.page.back}
            </a>
          </p>
        </div>
      ) : (
        <SchemaForm
          className="flow read"
          schema={grantFinalTestForm}
          state={form}
          words={words.errors}
          lead={<p className="lead">{words.page.lead(grant.attempts)}</p>}
        >
          <input type="hidden" name="id" value={form?.values.id ?? id} />
          <p>{words.page.told}</p>
          {grant.from ? <p>{words.page.wait(formatLongDateTime(grant.from, locale))}</p> : null}
          <TextArea name="reason" label={words.page.reason} hint={words.page.reasonHint} rows={4} />
          <p className="row">
            <button className="btn" type="submit">
              {words.page.send}
            </button>
            <a className="go" href={back.page}>
              {words.page.cancel}
            </a>
          </p>
        </SchemaForm>
      )}
    </CohortMemberPageLayout>
  );
}
