import { Notice } from "~/ui/account-page";
import { lessonPath, noteId } from "~/ui/addresses";
import { Facts } from "~/ui/blocks";
import { longMoment, shortMoment } from "~/ui/dates";
import { ErrorSummary } from "~/ui/forms/error-summary";
import { Form } from "~/ui/forms/form";
import type { FormState } from "~/ui/forms/form-state";
import { Labelled } from "~/ui/forms/labelled";
import { useMessages } from "~/ui/messages";
import { AdminPage } from "./admin-page";
import type { ShownReport } from "./reports.page";

type EventKind = "notified" | "seen" | "answered" | "closed" | "reopened";

export type FullReport = ShownReport & {
  email: string | null;
  events: { no: number; kind: EventKind; at: string | Date; by: string | null; note: string }[];
};

interface ReportAdminPageProps {
  report: FullReport;
  form: FormState | undefined;
  done: boolean;
}

/** What was reported is text, whatever stands in it. */
export function ReportAdminPage({ report, form, done }: ReportAdminPageProps) {
  const { admin, report: said, locale } = useMessages();
  const words = admin.reports;
  return (
    <AdminPage section="reports" title={words.one}>
      <div className="flow">
        {done ? <Notice>{words.done}</Notice> : null}
        {report.text ? (
          <blockquote className="place typed read">{report.text}</blockquote>
        ) : (
          <p className="read">{words.emptied}</p>
        )}
        <Facts
          facts={[
            { label: words.kind, value: said.kinds[report.kind] },
            { label: words.where, value: <Where report={report} /> },
            { label: words.edition, value: `${report.courseId}, ${report.label}` },
            { label: words.at, value: longMoment(report.at, locale) },
            { label: words.state, value: words.states[report.state] },
            { label: words.sender, value: report.email ?? words.nobody },
          ]}
        />
        <Handling report={report} form={form} />
        {report.events.length > 0 ? (
          <>
            <h2>{words.history}</h2>
            <ol className="rows plain">
              {report.events.map(({ no, kind, at, by, note }) => (
                <li key={no}>
                  <p>
                    {shortMoment(at, locale)}: {words.events[kind]} {by ? words.by(by) : words.byJob}
                  </p>
                  {note ? <p className="small typed">{note}</p> : null}
                </li>
              ))}
            </ol>
          </>
        ) : null}
        <p>
          <a className="go" href="/admin/reports">
            {words.back}
          </a>
        </p>
      </div>
    </AdminPage>
  );
}

function Where({ report }: { report: FullReport }) {
  const words = useMessages().admin.reports;
  const { courseId, lessonId, place } = report;
  const id = /^(pre-question|recall):/.test(place) ? noteId(place) : place.slice(place.indexOf(":") + 1);
  return (
    <>
      {report.lessonTitle}: {report.placeTitle}{" "}
      <a className="go" href={`${lessonPath(courseId, lessonId)}${id ? `#${encodeURIComponent(id)}` : ""}`}>
        {words.toPlace}
      </a>
    </>
  );
}

function Handling({ report, form }: Pick<ReportAdminPageProps, "report" | "form">) {
  const { admin } = useMessages();
  const words = admin.reports;
  const { state, email } = report;
  return (
    <section className="flow read">
      <h2>{words.handle}</h2>
      <ErrorSummary form={form} tell={(code) => admin.errors[code] ?? code} />
      {state === "new" ? (
        <Form>
          <button className="btn quiet" type="submit" name="kind" value="seen">
            {words.seen}
          </button>
        </Form>
      ) : null}
      {email ? (
        <Step
          kind="answered"
          label={words.answer}
          hint={words.answerHint}
          submit={words.sendAnswer}
          form={form}
          required
        />
      ) : null}
      {state === "closed" ? (
        <Form>
          <button className="btn quiet" type="submit" name="kind" value="reopened">
            {words.reopen}
          </button>
        </Form>
      ) : (
        <Step kind="closed" label={words.note} hint={words.noteHint} submit={words.close} form={form} />
      )}
    </section>
  );
}

interface StepProps {
  kind: "answered" | "closed";
  label: string;
  hint: string;
  submit: string;
  form: FormState | undefined;
  required?: boolean;
}

function Step({ kind, label, hint, submit, form, required = false }: StepProps) {
  const { admin } = useMessages();
  const own = form?.values.kind === kind ? form : undefined;
  const code = own?.errors.note;
  return (
    <Form noValidate>
      <input type="hidden" name="kind" value={kind} />
      <Labelled id={`note-${kind}`} label={label} hint={hint} problem={code && (admin.errors[code] ?? code)}>
        {(field) => (
          <textarea
            {...field}
            className="input"
            name="note"
            rows={4}
            maxLength={2000}
            required={required}
            defaultValue={own?.values.note}
          />
        )}
      </Labelled>
      <p className="mt3">
        <button className={kind === "answered" ? "btn" : "btn quiet"} type="submit">
          {submit}
        </button>
      </p>
    </Form>
  );
}
