import { longestMessage, longestSubject, type MemberView } from "~/cohorts/following/member-view";
import type { Need } from "~/cohorts/following/needs";
import type { FollowedCourse } from "~/cohorts/group/followed-course";
import { memberPath } from "~/ui/addresses";
import { type FollowedCohort, FollowingPage } from "~/ui/cohorts/following-page";
import { numbersOf } from "~/ui/cohorts/need-words";
import { ErrorSummary } from "~/ui/forms/error-summary";
import { Form } from "~/ui/forms/form";
import type { FormState } from "~/ui/forms/form-state";
import { Labelled } from "~/ui/forms/labelled";
import { useMessages } from "~/ui/messages";
import type { Shown } from "~/ui/shown";

interface MessagePageProps {
  cohort: FollowedCohort;
  course: FollowedCourse;
  member: Pick<Shown<MemberView>, "learnerId" | "name" | "needs">;
  /** Why the trainer writes; null: no reason, or one that does not hold. */
  reason: Need["kind"] | null;
  trainerName: string;
  /** Sent along, so that two clicks are one message. */
  id: string;
  form: FormState | undefined;
}

/** A message to one member, with a first draft that fits the reason. */
export function MessagePage({ cohort, course, member, reason, trainerName, id, form }: MessagePageProps) {
  const words = useMessages().following.message;
  const path = memberPath(cohort.id, member.learnerId);
  const need = member.needs.find(({ kind }) => kind === reason);
  const draft = useDraft({ need, course, learner: member.name, trainer: trainerName });
  const tell = (code: string) => words.errors[code] ?? code;
  const problem = (name: string) => form?.errors[name] && tell(form.errors[name]);
  return (
    <FollowingPage
      cohort={cohort}
      title={words.title(member.name)}
      up={{ href: path, text: member.name }}
      language={course.language}
    >
      <Form className="flow read" noValidate>
        <p className="lead">{words.lead}</p>
        <ErrorSummary form={form} tell={tell} />
        <input type="hidden" name="id" value={form?.values.id ?? id} />
        <Labelled id="subject" label={words.subject} problem={problem("subject")}>
          {(field) => (
            <input
              {...field}
              className="input"
              name="subject"
              maxLength={longestSubject}
              required
              defaultValue={form?.values.subject ?? draft.subject}
            />
          )}
        </Labelled>
        <Labelled id="text" label={words.text} hint={words.textHint} problem={problem("text")}>
          {(field) => (
            <textarea
              {...field}
              className="input letter"
              name="text"
              rows={12}
              maxLength={longestMessage}
              required
              defaultValue={form?.values.text ?? draft.text}
            />
          )}
        </Labelled>
        <p>{words.answers}</p>
        <p className="small">{words.privacy}</p>
        <p className="row">
          <button className="btn" type="submit">
            {words.send}
          </button>
          <a className="go" href={path}>
            {words.cancel}
          </a>
        </p>
      </Form>
    </FollowingPage>
  );
}

interface DraftFacts {
  need: Need | undefined;
  course: FollowedCourse;
  learner: string;
  trainer: string;
}

function useDraft({ need, course, learner, trainer }: DraftFacts): { subject: string; text: string } {
  const { templates } = useMessages().following.message;
  const template = templates[need?.kind ?? "general"];
  const ids = need?.kind === "stuck-lesson" ? need.lessonIds : need?.kind === "behind" ? need.scopes : [];
  const facts = { learner, trainer, lessons: numbersOf(course, ids), days: need && "days" in need ? need.days : 0 };
  return { subject: template.subject(facts), text: template.text(facts) };
}
