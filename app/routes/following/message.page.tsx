import { fillInName } from "~/cohorts/acting/message-text";
import type { WritingChoices } from "~/cohorts/batches/writing-choices";
import type { LatestMessage, MemberForTrainer } from "~/cohorts/following/member-for-trainer";
import type { CourseOutline } from "~/cohorts/group/course-outline";
import type { MemberNeedsTrainerReason } from "~/cohorts/needs/reasons";
import type { MessageTemplate } from "~/cohorts/templates/message-template";
import { cohortMemberPath } from "~/ui/addresses";
import { type CohortIdAndName, CohortMemberPageLayout } from "~/ui/cohorts/cohort-member-page-layout";
import { listLessonNumbers } from "~/ui/cohorts/member-need-reasons";
import { MessageFields, TemplateChoice } from "~/ui/cohorts/message-fields";
import { formatDayAndMonthOf, formatLongDateTime } from "~/ui/dates";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaForm } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { messageToMemberForm } from "./message.form";

interface MessageToMemberPageProps extends WritingChoices {
  /** The template that the trainer chose, or null. */
  template: MessageTemplate | null;
  cohort: CohortIdAndName;
  course: CourseOutline;
  member: Pick<MemberForTrainer, "learnerId" | "name" | "needs">;
  /** Why the trainer writes. Null if there is no reason, or if the reason no longer applies. */
  reason: MemberNeedsTrainerReason["kind"] | null;
  /** What a trainer wrote to this member last, or null. */
  latest: LatestMessage | null;
  /** The trainer who writes. */
  trainer: { learnerId: string; name: string };
  /** The page to which the trainer returns without sending the form, and the query string that says so. */
  back: { query: string; page: string };
  /** The id that is sent with the form, so that two clicks send only one message. */
  id: string;
  form: RefusedFormState | undefined;
}

/** The page with the form for a message to one member. The draft text fits the reason. */
export function MessageToMemberPage({
  cohort,
  course,
  member,
  reason,
  latest,
  trainer,
  templates,
  template,
  replyAddress,
  back,
  id,
  form,
}: MessageToMemberPageProps) {
  const words = useMessages().following.message;
  const path = cohortMemberPath(cohort.id, member.learnerId);
  const need = member.needs.find(({ kind }) => kind === reason);
  const draft = useDraft({ need, course, learner: member.name, trainer, latest });
  return (
    <CohortMemberPageLayout
      cohort={cohort}
      title={words.title(member.name)}
      up={{ href: path, text: member.name }}
      language={course.language}
    >
      <SchemaForm
        className="flow read"
        schema={messageToMemberForm}
        state={form}
        words={words.errors}
        lead={<p className="lead">{words.lead}</p>}
      >
        {latest ? <LatestMessageBox latest={latest} /> : null}
        <TemplateChoice templates={templates} path={`${path}/message${back.query}`} />
        <input type="hidden" name="id" value={form?.values.id ?? id} />
        <MessageFields
          initial={template ? fillInName(template, member.name) : draft}
          replyAddress={replyAddress}
          toMany={false}
        />
        <p className="row">
          <button className="btn" type="submit">
            {words.send}
          </button>
          <a className="go" href={back.page}>
            {words.cancel}
          </a>
        </p>
      </SchemaForm>
    </CohortMemberPageLayout>
  );
}

/** What was written to the member last, so that nobody writes it again. */
function LatestMessageBox({ latest }: { latest: LatestMessage }) {
  const { following, locale } = useMessages();
  return (
    <section aria-labelledby="latest">
      <h2 id="latest">{following.message.latest}</h2>
      <div className="shown-mail">
        <p className="who">{latest.subject}</p>
        <p className="small">
          {following.member.by(latest.by ?? following.member.gone, formatLongDateTime(latest.at, locale))}
        </p>
        <p className="typed">{latest.text}</p>
      </div>
    </section>
  );
}

interface DraftFacts {
  need: MemberNeedsTrainerReason | undefined;
  course: CourseOutline;
  learner: string;
  trainer: MessageToMemberPageProps["trainer"];
  latest: LatestMessage | null;
}

/** Returns the text with which the form begins. A second message begins otherwise than the first, whatever the reason. */
function useDraft({ need, course, learner, trainer, latest }: DraftFacts): { subject: string; text: string } {
  const { following, locale } = useMessages();
  const { templates, again } = following.message;
  if (latest) {
    const by = latest.actor === trainer.learnerId ? null : latest.by;
    const facts = { learner, trainer: trainer.name, by, day: formatDayAndMonthOf(latest.at, locale) };
    return { subject: again.subject, text: again.text(facts) };
  }
  const template = templates[need?.kind ?? "general"];
  const ids = need?.kind === "stuck-lesson" ? need.lessonIds : need?.kind === "behind" ? need.scopes : [];
  const facts = {
    learner,
    trainer: trainer.name,
    lessons: listLessonNumbers(course, ids),
    days: need && "days" in need ? need.days : 0,
  };
  return { subject: template.subject(facts), text: template.text(facts) };
}
