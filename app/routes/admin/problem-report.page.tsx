import type { ReactNode } from "react";
import type { ProblemReportStep } from "~/learning/problem-report/reported-problem-kinds";
import { ActionDoneNotice } from "~/ui/account-page-layout";
import { reportedPlacePath } from "~/ui/addresses";
import { DefinitionList } from "~/ui/blocks";
import { CourseLanguageProvider, CourseText } from "~/ui/course-text";
import { formatLongDateTime, formatShortDateTime } from "~/ui/dates";
import { TextArea } from "~/ui/forms/field";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaForm } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { AdminPageLayout } from "./admin-page-layout";
import { problemReportStepPath, problemReportSteps } from "./problem-report.form";
import type { ProblemReportSummary } from "./problem-reports.page";

type EventKind = "notified" | "seen" | "answered" | "closed" | "reopened";

export type ProblemReportDetails = ProblemReportSummary & {
  /** The language of the course, or null if the course has no release any more. */
  language: string | null;
  email: string | null;
  events: { no: number; kind: EventKind; at: string; by: string | null; note: string }[];
};

interface AdminProblemReportPageProps {
  report: ProblemReportDetails;
  /** The step that was refused, or null. Its form is shown again as `form`. */
  refused: ProblemReportStep | null;
  form?: RefusedFormState | undefined;
  done: boolean;
}

/** The page of one problem report for administrators. The reporter's text is shown as plain text, never as HTML. */
export function AdminProblemReportPage({ report, refused, form, done }: AdminProblemReportPageProps) {
  const { admin, report: said, locale } = useMessages();
  const words = admin.reports;
  return (
    <AdminPageLayout section="reports" title={words.one}>
      <div className="flow">
        {done ? <ActionDoneNotice>{words.done}</ActionDoneNotice> : null}
        {report.text ? (
          <blockquote className="place typed read">{report.text}</blockquote>
        ) : (
          <p className="read">{words.emptied}</p>
        )}
        <DefinitionList
          facts={[
            { label: words.kind, value: said.kinds[report.kind] },
            { label: words.where, value: <Where report={report} /> },
            { label: words.edition, value: `${report.courseId}, ${report.label}` },
            { label: words.at, value: formatLongDateTime(report.at, locale) },
            { label: words.state, value: words.states[report.state] },
            { label: words.sender, value: report.email ?? words.nobody },
          ]}
        />
        <Handling report={report} refused={refused} form={form} />
        {report.events.length > 0 ? (
          <>
            <h2>{words.history}</h2>
            <ol className="rows plain">
              {report.events.map(({ no, kind, at, by, note }) => (
                <li key={no}>
                  <p>
                    {formatShortDateTime(at, locale)}: {words.events[kind]} {by ? words.by(by) : words.byJob}
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
    </AdminPageLayout>
  );
}

function Where({ report }: Pick<AdminProblemReportPageProps, "report">) {
  const words = useMessages().admin.reports;
  const { courseId, lessonId, place } = report;
  return (
    <>
      <CourseLanguageProvider language={report.language}>
        <CourseText>
          {report.lessonTitle}: {report.placeTitle}
        </CourseText>
      </CourseLanguageProvider>{" "}
      <a className="go" href={reportedPlacePath(courseId, lessonId, place)}>
        {words.toPlace}
      </a>
    </>
  );
}

function Handling({ report, refused, form }: Pick<AdminProblemReportPageProps, "report" | "refused" | "form">) {
  const words = useMessages().admin.reports;
  const { id, state, email } = report;
  const formOf = (step: ProblemReportStep) => ({
    action: problemReportStepPath(id, step),
    form: refused === step ? form : undefined,
    step,
  });
  return (
    <section className="flow read">
      <h2>{words.handle}</h2>
      {state === "new" ? <StepForm {...formOf("seen")} submit={words.seen} /> : null}
      {email ? (
        <StepForm {...formOf("answered")} submit={words.sendAnswer}>
          <TextArea name="note" label={words.answer} hint={words.answerHint} rows={4} />
        </StepForm>
      ) : null}
      {state === "closed" ? (
        <StepForm {...formOf("reopened")} submit={words.reopen} />
      ) : (
        <StepForm {...formOf("closed")} submit={words.close}>
          <TextArea name="note" label={words.note} hint={words.noteHint} rows={4} />
        </StepForm>
      )}
    </section>
  );
}

interface StepFormProps {
  action: string;
  step: ProblemReportStep;
  submit: string;
  form: RefusedFormState | undefined;
  children?: ReactNode;
}

function StepForm({ action, step, submit, form, children }: StepFormProps) {
  const { errors } = useMessages().admin;
  const { path, form: schema } = problemReportSteps[step];
  return (
    <SchemaForm action={action} schema={schema} state={form} words={errors} idPrefix={`${path}-`}>
      {children}
      <p className={children ? "mt3" : undefined}>
        <button className={step === "answered" ? "btn" : "btn quiet"} type="submit">
          {submit}
        </button>
      </p>
    </SchemaForm>
  );
}
