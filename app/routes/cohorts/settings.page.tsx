import type { CohortWithTrainerRole } from "~/cohorts/group/cohort";
import { ActionDoneNotice } from "~/ui/account-page-layout";
import { TitledPageRow } from "~/ui/blocks";
import { CohortHeading } from "~/ui/cohorts/cohort-heading";
import { WeeklyDigestSwitchForm } from "~/ui/cohorts/switch-forms";
import { CourseLanguageProvider } from "~/ui/course-text";
import { Form } from "~/ui/forms/form";
import { FieldProblem } from "~/ui/forms/labelled";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaForm } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { CohortDeadlineFields, type DeadlineFormRow } from "./cohort-deadline-fields";
import { CohortSettingsFields } from "./cohort-settings-fields";
import { composeDeadlineDayFieldName, createCohortSettingsForm } from "./settings.form";

export const cohortSettingsActionResults = ["saved", "made", "not-removed"] as const;

interface CohortSettingsPageProps {
  cohort: CohortWithTrainerRole;
  language: string;
  deadlines: DeadlineFormRow[];
  digest: boolean;
  trainers: number;
  removable: boolean;
  done: (typeof cohortSettingsActionResults)[number] | null;
  form: RefusedFormState | undefined;
}

/** The page with all settings of a group. */
export function CohortSettingsPage(props: CohortSettingsPageProps) {
  const { cohort, deadlines, digest, removable, form } = props;
  const { settings } = useMessages().cohort;
  const done = form ? null : props.done;
  return (
    <>
      <div className="wrap band">
        <CohortHeading cohort={cohort} title={settings.title} current="settings" />
        {done === "saved" || done === "made" ? (
          <div className="mt5">
            <ActionDoneNotice>
              {settings.done[done]}
              {done === "saved" && deadlines.some(({ warning }) => warning) ? ` ${settings.oddOrder}` : ""}
            </ActionDoneNotice>
          </div>
        ) : null}
      </div>
      <Settings {...props} />
      <TitledPageRow title={settings.digest}>
        <WeeklyDigestSwitchForm cohortId={cohort.id} digest={digest} />
      </TitledPageRow>
      <Trainers {...props} />
      {cohort.part === "owner" ? (
        <Removal cohortId={cohort.id} removable={removable} refused={done === "not-removed"} />
      ) : null}
    </>
  );
}

/** One form with all settings, so that saving one half never loses what was typed in the other half. */
function Settings({ cohort, language, deadlines, form }: CohortSettingsPageProps) {
  const { settings, errors } = useMessages().cohort;
  const nameOf = (field: string) => {
    const row = deadlines.find(({ scope }) => composeDeadlineDayFieldName(scope) === field);
    if (!row) return null;
    return row.number === null ? settings.whole : settings.lesson(row.number, row.title);
  };
  return (
    <SchemaForm
      action={`/cohorts/${cohort.id}/settings`}
      schema={createCohortSettingsForm(deadlines.map(({ scope }) => scope))}
      state={form}
      words={errors}
      nameOf={nameOf}
      wide
    >
      <TitledPageRow title={settings.deadlines} note={settings.deadlinesNote} id="deadlines">
        <CourseLanguageProvider language={language}>
          <CohortDeadlineFields rows={deadlines} />
        </CourseLanguageProvider>
      </TitledPageRow>
      <TitledPageRow title={settings.about}>
        <div className="flow read">
          <CohortSettingsFields cohort={cohort} />
          <p className="row">
            <button className="btn" type="submit">
              {settings.save}
            </button>
          </p>
        </div>
      </TitledPageRow>
    </SchemaForm>
  );
}

function Trainers({ cohort, trainers }: CohortSettingsPageProps) {
  const { settings } = useMessages().cohort;
  return (
    <TitledPageRow title={settings.trainers}>
      <div className="flow">
        <p>{settings.trainersText(trainers)}</p>
        <p className="row">
          <a className="btn quiet" href={`/cohorts/${cohort.id}/trainers`}>
            {settings.toTrainers}
          </a>
        </p>
      </div>
    </TitledPageRow>
  );
}

function Removal({ cohortId, removable, refused }: { cohortId: string; removable: boolean; refused: boolean }) {
  const { settings } = useMessages().cohort;
  if (!removable && !refused) return null;
  return (
    <TitledPageRow title={settings.remove} id="remove">
      {refused ? (
        <FieldProblem id="not-removed">{settings.notRemoved}</FieldProblem>
      ) : (
        <Form className="flow read" action={`/cohorts/${cohortId}/remove`}>
          <p>{settings.removeText}</p>
          <p className="row">
            <button className="btn quiet" type="submit">
              {settings.removeButton}
            </button>
          </p>
        </Form>
      )}
    </TitledPageRow>
  );
}
