import { allLateScopes } from "~/cohorts/acting/extension-rules";
import {
  type Batch,
  type BatchesLeft,
  type BatchMessage,
  type BatchOutcome,
  type DeadlineChoices,
  needsDraft,
} from "~/cohorts/batches/batch";
import type { WritingChoices } from "~/cohorts/batches/writing-choices";
import type { MessageTemplate } from "~/cohorts/templates/message-template";
import { batchPath, cohortPath, cohortSittingPath, trainerTodayPath } from "~/ui/addresses";
import type { CohortIdAndName } from "~/ui/cohorts/cohort-member-page-layout";
import { DeadlineExtensionFields } from "~/ui/cohorts/deadline-extension-fields";
import { MessageFields, TemplateChoice } from "~/ui/cohorts/message-fields";
import type { WayBackFromBatch } from "~/ui/cohorts/way-back";
import { CourseLanguageProvider } from "~/ui/course-text";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaForm } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";
import { batchExtensionForm, batchMessageForm } from "./batch.form";
import { BatchNames } from "./batch-names";
import { BatchPageLayout, NotMembersNotice } from "./batch-page-layout";
import { BatchesLeftLine } from "./batches-left-line";
import { ListEffectDone } from "./preview-list-effect";

interface BatchPageProps {
  cohort: CohortIdAndName & { endsOn: string };
  batch: Batch;
  writing: (WritingChoices & { template: MessageTemplate | null }) | null;
  timing: DeadlineChoices | null;
  left: BatchesLeft;
  /** The sitting of which a message told that was sent, or null. */
  sitting: { sittingId: string } | null;
  back: WayBackFromBatch;
  form: RefusedFormState | undefined;
}

/** The page of a batch: what the trainer types for the selected people or, after sending, how many got it. */
export function BatchPage(props: BatchPageProps) {
  const { cohort, batch, writing, timing, left } = props;
  const words = useMessages().batch;
  if (batch.outcome) return <BatchOutcomePage {...props} outcome={batch.outcome} />;
  return (
    <BatchPageLayout cohort={cohort} title={words.titles[batch.act](batch.members.length)}>
      <div className="flow read">
        <NotMembersNotice batch={batch} />
        <BatchesLeftLine {...left} />
        <BatchNames people={batch.members} />
        {writing ? <MessageForm {...props} writing={writing} /> : null}
        {timing ? <ExtensionForm {...props} timing={timing} /> : null}
      </div>
    </BatchPageLayout>
  );
}

function MessageForm({
  cohort,
  batch,
  writing,
  back,
  form,
}: BatchPageProps & { writing: NonNullable<BatchPageProps["writing"]> }) {
  const words = useMessages().batch;
  const initial = findInitialMessage(batch.draft, writing.template);
  return (
    <>
      <TemplateChoice templates={writing.templates} path={batchPath(cohort.id, batch.id) + back.query} />
      <SchemaForm
        className="flow"
        schema={batchMessageForm}
        state={form}
        words={words.errors}
        lead={<p className="lead">{words.leads.message}</p>}
      >
        <MessageFields initial={initial} replyAddress={writing.replyAddress} toMany />
        <Next back={back.page} cancel={words.cancel.message} />
      </SchemaForm>
    </>
  );
}

/**
 * Returns what stands in the form of a message to several people: a template, what was typed before, or nothing. An example would be sent as
 * it is, by a trainer in a hurry.
 */
export function findInitialMessage(draft: Batch["draft"], template: MessageTemplate | null): BatchMessage {
  const typed = draft && "subject" in draft ? draft : null;
  const replies = typed?.replies ?? false;
  if (template) return { subject: template.subject, text: template.text, replies };
  return typed ?? { subject: "", text: "", replies };
}

function ExtensionForm({
  cohort,
  batch,
  timing,
  back,
  form,
}: BatchPageProps & { timing: NonNullable<BatchPageProps["timing"]> }) {
  const { batch: words, following } = useMessages();
  const { deadlines, course, anyLate, scope } = timing;
  const typed = batch.draft && "scope" in batch.draft ? batch.draft : { scope };
  if (deadlines.length === 0 && !form)
    return (
      <>
        <p>{following.extension.none}</p>
        <p className="row">
          <a className="btn" href={back.page}>
            {back.isToday ? words.backToToday : words.back}
          </a>
          <a className="go" href={`${cohortPath(cohort.id)}/deadlines`}>
            {following.extension.settings}
          </a>
        </p>
      </>
    );
  return (
    <CourseLanguageProvider language={course.language}>
      <SchemaForm
        className="flow"
        schema={batchExtensionForm}
        state={form}
        words={words.errors}
        data-draft=""
        autoComplete="off"
        lead={<p className="lead">{words.leads.extension}</p>}
      >
        <DeadlineExtensionFields
          lessons={course.lessons}
          deadlines={deadlines}
          offersAllLate={anyLate || (form?.values.scope ?? typed.scope) === allLateScopes}
          endsOn={cohort.endsOn}
          initial={typed}
        />
        <Next back={back.page} cancel={words.cancel.extension} />
      </SchemaForm>
    </CourseLanguageProvider>
  );
}

/** The button that leads to the page with who gets what. `back`: the path of the page to which the trainer returns without it. */
export function Next({ back, cancel }: { back: string; cancel: string }) {
  const words = useMessages().batch;
  return (
    <div>
      <p className="row">
        <button className="btn" type="submit">
          {words.next}
        </button>
        <a className="go" href={back}>
          {cancel}
        </a>
      </p>
      <p className="small mt3">{words.nothingYet}</p>
    </div>
  );
}

function BatchOutcomePage({
  cohort,
  batch,
  sitting,
  back,
  outcome,
}: Pick<BatchPageProps, "cohort" | "batch" | "sitting" | "back"> & { outcome: BatchOutcome }) {
  const words = useMessages().batch;
  const { reached, skipped, left, onList } = outcome;
  return (
    <BatchPageLayout cohort={cohort} title={words.done.title}>
      <div className="flow read">
        <p className="state" role="status">
          <StateSign name={reached > 0 ? "done" : "open"} />
          <span>{reached > 0 ? words.done.reached[batch.act](reached) : words.done.nobody}</span>
        </p>
        {skipped > 0 ? <p>{words.done.skipped(skipped)}</p> : null}
        {left > 0 ? <p>{words.done.left(left)}</p> : null}
        {onList ? <ListEffectDone effect={onList} /> : null}
        {needsDraft(batch.act) && reached > 0 ? <p className="small">{words.done.once}</p> : null}
        <p className="row">
          {sitting ? (
            <a className="btn" href={cohortSittingPath(cohort.id, sitting.sittingId)}>
              {words.sitting.link}
            </a>
          ) : null}
          <a className={sitting ? "go" : "btn"} href={back.page}>
            {back.isToday ? words.backToToday : words.back}
          </a>
          <a className="go" href={back.isToday ? cohortPath(cohort.id) : `${trainerTodayPath}#needs`}>
            {back.isToday ? words.done.toGroup(cohort.name) : words.done.toToday}
          </a>
        </p>
      </div>
    </BatchPageLayout>
  );
}
