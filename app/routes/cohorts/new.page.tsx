import { EmptyState } from "~/ui/blocks";
import { DayFields, NameField, useProblem } from "~/ui/cohorts/cohort-fields";
import { ErrorSummary } from "~/ui/forms/error-summary";
import { Form } from "~/ui/forms/form";
import type { FormState } from "~/ui/forms/form-state";
import { Labelled } from "~/ui/forms/labelled";
import { useMessages } from "~/ui/messages";
import type { NamedCourse } from "./cohorts.page";

interface NewCohortPageProps {
  courses: NamedCourse[];
  form: FormState | undefined;
}

/** A new group: its name, its course, its days. */
export function NewCohortPage({ courses, form }: NewCohortPageProps) {
  const { list, create } = useMessages().cohort;
  return (
    <div className="wrap band">
      <p className="over">
        <a href="/cohorts">{list.title}</a>
      </p>
      <h1>{create.title}</h1>
      <div className="mt5">
        {courses.length === 0 ? (
          <EmptyState title={create.noCourse} text={create.noCourseText} />
        ) : (
          <NewCohortForm courses={courses} form={form} />
        )}
      </div>
    </div>
  );
}

function NewCohortForm({ courses, form }: NewCohortPageProps) {
  const { create, fields, error } = useMessages().cohort;
  const problem = useProblem(form);
  return (
    <Form className="flow read" noValidate>
      <p className="lead">{create.lead}</p>
      <ErrorSummary form={form} tell={error} />
      <NameField form={form} />
      <Labelled id="course" label={fields.course} hint={fields.courseHint} problem={problem("course")}>
        {(field) => (
          <select {...field} className="input" name="course" defaultValue={form?.values.course}>
            {courses.map(({ id, title, language }) => (
              <option key={id} value={id} lang={language}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <DayFields form={form} />
      <p className="row">
        <button className="btn" type="submit">
          {create.submit}
        </button>
      </p>
    </Form>
  );
}
