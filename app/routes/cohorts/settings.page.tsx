import type { OpenInCohort } from "~/cohorts/archiving/open-in-cohort";
import type { CohortWithTrainerRole } from "~/cohorts/group/cohort";
import { ActionDoneNotice } from "~/ui/account-page-layout";
import { cohortSittingsPath } from "~/ui/addresses";
import { TitledPageRow } from "~/ui/blocks";
import { CohortHeading } from "~/ui/cohorts/cohort-heading";
import { WeeklyDigestSwitchForm } from "~/ui/cohorts/switch-forms";
import { Form } from "~/ui/forms/form";
import { FieldProblem } from "~/ui/forms/labelled";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaForm } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";
import { basedOnFieldName } from "~/ui/note-based-on";
import { CohortSettingsFields } from "./cohort-settings-fields";
import { cohortSettingsForm } from "./settings.form";
import { SettingsChangedNotice } from "./settings-changed-notice";

export const cohortSettingsActionResults = ["saved", "not-removed", "archived", "back"] as const;

/** `changed`: somebody else saved settings since the form was shown. */
export interface RefusedSettings extends RefusedFormState {
  changed?: boolean;
}

interface CohortSettingsPageProps {
  cohort: CohortWithTrainerRole;
  /** What the form is based on. */
  base: string;
  digest: boolean;
  trainers: number;
  removable: boolean;
  open: OpenInCohort;
  done: (typeof cohortSettingsActionResults)[number] | null;
  form: RefusedSettings | undefined;
}

/** The page with all settings of a group. */
export function CohortSettingsPage(props: CohortSettingsPageProps) {
  const { cohort, digest, removable, form } = props;
  const { settings } = useMessages().cohort;
  const { groupArchive } = useMessages();
  const done = form ? null : props.done;
  const told = done === null || done === "not-removed" ? null : { ...settings.done, ...groupArchive.done }[done];
  return (
    <>
      <div className="wrap band">
        <CohortHeading cohort={cohort} title={settings.title} current="settings" />
        {told === null ? null : (
          <div className="mt5">
            <ActionDoneNotice>{told}</ActionDoneNotice>
          </div>
        )}
      </div>
      {cohort.archivedAt ? (
        <Archive {...props} />
      ) : (
        <>
          <Settings {...props} />
          <TitledPageRow title={settings.digest}>
            <WeeklyDigestSwitchForm cohortId={cohort.id} digest={digest} />
          </TitledPageRow>
        </>
      )}
      <Copying cohort={cohort} />
      <Trainers {...props} />
      {cohort.archivedAt ? null : <Archive {...props} />}
      {cohort.part === "owner" ? (
        <Removal cohortId={cohort.id} removable={removable} refused={done === "not-removed"} />
      ) : null}
    </>
  );
}

function Settings({ cohort, base, form }: CohortSettingsPageProps) {
  const { settings, errors } = useMessages().cohort;
  return (
    <>
      <SchemaForm
        action={`/cohorts/${cohort.id}/settings`}
        schema={cohortSettingsForm}
        state={form}
        words={errors}
        data-draft=""
        autoComplete="off"
        wide
      >
        <input type="hidden" name={basedOnFieldName} value={form?.values.basedOn ?? base} />
        {form?.changed ? (
          <div className="wrap">
            <SettingsChangedNotice stored={cohort} values={form.values} />
          </div>
        ) : null}
        <TitledPageRow title={settings.about}>
          <div className="flow read">
            <CohortSettingsFields cohort={cohort} />
            <p className="row">
              <button className="btn" type="submit">
                {settings.save}
              </button>
              <span className="state" role="status" data-saved-state="" />
            </p>
          </div>
        </TitledPageRow>
      </SchemaForm>
      <TitledPageRow title={settings.deadlines} id="deadlines">
        <div className="flow">
          <p>{settings.deadlinesNote}</p>
          <p className="row">
            <a className="btn quiet" href={`/cohorts/${cohort.id}/deadlines`}>
              {settings.toDeadlines}
            </a>
          </p>
        </div>
      </TitledPageRow>
    </>
  );
}

function Copying({ cohort }: Pick<CohortSettingsPageProps, "cohort">) {
  const { copyGroup } = useMessages().deadlinePlan;
  return (
    <TitledPageRow title={copyGroup.title}>
      <div className="flow">
        <p>{copyGroup.linkText}</p>
        <p className="row">
          <a className="btn quiet" href={`/cohorts/${cohort.id}/copy`}>
            {copyGroup.link}
          </a>
        </p>
      </div>
    </TitledPageRow>
  );
}

/** Moves the group into the archive, or back. It says what still runs. */
function Archive({ cohort, open }: Pick<CohortSettingsPageProps, "cohort" | "open">) {
  const { groupArchive: words } = useMessages();
  const isArchived = cohort.archivedAt !== null;
  return (
    <TitledPageRow title={words.title} id="archive">
      <Form className="flow read" action={`/cohorts/${cohort.id}/archive`} inArchive="open">
        <p>{isArchived ? words.archivedText : words.settingsText}</p>
        {open.sittings > 0 ? (
          <p className="state">
            <StateSign name="again" />
            <span>
              {words.openSittings(open.sittings)} <a href={cohortSittingsPath(cohort.id)}>{words.toSittings}</a>.
            </span>
          </p>
        ) : null}
        {open.live && !isArchived ? (
          <p className="state">
            <StateSign name="again" />
            <span>{words.openLive}</span>
          </p>
        ) : null}
        <p className="row">
          <button className="btn quiet" type="submit" name="archive" value={isArchived ? "off" : "on"}>
            {isArchived ? words.bringBack : words.archive}
          </button>
        </p>
      </Form>
    </TitledPageRow>
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
        <Form className="flow read" action={`/cohorts/${cohortId}/remove`} inArchive="open">
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
