import type { MemberForTrainer } from "~/cohorts/following/member-for-trainer";
import type { CourseOutline } from "~/cohorts/group/course-outline";
import { cohortMemberPath } from "~/ui/addresses";
import { EmptyListMessage } from "~/ui/blocks";
import { type CohortIdAndName, CohortMemberPageLayout } from "~/ui/cohorts/cohort-member-page-layout";
import { DeadlineExtensionFields } from "~/ui/cohorts/deadline-extension-fields";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaForm } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { deadlineExtensionForm } from "./extension.form";

interface DeadlineExtensionPageProps {
  cohort: CohortIdAndName;
  course: CourseOutline;
  member: Pick<MemberForTrainer, "learnerId" | "name" | "deadlines">;
  /** What the preselected deadline is for: a lesson's id, or empty for the whole course. */
  scope: string;
  /** The page that follows the form, whether it was sent or not. */
  back: string;
  form: RefusedFormState | undefined;
}

/** The page with the form that gives a member a later deadline: which deadline, until when, and why. */
export function DeadlineExtensionPage({ cohort, course, member, scope, back, form }: DeadlineExtensionPageProps) {
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
      {member.deadlines.length > 0 || form ? (
        <DeadlineExtensionForm course={course} deadlines={member.deadlines} scope={scope} form={form} cancel={back} />
      ) : null}
    </CohortMemberPageLayout>
  );
}

interface DeadlineExtensionFormProps extends Pick<DeadlineExtensionPageProps, "course" | "scope" | "form"> {
  deadlines: DeadlineExtensionPageProps["member"]["deadlines"];
  cancel: string;
}

function DeadlineExtensionForm({ course, deadlines, scope, form, cancel }: DeadlineExtensionFormProps) {
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
      <DeadlineExtensionFields lessons={course.lessons} deadlines={deadlines} initial={{ scope }} />
      <p className="row">
        <button className="btn" type="submit">
          {words.send}
        </button>
        <a className="go" href={cancel}>
          {words.cancel}
        </a>
      </p>
    </SchemaForm>
  );
}
