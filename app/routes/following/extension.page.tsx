import type { MemberForTrainer } from "~/cohorts/following/member-for-trainer";
import type { CourseOutline } from "~/cohorts/group/course-outline";
import { computeMomentFromAmsterdamTime } from "~/platform/amsterdam";
import { cohortMemberPath } from "~/ui/addresses";
import { EmptyListMessage } from "~/ui/blocks";
import { type CohortIdAndName, CohortMemberPageLayout } from "~/ui/cohorts/cohort-member-page-layout";
import { DeadlineExtensionFields } from "~/ui/cohorts/deadline-extension-fields";
import { MoveAlongFields } from "~/ui/cohorts/move-along-fields";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaForm } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { deadlineExtensionForm, parseScopesField } from "./extension.form";

interface DeadlineExtensionPageProps {
  cohort: CohortIdAndName & { endsOn: string };
  course: CourseOutline;
  member: Pick<MemberForTrainer, "learnerId" | "name" | "deadlines">;
  /** Whether all that is late can be chosen at once. */
  offersAllLate: boolean;
  /** What the preselected deadline is for: a lesson's id, empty for the whole course, or `allLateScopes`. */
  scope: string;
  /** The page to which the trainer returns without sending the form, and the query string that says so. */
  back: { query: string; page: string };
  form: RefusedFormState | undefined;
}

/** The page with the form that gives a member a later deadline: which deadline, until when, and why. */
export function DeadlineExtensionPage(props: DeadlineExtensionPageProps) {
  const { cohort, member, course, form } = props;
  const words = useMessages().following.extension;
  const path = cohortMemberPath(cohort.id, member.learnerId);
  return (
    <CohortMemberPageLayout
      cohort={cohort}
      title={words.title(member.name)}
      up={{ href: path, text: member.name }}
      language={course.language}
    >
      {member.deadlines.length === 0 ? (
        <EmptyListMessage
          title={words.none}
          text={words.noneLead}
          action={
            <a className="btn quiet" href={`/cohorts/${cohort.id}/deadlines`}>
              {words.settings}
            </a>
          }
        />
      ) : null}
      {/* Keeps the typed values, also if the last deadline was removed in the meantime. */}
      {member.deadlines.length > 0 || form ? <DeadlineExtensionForm {...props} /> : null}
    </CohortMemberPageLayout>
  );
}

function DeadlineExtensionForm(props: DeadlineExtensionPageProps) {
  const { cohort, course, member, offersAllLate, scope, form, back } = props;
  const words = useMessages().following.extension;
  return (
    <SchemaForm
      className="flow read"
      schema={deadlineExtensionForm}
      state={form}
      words={words.errors}
      data-draft=""
      autoComplete="off"
      lead={<p className="lead">{words.lead}</p>}
    >
      <DeadlineExtensionFields
        lessons={course.lessons}
        deadlines={member.deadlines}
        offersAllLate={offersAllLate}
        endsOn={cohort.endsOn}
        initial={{ scope }}
      />
      <AskToMoveAlong lessons={course.lessons} form={form} />
      <p className="row">
        <button className="btn" type="submit">
          {words.send}
        </button>
        <a className="go" href={back.page}>
          {words.cancel}
        </a>
      </p>
    </SchemaForm>
  );
}

/** Asks about later lessons that would be due before the new deadline, once the site knows of them. */
function AskToMoveAlong({ lessons, form }: Pick<DeadlineExtensionPageProps, "form"> & Pick<CourseOutline, "lessons">) {
  const { asked = "", day = "", time = "" } = form?.values ?? {};
  const scopes = parseScopesField(asked);
  const dueAt = computeMomentFromAmsterdamTime(day, time);
  if (scopes.length === 0 || !dueAt) return null;
  return (
    <>
      <input type="hidden" name="asked" value={asked} />
      <MoveAlongFields scopes={scopes} dueAt={dueAt} lessons={lessons} />
    </>
  );
}
