import { formatJoinCode } from "~/cohorts/joining/join-code";
import { defaultJoinCodePlaces, type JoinCode } from "~/cohorts/joining/join-code-view";
import { Notice } from "~/ui/account-page";
import { Band, EmptyState } from "~/ui/blocks";
import { useProblem } from "~/ui/cohorts/cohort-fields";
import { CohortNav } from "~/ui/cohorts/cohort-nav";
import { longMoment } from "~/ui/dates";
import { ErrorSummary } from "~/ui/forms/error-summary";
import { Form } from "~/ui/forms/form";
import type { FormState } from "~/ui/forms/form-state";
import { Labelled } from "~/ui/forms/labelled";
import { useMessages } from "~/ui/messages";
import type { Shown } from "~/ui/shown";
import { JoinCodeBlock } from "./join-code-block";

interface JoiningPageProps {
  cohort: { id: string; name: string; endsOn: string };
  /** Of this site, for the link. */
  origin: string;
  live: Shown<JoinCode>[];
  /** Revoked, or over. */
  old: Shown<JoinCode>[];
  /** The group itself is over. */
  over: boolean;
  done: "made" | "revoked" | null;
  form: FormState | undefined;
}

/** The codes with which people come into a group by themselves. */
export function JoiningPage({ cohort, origin, live, old, over, done, form }: JoiningPageProps) {
  const { joining, error } = useMessages().cohort;
  return (
    <>
      <CohortNav cohortId={cohort.id} current="joining" />
      <div className="wrap band">
        <p className="over">
          <a href={`/cohorts/${cohort.id}`}>{cohort.name}</a>
        </p>
        <h1>{joining.title}</h1>
        <div className="flow mt5 no-print">
          <p className="lead read">{joining.lead}</p>
          <p className="read">{joining.consent}</p>
          {done ? <Notice>{joining.done[done]}</Notice> : null}
        </div>
      </div>
      <Band
        title={joining.codes}
        note={live.length > 0 ? <span className="no-print">{joining.print}</span> : undefined}
      >
        {live.length === 0 ? (
          <EmptyState title={joining.none} text={over ? error("cohort-over") : joining.noneText} />
        ) : (
          <div className="code-list">
            {live.map((code) => (
              <JoinCodeBlock key={code.id} code={code} origin={origin} />
            ))}
          </div>
        )}
      </Band>
      {over ? null : (
        <Band title={joining.make} id="make">
          <MakeForm endsOn={cohort.endsOn} form={form} />
        </Band>
      )}
      {old.length > 0 ? <OldCodes codes={old} /> : null}
    </>
  );
}

function MakeForm({ endsOn, form }: { endsOn: string; form: FormState | undefined }) {
  const { joining, error } = useMessages().cohort;
  const problem = useProblem(form);
  return (
    <Form className="flow read" noValidate>
      <input type="hidden" name="part" value="make" />
      <ErrorSummary form={form} tell={error} />
      <Labelled id="ends" label={joining.ends} problem={problem("ends")}>
        {(field) => (
          <input
            {...field}
            className="input"
            type="date"
            name="ends"
            required
            defaultValue={form?.values.ends ?? endsOn}
          />
        )}
      </Labelled>
      <Labelled id="maximum" label={joining.maximum} hint={joining.maximumHint} problem={problem("maximum")}>
        {(field) => (
          <input
            {...field}
            className="input"
            name="maximum"
            inputMode="numeric"
            autoComplete="off"
            required
            defaultValue={form?.values.maximum ?? defaultJoinCodePlaces}
          />
        )}
      </Labelled>
      <p className="row">
        <button className="btn" type="submit">
          {joining.submit}
        </button>
      </p>
    </Form>
  );
}

function OldCodes({ codes }: { codes: Shown<JoinCode>[] }) {
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
                <b>{formatJoinCode(code)}</b>:{" "}
                {revokedAt
                  ? joining.revokedAt(longMoment(revokedAt, locale))
                  : joining.endedAt(longMoment(endsAt, locale))}
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
