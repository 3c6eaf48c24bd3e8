import { mayBeginInSitting } from "~/cohorts/sittings/members-before-sitting";
import {
  type MemberNotBegun,
  type SittingForTrainer,
  type SupervisorKind,
  supervisorKinds,
} from "~/cohorts/sittings/sitting-views";
import { formatAmsterdamDay, formatAmsterdamTime } from "~/platform/amsterdam";
import { ActionDoneNotice } from "~/ui/account-page-layout";
import { cohortSittingPath } from "~/ui/addresses";
import { EmptyListMessage, TitledPageRow } from "~/ui/blocks";
import { CohortHeading } from "~/ui/cohorts/cohort-heading";
import { Field } from "~/ui/forms/field";
import { FieldProblem } from "~/ui/forms/labelled";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaForm, useSchemaField } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { MembersBeforeSitting, SittingStateLine } from "./sitting-parts";
import { openSittingForm } from "./sittings.form";

interface SittingsPageProps {
  cohort: { id: string; name: string; archivedAt: Date | null };
  /** Whether the course has a final test, and the name of its provider. */
  course: { hasFinalTest: boolean; provider: string };
  /** Whether a certificate may name the group. */
  mayNameGroup: boolean;
  sittings: SittingForTrainer[];
  /** All members, with whether they could begin now. */
  members: MemberNotBegun[];
  now: Date;
  /** The id that is sent with the form. */
  formId: string;
  /** A withdrawn sitting with which the form is filled in, or null. */
  again: SittingForTrainer | null;
  /** How many members just got a message that it is off. Null if it was not withdrawn just now. */
  told: number | null;
  form: RefusedFormState | undefined;
}

/** The trainer's page with the sittings of a group, the form to open one, and the members who can't begin. */
export function SittingsPage(props: SittingsPageProps) {
  const { cohort, course, sittings, members, again, told } = props;
  const { sitting } = useMessages();
  const blocked = members.filter(({ before }) => !mayBeginInSitting(before));
  return (
    <>
      <div className="wrap band">
        <CohortHeading cohort={cohort} title={sitting.title} current="sittings" />
        {again && told !== null ? (
          <div className="mt5">
            <ActionDoneNotice>{sitting.withdraw.done(told)}</ActionDoneNotice>
          </div>
        ) : null}
        <p className="lead read mt5">{sitting.lead}</p>
      </div>
      <TitledPageRow title={sitting.list}>
        {sittings.length === 0 ? (
          <EmptyListMessage
            title={sitting.none}
            text={
              !course.hasFinalTest
                ? sitting.errors["no-test"]
                : cohort.archivedAt
                  ? sitting.noneInArchive
                  : sitting.noneText
            }
          />
        ) : (
          <SittingList cohortId={cohort.id} sittings={sittings} />
        )}
      </TitledPageRow>
      {course.hasFinalTest && !cohort.archivedAt ? (
        <TitledPageRow title={sitting.open} id="open">
          <OpenForm {...props} />
        </TitledPageRow>
      ) : null}
      {blocked.length > 0 ? (
        <TitledPageRow title={sitting.page.blocked}>
          <MembersBeforeSitting cohortId={cohort.id} able={null} members={blocked} />
        </TitledPageRow>
      ) : null}
      <TitledPageRow title={sitting.how}>
        <ul className="bullets read">
          {sitting.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </TitledPageRow>
    </>
  );
}

function SittingList({ cohortId, sittings }: { cohortId: string; sittings: SittingForTrainer[] }) {
  const { sitting: words } = useMessages();
  return (
    <ul className="rows plain read">
      {sittings.map((sitting) => (
        <li key={sitting.id}>
          <h3 className="named">
            <a href={cohortSittingPath(cohortId, sitting.id)}>{words.whenAsTitle(sitting.opensAt, sitting.closesAt)}</a>
          </h3>
          <SittingStateLine sitting={sitting} />
          <p className="small named">{sitting.room}</p>
        </li>
      ))}
    </ul>
  );
}

const hourMs = 3_600_000;

/** Returns the time two hours later, or the end of the day. */
function formatUsualEnd(now: Date): string {
  const end = new Date(now.getTime() + 2 * hourMs);
  return formatAmsterdamDay(end) === formatAmsterdamDay(now) ? formatAmsterdamTime(end) : "23:59";
}

function OpenForm({ cohort, course, mayNameGroup, now, formId, form, again }: SittingsPageProps) {
  const { sitting } = useMessages();
  const { opensAt, closesAt } = again ?? { opensAt: now, closesAt: null };
  return (
    <SchemaForm
      className="flow read"
      action={`/cohorts/${cohort.id}/sittings`}
      schema={openSittingForm}
      state={form}
      words={sitting.errors}
    >
      <input type="hidden" name="id" value={form?.values.id ?? formId} />
      <Field name="room" label={sitting.room} hint={sitting.roomHint} initial={again?.room} />
      <Field name="day" label={sitting.day} initial={formatAmsterdamDay(opensAt)} />
      <div className="field-pair">
        <Field name="from" label={sitting.from} initial={formatAmsterdamTime(opensAt)} />
        <Field
          name="until"
          label={sitting.until}
          initial={closesAt ? formatAmsterdamTime(closesAt) : formatUsualEnd(now)}
        />
      </div>
      <p className="small">{sitting.untilHint}</p>
      <SupervisorField
        cohortName={cohort.name}
        provider={course.provider}
        initial={mayNameGroup && (again?.supervisedBy.isGroup ?? true) ? "group" : "provider"}
      />
      <TellField />
      <p className="row">
        <button className="btn" type="submit">
          {sitting.submit}
        </button>
      </p>
    </SchemaForm>
  );
}

/** Whether all members get a message. The trainer sees it first. */
function TellField() {
  const { sitting } = useMessages();
  const { typed } = useSchemaField("tell");
  return (
    <label className="tick">
      <input type="checkbox" name="tell" value="on" defaultChecked={typed === "on"} />
      <span>{sitting.tell}</span>
    </label>
  );
}

/** What a certificate will name: the group or the provider of the course. */
function SupervisorField({
  cohortName,
  provider,
  initial,
}: {
  cohortName: string;
  provider: string;
  initial: SupervisorKind;
}) {
  const { sitting } = useMessages();
  const { id, problem, typed } = useSchemaField("supervisor");
  const names = { group: cohortName, provider };
  return (
    <fieldset aria-describedby={`${id}-hint`}>
      <legend className="label">{sitting.supervisor}</legend>
      <p className="small" id={`${id}-hint`}>
        {sitting.supervisorHint}
      </p>
      {problem ? <FieldProblem id={`${id}-problem`}>{problem}</FieldProblem> : null}
      <div className="choices">
        {supervisorKinds.map((kind, at) => (
          <label key={kind}>
            <input
              type="radio"
              id={at === 0 ? id : undefined}
              name="supervisor"
              value={kind}
              defaultChecked={kind === (typed ?? initial)}
            />
            <span className="named">{sitting.supervisors[kind](names[kind])}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
