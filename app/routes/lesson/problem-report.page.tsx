import type { ProblemReportPlaceWithLesson } from "~/learning/problem-report/problem-report-place";
import { reportedProblemKinds } from "~/learning/problem-report/reported-problem-kinds";
import { lessonPath, reportedPlacePath } from "~/ui/addresses";
import { CourseLanguageProvider, CourseText } from "~/ui/course-text";
import { Field, TextArea } from "~/ui/forms/field";
import { FieldProblem } from "~/ui/forms/labelled";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaForm, useSchemaField } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { problemReportFormWithAccount, problemReportFormWithoutAccount } from "./problem-report.form";

export type ProblemReportSentResult = "sent" | "sent-answer" | null;

interface ReportProblemPageProps {
  place: ProblemReportPlaceWithLesson;
  /** The e-mail address of the viewer's account, which is used only if the viewer asks for an answer. Null without an account. */
  ownEmail: string | null;
  form: RefusedFormState | undefined;
  /** Set after the report was sent. It tells whether an answer was asked for. */
  done: ProblemReportSentResult;
}

/** The page with the form to report a problem in a lesson: the place in the lesson, and what is wrong. */
export function ReportProblemPage({ place, ownEmail, form, done }: ReportProblemPageProps) {
  const { report, lesson } = useMessages();
  const back = (
    <a className={done ? "btn" : "go"} href={reportedPlacePath(place.course.id, place.lesson.id, place.place)}>
      {report.back}
    </a>
  );
  return (
    <CourseLanguageProvider language={place.course.language}>
      <div className="wrap band">
        <p className="over">
          <a href={lessonPath(place.course.id, place.lesson.id)}>
            {lesson.link(place.lesson.number)} <CourseText>{place.lesson.title}</CourseText>
          </a>
        </p>
        <h1>{done ? report.doneTitle : report.title}</h1>
        <div className="read flow mt5">
          {done ? (
            <>
              <p className="lead" role="status">
                {done === "sent-answer" ? report.doneAnswer : report.done}
              </p>
              <p>{back}</p>
            </>
          ) : (
            <>
              <About place={place} />
              <ReportForm place={place} ownEmail={ownEmail} form={form} />
              <p>{back}</p>
            </>
          )}
        </div>
      </div>
    </CourseLanguageProvider>
  );
}

function About({ place: { kind, number, title } }: Pick<ReportProblemPageProps, "place">) {
  const { report } = useMessages();
  if (kind === "lesson") return <p className="lead">{report.aboutLesson}</p>;
  return (
    <div>
      <p>{report.about(report.placeName(kind, number))}</p>
      <p className="place mt3">
        <CourseText>{title}</CourseText>
      </p>
    </div>
  );
}

function ReportForm({ place, ownEmail, form }: Pick<ReportProblemPageProps, "place" | "ownEmail" | "form">) {
  const { report } = useMessages();
  const schema = ownEmail === null ? problemReportFormWithoutAccount : problemReportFormWithAccount;
  return (
    <SchemaForm className="flow" schema={schema} state={form} words={report.errors} data-draft={place.place}>
      <Kinds />
      <TextArea name="text" label={report.text} hint={report.textHint} rows={6} />
      {ownEmail === null ? (
        <Field name="email" label={report.email} hint={report.emailHint} />
      ) : (
        <label className="tick">
          <input type="checkbox" name="answer" value="1" defaultChecked={form?.values.answer === "1"} />
          <span>{report.answerTo(ownEmail)}</span>
        </label>
      )}
      <p className="small">{report.anonymous}</p>
      <p>
        <button className="btn" type="submit">
          {report.submit}
        </button>
      </p>
    </SchemaForm>
  );
}

function Kinds() {
  const { report } = useMessages();
  const { constraints, problem, typed } = useSchemaField("kind");
  return (
    <fieldset id="kind" tabIndex={-1} aria-describedby={problem ? "kind-problem" : undefined}>
      <legend className="label">{report.kind}</legend>
      {problem ? <FieldProblem id="kind-problem">{problem}</FieldProblem> : null}
      <div className="choices">
        {reportedProblemKinds.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name="kind"
              value={kind}
              defaultChecked={typed === kind}
              required={constraints.required}
              aria-invalid={problem ? true : undefined}
            />
            <span>{report.kinds[kind]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
