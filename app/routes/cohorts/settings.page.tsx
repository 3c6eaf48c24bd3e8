import type { TrainedCohort } from "~/cohorts/group/cohort";
import { Notice } from "~/ui/account-page";
import { Band } from "~/ui/blocks";
import { CohortNav } from "~/ui/cohorts/cohort-nav";
import { DigestForm } from "~/ui/cohorts/switch-forms";
import { CourseLanguage } from "~/ui/course-text";
import { Form } from "~/ui/forms/form";
import type { FormState } from "~/ui/forms/form-state";
import { Problem } from "~/ui/forms/labelled";
import { useMessages } from "~/ui/messages";
import { AboutForm } from "./about-form";
import { type DeadlineRow, DeadlinesForm } from "./deadlines-form";

export type SettingsPart = "about" | "deadlines" | "remove";

interface SettingsPageProps {
  cohort: TrainedCohort;
  language: string;
  deadlines: DeadlineRow[];
  digest: boolean;
  trainers: number;
  removable: boolean;
  done: "about" | "deadlines" | "made" | null;
  /** Of the part that was refused. */
  form: FormState | undefined;
}

/** All that trainers choose about a group. */
export function SettingsPage(props: SettingsPageProps) {
  const { cohort, language, deadlines, digest, done, form } = props;
  const { settings } = useMessages().cohort;
  const formOf = (part: SettingsPart) => (form?.values.part === part ? form : undefined);
  return (
    <>
      <CohortNav cohortId={cohort.id} current="settings" />
      <div className="wrap band">
        <p className="over">
          <a href={`/cohorts/${cohort.id}`}>{cohort.name}</a>
        </p>
        <h1>{settings.title}</h1>
        {done ? (
          <div className="mt5">
            <Notice>
              {settings.done[done]}
              {done === "deadlines" && deadlines.some(({ warning }) => warning) ? ` ${settings.oddOrder}` : ""}
            </Notice>
          </div>
        ) : null}
      </div>
      <Band title={settings.deadlines} note={settings.deadlinesNote} id="deadlines">
        <CourseLanguage language={language}>
          <DeadlinesForm rows={deadlines} form={formOf("deadlines")} />
        </CourseLanguage>
      </Band>
      <Band title={settings.about}>
        <AboutForm cohort={cohort} form={formOf("about")} />
      </Band>
      <Band title={settings.digest}>
        <DigestForm cohortId={cohort.id} digest={digest} />
      </Band>
      <Trainers {...props} />
      {cohort.part === "owner" ? <Removal removable={props.removable} refused={Boolean(formOf("remove"))} /> : null}
    </>
  );
}

function Trainers({ cohort, trainers }: SettingsPageProps) {
  const { settings } = useMessages().cohort;
  return (
    <Band title={settings.trainers}>
      <div className="flow">
        <p>{settings.trainersText(trainers)}</p>
        <p className="row">
          <a className="btn quiet" href={`/cohorts/${cohort.id}/trainers`}>
            {settings.toTrainers}
          </a>
        </p>
      </div>
    </Band>
  );
}

function Removal({ removable, refused }: { removable: boolean; refused: boolean }) {
  const { settings } = useMessages().cohort;
  if (!removable && !refused) return null;
  return (
    <Band title={settings.remove} id="remove">
      {refused ? (
        <Problem id="not-removed">{settings.notRemoved}</Problem>
      ) : (
        <Form className="flow read">
          <p>{settings.removeText}</p>
          <input type="hidden" name="part" value="remove" />
          <p className="row">
            <button className="btn quiet" type="submit">
              {settings.removeButton}
            </button>
          </p>
        </Form>
      )}
    </Band>
  );
}
