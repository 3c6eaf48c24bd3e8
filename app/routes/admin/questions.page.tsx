import type { HeldQuestion } from "~/analysis/holds/question-hold";
import { ActionDoneNotice } from "~/ui/account-page-layout";
import { CourseLanguageProvider, CourseText } from "~/ui/course-text";
import { formatShortDateTime } from "~/ui/dates";
import { TextArea } from "~/ui/forms/field";
import { FieldProblem } from "~/ui/forms/labelled";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaForm } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { formatNumber } from "~/ui/numbers";
import { ResponsiveTable } from "~/ui/responsive-table";
import { AdminPageLayout } from "./admin-page-layout";
import { freeQuestionForm } from "./questions.form";

interface ShownHeldQuestion extends HeldQuestion {
  /** The course, or null if it has no release any more. */
  course: { title: string; language: string } | null;
}

interface AdminQuestionsPageProps {
  questions: ShownHeldQuestion[];
  /** Whether the viewer may see the other pages for administrators. */
  isAdministrator: boolean;
  /** The form that was refused. */
  form?: RefusedFormState | undefined;
  done: boolean;
}

const idOf = ({ courseId, questionId, revision }: HeldQuestion) => `${courseId}-${questionId}-${revision}`;

/** The questions of final tests that are held back: what the nightly job found, and a form that frees each of them. */
export function AdminQuestionsPage({ questions, isAdministrator, form, done }: AdminQuestionsPageProps) {
  const { admin, marking, locale } = useMessages();
  const words = marking.held;
  const isRefused = ({ courseId, questionId, revision }: HeldQuestion) =>
    form?.values.course === courseId && form.values.question === questionId && form.values.revision === revision;
  // Somebody else may have freed the question meanwhile. Then its form is not on the page any more.
  const lost = form && !questions.some(isRefused) ? form.errors.form : undefined;
  return (
    <AdminPageLayout section="questions" lead={admin.leads.questions} isAdministrator={isAdministrator}>
      <div className="flow">
        {done ? <ActionDoneNotice>{words.freed}</ActionDoneNotice> : null}
        {lost ? <FieldProblem id="not-held">{words.errors["not-held"]}</FieldProblem> : null}
        <p className="read">{words.about}</p>
        {questions.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <ResponsiveTable
            caption={admin.sections.questions}
            rows={questions}
            rowKey={idOf}
            columns={[
              {
                key: "question",
                label: words.question,
                cell: ({ questionId, course, courseId }) => (
                  <>
                    <a href={`#free-${questionId}`}>{questionId}</a>
                    <span className="small also">
                      <CourseLanguageProvider language={course?.language ?? null}>
                        <CourseText>{course?.title ?? courseId}</CourseText>
                      </CourseLanguageProvider>
                    </span>
                  </>
                ),
              },
              { key: "cell", label: words.cell, cell: ({ evidence }) => evidence?.cell ?? "" },
              { key: "n", label: words.n, num: true, cell: ({ evidence }) => evidence?.n ?? "" },
              {
                key: "figure",
                label: words.figure,
                cell: ({ evidence }) => (evidence ? <Discrimination {...evidence} /> : null),
              },
              { key: "since", label: words.since, cell: ({ since }) => formatShortDateTime(since, locale) },
            ]}
          />
        )}
        {questions.map((question) => (
          <FreeForm key={idOf(question)} question={question} form={isRefused(question) ? form : undefined} />
        ))}
      </div>
    </AdminPageLayout>
  );
}

/** A discrimination with its interval, as a picture on a line from -1 to 1 and in figures. */
function Discrimination({ value, low, high }: { value: number; low: number; high: number }) {
  const { marking, locale } = useMessages();
  const digits = (number: number) => formatNumber(number, locale, 2);
  const x = (number: number) => 50 + 50 * number;
  return (
    <>
      <svg className="interval-line" viewBox="0 0 100 10" aria-hidden="true">
        <line className="track" x1="0" x2="100" y1="5" y2="5" />
        <line className="track" x1="50" x2="50" y1="1" y2="9" />
        <line className="sure" x1={x(low)} x2={x(high)} y1="5" y2="5" />
        <circle cx={x(value)} cy="5" r="2.5" />
      </svg>
      {marking.held.interval(digits(value), digits(low), digits(high))}
    </>
  );
}

function FreeForm({ question, form }: { question: ShownHeldQuestion; form: RefusedFormState | undefined }) {
  const { admin, marking } = useMessages();
  const words = marking.held;
  const { courseId, questionId, revision } = question;
  return (
    <section className="read mt7" id={`free-${questionId}`}>
      <h2>{words.free(questionId)}</h2>
      <SchemaForm
        action="/admin/questions"
        schema={freeQuestionForm}
        state={form}
        words={{ ...admin.errors, ...words.errors }}
        idPrefix={`${idOf(question)}-`}
      >
        <input type="hidden" name="course" value={courseId} />
        <input type="hidden" name="question" value={questionId} />
        <input type="hidden" name="revision" value={revision} />
        <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={3} />
        <p className="mt3">
          <button className="btn quiet" type="submit">
            {words.submit(questionId)}
          </button>
        </p>
      </SchemaForm>
    </section>
  );
}
