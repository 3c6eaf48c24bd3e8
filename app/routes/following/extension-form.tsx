import { longestReason, type MemberView } from "~/cohorts/following/member-view";
import type { FollowedCourse } from "~/cohorts/group/followed-course";
import { memberPath } from "~/ui/addresses";
import { EmptyState } from "~/ui/blocks";
import { type FollowedCohort, FollowingPage } from "~/ui/cohorts/following-page";
import { useScopeName } from "~/ui/cohorts/message-list";
import { longMoment } from "~/ui/dates";
import { ErrorSummary } from "~/ui/forms/error-summary";
import { Form } from "~/ui/forms/form";
import type { FormState } from "~/ui/forms/form-state";
import { Labelled } from "~/ui/forms/labelled";
import { useMessages } from "~/ui/messages";
import type { Shown } from "~/ui/shown";

interface ExtensionPageProps {
  cohort: FollowedCohort;
  course: FollowedCourse;
  member: Pick<Shown<MemberView>, "learnerId" | "name" | "deadlines">;
  /** The scope that is chosen at first. */
  scope: string;
  form: FormState | undefined;
}

/** More time for one member: which deadline, until when, and why. */
export function ExtensionPage({ cohort, course, member, scope, form }: ExtensionPageProps) {
  const words = useMessages().following.extension;
  const path = memberPath(cohort.id, member.learnerId);
  return (
    <FollowingPage
      cohort={cohort}
      title={words.title(member.name)}
      up={{ href: path, text: member.name }}
      language={course.language}
    >
      {member.deadlines.length === 0 ? (
        <EmptyState
          title={words.none}
          text={words.noneLead}
          action={
            <a className="btn quiet" href={`/cohorts/${cohort.id}/settings`}>
              {words.settings}
            </a>
          }
        />
      ) : null}
      {/* What was typed stays, also where the last deadline was taken away meanwhile. */}
      {member.deadlines.length > 0 || form ? (
        <ExtensionForm course={course} deadlines={member.deadlines} scope={scope} form={form} cancel={path} />
      ) : null}
    </FollowingPage>
  );
}

interface ExtensionFormProps extends Pick<ExtensionPageProps, "course" | "scope" | "form"> {
  deadlines: ExtensionPageProps["member"]["deadlines"];
  cancel: string;
}

function ExtensionForm({ course, deadlines, scope, form, cancel }: ExtensionFormProps) {
  const { following, locale } = useMessages();
  const words = following.extension;
  const nameOf = useScopeName(course.lessons);
  const tell = (code: string) => words.errors[code] ?? code;
  const problem = (name: string) => form?.errors[name] && tell(form.errors[name]);
  return (
    <Form className="flow read" noValidate>
      <p className="lead">{words.lead}</p>
      <ErrorSummary form={form} tell={tell} />
      <Labelled id="scope" label={words.scope} problem={problem("scope")}>
        {(field) => (
          <select {...field} className="input" name="scope" defaultValue={form?.values.scope ?? scope}>
            {deadlines.map((each) => (
              <option key={each.scope} value={each.scope}>
                {words.choice(nameOf(each.scope), longMoment(each.dueAt, locale))}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Labelled id="day" label={words.day} problem={problem("day")}>
        {(field) => (
          <input {...field} className="input" type="date" name="day" required defaultValue={form?.values.day} />
        )}
      </Labelled>
      <Labelled id="time" label={words.time} hint={words.timeHint}>
        {(field) => (
          <input
            {...field}
            className="input"
            type="time"
            name="time"
            required
            defaultValue={form?.values.time ?? "23:59"}
          />
        )}
      </Labelled>
      <Labelled id="reason" label={words.reason} hint={words.reasonHint} problem={problem("reason")}>
        {(field) => (
          <textarea
            {...field}
            className="input"
            name="reason"
            rows={4}
            maxLength={longestReason}
            required
            defaultValue={form?.values.reason}
          />
        )}
      </Labelled>
      <p className="row">
        <button className="btn" type="submit">
          {words.send}
        </button>
        <a className="go" href={cancel}>
          {words.cancel}
        </a>
      </p>
    </Form>
  );
}
