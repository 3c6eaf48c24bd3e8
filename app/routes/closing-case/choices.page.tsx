import type { ClosingCaseChoicesData } from "~/learning/closing-case/closing-case-page-data";
import { closingCaseStepPath } from "~/ui/addresses";
import { CourseLanguageProvider, CourseText } from "~/ui/course-text";
import { StepHeading } from "~/ui/final-test/step-heading";
import { CourseHtml, insertSoftHyphens } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import { TermsAndSources } from "~/ui/terms-and-sources";
import { ChoiceSavedStatus, ClosingCaseOver } from "./closing-case-parts";

interface ChoicesPageProps {
  view: ClosingCaseChoicesData;
  /** The number of the step whose choice was saved just now, or null. */
  saved: number | null;
}

/** The learner's choices beside those of two colleagues, step by step. */
export function ClosingCaseChoicesPage({ view, saved }: ChoicesPageProps) {
  const { choices: words } = useMessages().closingCase;
  const { compared } = view;
  return (
    <CourseLanguageProvider language={view.course.language}>
      <div className="wrap band">
        <ClosingCaseOver view={view}>
          <CourseText>{view.title}</CourseText>
        </ClosingCaseOver>
        <StepHeading focus={saved !== null}>{words.title}</StepHeading>
        <ChoiceSavedStatus number={saved} />
        <p className="lead read mt5">{compared.length === 0 ? words.none : words.lead}</p>
        <MissingSteps view={view} />
      </div>
      {compared.map((step) => (
        <ComparedStep key={step.id} step={step} />
      ))}
      <div className="wrap">
        <TermsAndSources glossary={view.glossary} sources={view.sources} />
      </div>
    </CourseLanguageProvider>
  );
}

function MissingSteps({ view: { course, steps, compared } }: Pick<ChoicesPageProps, "view">) {
  const { choices: words, overview } = useMessages().closingCase;
  const missing = steps.flatMap(({ chosen }, at) => (chosen ? [] : [at + 1]));
  const [first] = missing;
  const next = first === undefined ? undefined : steps[first - 1];
  if (first === undefined || !next) return null;
  return (
    <>
      {compared.length === 0 ? null : <p className="read mt5">{words.missing(missing)}</p>}
      <p className="mt5">
        <a className="btn" href={closingCaseStepPath(course.id, next.id)}>
          {compared.length === 0 ? overview.begin : overview.goOn(first)}
        </a>
      </p>
    </>
  );
}

function ComparedStep({ step }: { step: ClosingCaseChoicesData["compared"][number] }) {
  const { choices: words, step: stepWords } = useMessages().closingCase;
  const { id, number, title, question, own, colleagues } = step;
  return (
    <section className="band" aria-labelledby={`closing-case-step-${id}`}>
      <div className="wrap">
        <h2 id={`closing-case-step-${id}`}>
          {stepWords.title(number)} <CourseText>{insertSoftHyphens(title)}</CourseText>
        </h2>
        <CourseHtml as="p" className="read" html={question} />
        <div className="beside">
          <div className="mine">
            <h3 className="over">{words.you}</h3>
            <CourseHtml as="p" className="chosen" html={own.option} />
            {own.reason ? <p className="own">{own.reason}</p> : <p className="small">{stepWords.noReason}</p>}
          </div>
          {colleagues.map(({ name, option, reason }) => (
            <div key={name}>
              <h3 className="over">
                <CourseText>{name}</CourseText>
              </h3>
              <CourseHtml as="p" className="chosen" html={option} />
              <CourseHtml as="p" html={reason} />
              <p className="small">{option === own.option ? words.same : words.other}</p>
            </div>
          ))}
        </div>
      </div>
    </section>
  );
}
