import { EmptyListMessage } from "~/ui/blocks";
import { LabelledControl } from "~/ui/forms/labelled";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaForm, useSchemaField } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import type { CourseTitleAndLanguage } from "./cohorts.page";
import { newCohortForm } from "./new.form";
import { CohortFirstAndLastDayFields, CohortNameField } from "./shared-fields";

interface NewCohortPageProps {
  /** The id that is sent with the form, so that two clicks create only one group. */
  id: string;
  courses: CourseTitleAndLanguage[];
  form: RefusedFormState | undefined;
}

/** The page with the form for a new group: its name, its course and its days. */
export function NewCohortPage({ id, courses, form }: NewCohortPageProps) {
  const { list, create } = useMessages().cohort;
  return (
    <div className="wrap band">
      <p className="over">
        <a href="/cohorts">{list.title}</a>
      </p>
      <h1>{create.title}</h1>
      <div className="mt5">
        {courses.length === 0 ? (
          <EmptyListMessage title={create.noCourse} text={create.noCourseText} />
        ) : (
          <NewCohortForm id={id} courses={courses} form={form} />
        )}
      </div>
    </div>
  );
}

function NewCohortForm({ id, courses, form }: NewCohortPageProps) {
  const { create, errors } = useMessages().cohort;
  return (
    <SchemaForm
      className="flow read"
      schema={newCohortForm}
      state={form}
      words={errors}
      lead={<p className="lead">{create.lead}</p>}
    >
      <input type="hidden" name="id" value={form?.values.id || id} />
      <CohortNameField />
      <CourseField courses={courses} />
      <CohortFirstAndLastDayFields />
      <p className="row">
        <button className="btn" type="submit">
          {create.submit}
        </button>
      </p>
    </SchemaForm>
  );
}

function CourseField({ courses }: Pick<NewCohortPageProps, "courses">) {
  const { fields } = useMessages().cohort;
  const { id, constraints, problem, typed } = useSchemaField("course");
  return (
    <LabelledControl id={id} label={fields.course} hint={fields.courseHint} problem={problem}>
      {(field) => (
        <select {...field} {...constraints} className="input" name="course" defaultValue={typed}>
          {courses.map(({ id, title, language }) => (
            <option key={id} value={id} lang={language}>
              {title}
            </option>
          ))}
        </select>
      )}
    </LabelledControl>
  );
}
