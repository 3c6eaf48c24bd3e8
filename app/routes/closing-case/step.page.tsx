import type { ClosingCaseStepData } from "~/learning/closing-case/closing-case-page-data";
import { closingCaseChoicesPath, closingCasePath, closingCaseStepPath, lessonPath } from "~/ui/addresses";
import { PreviousNextLinks } from "~/ui/blocks";
import { CourseLanguageProvider, CourseText } from "~/ui/course-text";
import { StepHeading } from "~/ui/final-test/step-heading";
import { TextArea } from "~/ui/forms/field";
import { FieldProblem } from "~/ui/forms/labelled";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaForm, useSchemaField } from "~/ui/forms/schema-form";
import { CourseHtml, insertSoftHyphens } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import { OriginKey } from "~/ui/origin-key";
import { TermsAndSources } from "~/ui/terms-and-sources";
import { ChoiceSavedStatus, ClosingCaseOver, ClosingCaseStepList } from "./closing-case-parts";
import { closingCaseChoiceForm } from "./step.form";

interface StepPageProps {
  page: ClosingCaseStepData;
  /** The number of the step whose choice was saved just now, or null. */
  saved: number | null;
  form: RefusedFormState | undefined;
}

/** One step of a closing case: what happened, and the question with the learner's choice. */
export function ClosingCaseStepPage({ page, saved, form }: StepPageProps) {
  const { step: words } = useMessages().closingCase;
  const { course, number, steps, complete } = page;
  const { id: here = "", title = "" } = steps[number - 1] ?? {};
  return (
    <CourseLanguageProvider language={course.language}>
      <div className="wrap band closing-grid">
        <div className="flow">
          <div>
            <ClosingCaseOver view={page}>{words.over(number, steps.length)}</ClosingCaseOver>
            <StepHeading className="closing-title" focus={saved !== null && !form}>
              <CourseText>{insertSoftHyphens(title)}</CourseText>
            </StepHeading>
            <ChoiceSavedStatus number={saved} />
          </div>
          <OriginKey {...page} />
          <details className="closing-again">
            <summary>{words.documents}</summary>
            <CourseHtml as="div" className="prose" html={page.documents} />
          </details>
          <CourseHtml as="div" className="prose" html={page.html} />
          {page.lesson ? (
            <p className="small">
              {words.buildsOn} <LessonLink page={page} />
            </p>
          ) : null}
          {complete ? <FixedChoice page={page} /> : <ChoiceForm page={page} form={form} />}
          <Pager page={page} />
          <TermsAndSources glossary={page.glossary} sources={page.sources} original={page.original} />
        </div>
        <nav className="closing-steps" aria-labelledby="closing-case-steps">
          <h2 className="over" id="closing-case-steps">
            {words.others}
          </h2>
          <ClosingCaseStepList view={page} here={here} />
          <p className="mt3">
            <a className="go" href={closingCasePath(course.id)}>
              {words.back}
            </a>
          </p>
        </nav>
      </div>
    </CourseLanguageProvider>
  );
}

function LessonLink({ page: { course, lesson } }: { page: ClosingCaseStepData }) {
  const { lesson: words } = useMessages();
  if (!lesson) return null;
  return (
    <a href={lessonPath(course.id, lesson.id)}>
      {words.link(lesson.number).toLowerCase()} <CourseText>{lesson.heading}</CourseText>
    </a>
  );
}

function ChoiceForm({ page, form }: Pick<StepPageProps, "page" | "form">) {
  const { step: words, overview, errors } = useMessages().closingCase;
  const isLast = page.steps.every(({ chosen }, at) => chosen || at === page.number - 1);
  return (
    <SchemaForm
      className="q"
      schema={closingCaseChoiceForm}
      state={form}
      words={errors}
      data-draft=""
      autoComplete="off"
    >
      <Options page={page} />
      <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={5} initial={page.choice?.reason} />
      <p className="row mt5">
        <button type="submit" className="btn">
          {isLast ? words.saveLast : words.save}
        </button>
        {isLast ? <span className="small">{overview.fixed}</span> : null}
        <span className="state" role="status" data-saved-state="" />
      </p>
    </SchemaForm>
  );
}

function Options({ page: { question, options, choice } }: Pick<StepPageProps, "page">) {
  const { constraints, problem, typed } = useSchemaField("option");
  const chosen = typed ?? choice?.option.toString();
  return (
    <fieldset id="option" tabIndex={-1} aria-describedby={problem ? "option-problem" : undefined}>
      <legend>
        <CourseHtml html={question} />
      </legend>
      {problem ? <FieldProblem id="option-problem">{problem}</FieldProblem> : null}
      <div className="opts">
        {options.map((html, at) => (
          <label className="opt" key={html}>
            <input
              type="radio"
              name="option"
              value={at + 1}
              defaultChecked={chosen === String(at + 1)}
              required={constraints.required}
              aria-invalid={problem ? true : undefined}
            />
            <CourseHtml html={html} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** What the learner chose, once every step has a choice: then it stays as it is. */
function FixedChoice({ page: { course, question, options, choice } }: Pick<StepPageProps, "page">) {
  const { step: words, overview } = useMessages().closingCase;
  if (!choice) return null;
  return (
    <section className="q flow" aria-labelledby="closing-case-question">
      <CourseQuestion html={question} />
      <div>
        <p className="tag">{words.yours}</p>
        <p>
          <CourseHtml html={options[choice.option - 1] ?? ""} />
        </p>
      </div>
      {choice.reason ? <p className="own">{choice.reason}</p> : <p className="small">{words.noReason}</p>}
      <p className="small">{words.closed}</p>
      <p>
        <a className="btn" href={closingCaseChoicesPath(course.id)}>
          {overview.toChoices}
        </a>
      </p>
    </section>
  );
}

function CourseQuestion({ html }: { html: string }) {
  return (
    <h2 className="stem" id="closing-case-question">
      <CourseHtml html={html} />
    </h2>
  );
}

function Pager({ page: { course, steps, number } }: Pick<StepPageProps, "page">) {
  const { step: words } = useMessages().closingCase;
  const link = (rel: "prev" | "next", at: number) => {
    const step = steps[at];
    if (!step) return [];
    const text = (
      <>
        {words.title(at + 1)} <CourseText>{insertSoftHyphens(step.title)}</CourseText>
      </>
    );
    return [{ rel, href: closingCaseStepPath(course.id, step.id), text }];
  };
  return <PreviousNextLinks label={words.pager} links={[...link("prev", number - 2), ...link("next", number)]} />;
}
