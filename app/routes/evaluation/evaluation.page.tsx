import {
  type EvaluationPageData,
  type EvaluationQuestion,
  evaluationAnswers,
  evaluationQuestions,
} from "~/certificates/evaluation/evaluation";
import { certificatePath } from "~/ui/addresses";
import { CourseLink } from "~/ui/course-link";
import { CourseLanguageProvider } from "~/ui/course-text";
import { FieldProblem } from "~/ui/forms/labelled";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaForm, useSchemaField } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { evaluationForm } from "./evaluation.form";

interface EvaluationPageProps extends EvaluationPageData {
  certificateId: string;
  form: RefusedFormState | undefined;
}

/** The page where the holder of a certificate says what they think of the course: five statements on a scale. */
export function EvaluationPage({ course, certificateId, given, form }: EvaluationPageProps) {
  const { evaluation } = useMessages();
  const back = (
    <a className={given ? "btn" : "go"} href={certificatePath(certificateId)}>
      {evaluation.back}
    </a>
  );
  return (
    <CourseLanguageProvider language={course.language}>
      <div className="wrap band">
        <p className="over">
          <CourseLink {...course} />
        </p>
        <h1>{given ? evaluation.givenTitle : evaluation.title}</h1>
        <div className="read flow mt5">
          {given ? (
            <p className="lead" role="status">
              {evaluation.given}
            </p>
          ) : (
            <EvaluationForm form={form} />
          )}
          <p>{back}</p>
        </div>
      </div>
    </CourseLanguageProvider>
  );
}

function EvaluationForm({ form }: { form: RefusedFormState | undefined }) {
  const { evaluation } = useMessages();
  const nameOf = (field: string) => evaluation.questions[field as EvaluationQuestion]?.replace(/\.$/, "") ?? null;
  return (
    <>
      <p className="lead">{evaluation.lead}</p>
      <p>{evaluation.privacy}</p>
      <SchemaForm
        className="flow evaluation"
        schema={evaluationForm}
        state={form}
        words={evaluation.errors}
        nameOf={nameOf}
        autoComplete="off"
      >
        {evaluationQuestions.map((name, at) => (
          <Scale key={name} name={name} number={at + 1} />
        ))}
        <p className="row">
          <button className="btn" type="submit">
            {evaluation.submit}
          </button>
        </p>
      </SchemaForm>
    </>
  );
}

/** One statement with its scale. */
function Scale({ name, number }: { name: EvaluationQuestion; number: number }) {
  const { evaluation } = useMessages();
  const { id, problem, typed } = useSchemaField(name);
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={problem ? `${id}-problem` : undefined}>
      <legend className="label">
        {number}. {evaluation.questions[name]}
      </legend>
      {problem ? <FieldProblem id={`${id}-problem`}>{problem}</FieldProblem> : null}
      <div className="choices scale">
        {evaluationAnswers.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={name}
              value={each}
              defaultChecked={typed === String(each)}
              aria-invalid={problem ? true : undefined}
            />
            <span>{evaluation.answers[each]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
