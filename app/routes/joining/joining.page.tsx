import { defaultJoinCodePlaces, type JoinCode } from "~/cohorts/joining/join-code-view";
import { formatReadableCode } from "~/platform/text/readable-code";
import { ActionDoneNotice } from "~/ui/account-page-layout";
import { EmptyListMessage, TitledPageRow } from "~/ui/blocks";
import { useIsArchivedGroup } from "~/ui/cohorts/archived-group-context";
import { CohortHeading } from "~/ui/cohorts/cohort-heading";
import { formatLongDateTime } from "~/ui/dates";
import { Field } from "~/ui/forms/field";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaForm } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { JoinCodeBlock } from "./join-code-block";
import { newJoinCodeForm } from "./joining.form";

interface JoinCodesPageProps {
  cohort: { id: string; name: string; endsOn: string };
  /** The id that is sent with the form, so that two clicks make only one code. */
  formId: string;
  /** The scheme and host of this site, with which the link to join begins. */
  origin: string;
  live: JoinCode[];
  /** Join codes that were revoked or expired. */
  old: JoinCode[];
  /** Whether the group has ended. */
  over: boolean;
  done: "made" | "revoked" | null;
  form: RefusedFormState | undefined;
}

/** The trainer's page with the codes by which people join a group. */
export function JoinCodesPage({ cohort, formId, origin, live, old, over, done, form }: JoinCodesPageProps) {
  const { joining, errors } = useMessages().cohort;
  const isArchived = useIsArchivedGroup();
  return (
    <>
      <div className="wrap band">
        <CohortHeading cohort={cohort} title={joining.title} current="joining" />
        <div className="flow mt5 no-print">
          <p className="lead read">{joining.lead}</p>
          <p className="read">{joining.consent}</p>
          {done ? <ActionDoneNotice>{joining.done[done]}</ActionDoneNotice> : null}
        </div>
      </div>
      <TitledPageRow
        title={joining.codes}
        note={live.length > 0 ? <span className="no-print">{joining.print}</span> : undefined}
      >
        {live.length === 0 ? (
          <EmptyListMessage
            title={joining.none}
            text={isArchived ? "" : over ? errors["cohort-over"] : joining.noneText}
          />
        ) : (
          <div className="code-list">
            {live.map((code) => (
              <JoinCodeBlock key={code.id} cohortId={cohort.id} code={code} origin={origin} />
            ))}
          </div>
        )}
      </TitledPageRow>
      {over || isArchived ? null : (
        <TitledPageRow title={joining.make} id="make">
          <MakeForm cohort={cohort} formId={formId} form={form} />
        </TitledPageRow>
      )}
      {old.length > 0 ? <OldCodes codes={old} /> : null}
    </>
  );
}

function MakeForm({ cohort, formId, form }: Pick<JoinCodesPageProps, "cohort" | "formId" | "form">) {
  const { joining, errors } = useMessages().cohort;
  const action = `/cohorts/${cohort.id}/joining`;
  return (
    <SchemaForm className="flow read" action={action} schema={newJoinCodeForm} state={form} words={errors}>
      <input type="hidden" name="id" value={form?.values.id || formId} />
      <Field name="ends" label={joining.ends} initial={cohort.endsOn} />
      <Field name="maximum" label={joining.maximum} hint={joining.maximumHint} initial={defaultJoinCodePlaces} />
      <p className="row">
        <button className="btn" type="submit">
          {joining.submit}
        </button>
      </p>
    </SchemaForm>
  );
}

function OldCodes({ codes }: { codes: JoinCode[] }) {
  const { cohort, locale } = useMessages();
  const { joining } = cohort;
  return (
    <section className="band code-old">
      <div className="wrap">
        <details>
          <summary>{joining.old(codes.length)}</summary>
          <ul className="bullets">
            {codes.map(({ id, code, used, maximum, endsAt, revokedAt }) => (
              <li key={id}>
                <b>{formatReadableCode(code)}</b>:{" "}
                {revokedAt
                  ? joining.revokedAt(formatLongDateTime(revokedAt, locale))
                  : joining.endedAt(formatLongDateTime(endsAt, locale))}
                {", "}
                {joining.taken(used, maximum)}
              </li>
            ))}
          </ul>
        </details>
      </div>
    </section>
  );
}
