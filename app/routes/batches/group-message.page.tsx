import type { BatchesLeft } from "~/cohorts/batches/batch";
import type { WritingChoices } from "~/cohorts/batches/writing-choices";
import type { MessageTemplate } from "~/cohorts/templates/message-template";
import { cohortPath, groupMessagePath } from "~/ui/addresses";
import type { CohortIdAndName } from "~/ui/cohorts/cohort-member-page-layout";
import { MessageFields, TemplateChoice } from "~/ui/cohorts/message-fields";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaForm } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { groupMessageForm } from "./batch.form";
import { findInitialMessage, Next } from "./batch.page";
import { BatchPageLayout } from "./batch-page-layout";
import { BatchesLeftLine } from "./batches-left-line";

interface GroupMessagePageProps {
  cohort: CohortIdAndName;
  members: number;
  writing: WritingChoices & { template: MessageTemplate | null };
  left: BatchesLeft;
  id: string;
  form: RefusedFormState | undefined;
}

/** The page where a trainer writes to all members of a group. */
export function GroupMessagePage({ cohort, members, writing, left, id, form }: GroupMessagePageProps) {
  const words = useMessages().batch;
  const initial = findInitialMessage(null, writing.template);
  return (
    <BatchPageLayout cohort={cohort} title={members > 0 ? words.titles.message(members) : words.toGroup} isGroupMessage>
      <div className="flow read">
        {members === 0 ? <p>{words.noMembers}</p> : null}
        {members > 0 || form ? (
          <>
            <BatchesLeftLine {...left} />
            <TemplateChoice templates={writing.templates} path={groupMessagePath(cohort.id)} />
            <SchemaForm
              className="flow"
              schema={groupMessageForm}
              state={form}
              words={words.errors}
              lead={<p className="lead">{words.leads.message}</p>}
            >
              <input type="hidden" name="id" value={form?.values.id ?? id} />
              <MessageFields initial={initial} replyAddress={writing.replyAddress} toMany />
              <Next back={cohortPath(cohort.id)} cancel={words.cancel.message} />
            </SchemaForm>
          </>
        ) : null}
      </div>
    </BatchPageLayout>
  );
}
