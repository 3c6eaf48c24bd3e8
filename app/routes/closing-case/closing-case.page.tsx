import type { ClosingCaseOverviewData } from "~/learning/closing-case/closing-case-page-data";
import { closingCaseChoicesPath, closingCasePrintPath, closingCaseStepPath } from "~/ui/addresses";
import { TitledPageRow } from "~/ui/blocks";
import { CourseLanguageProvider, CourseText } from "~/ui/course-text";
import { CourseHtml, insertSoftHyphens } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import { OriginKey } from "~/ui/origin-key";
import { TermsAndSources } from "~/ui/terms-and-sources";
import { ClosingCaseOver, ClosingCaseStepList } from "./closing-case-parts";

/** The first page of a closing case: what it asks, the documents of the dossier, and the steps. */
export function ClosingCasePage({ view }: { view: ClosingCaseOverviewData }) {
  const { closingCase: words } = useMessages();
  const { overview } = words;
  return (
    <CourseLanguageProvider language={view.course.language}>
      <div className="wrap band">
        <ClosingCaseOver view={view} />
        <h1>
          <CourseText>{insertSoftHyphens(view.title)}</CourseText>
        </h1>
        <p className="lead read mt5">{overview.lead(view.steps.length)}</p>
        <ul className="meta mt5">
          <li>{words.minutes(view.minutes)}</li>
          <li>{words.stepCount(view.steps.length)}</li>
          <li>{words.uncounted}</li>
        </ul>
        <p className="small mt3">
          {overview.private} {view.complete ? null : overview.fixed}
        </p>
        <p className="row mt5">
          <NextStep view={view} />
        </p>
      </div>
      <div className="wrap closing-grid closing-dossier">
        <Contents view={view} />
        <article>
          <OriginKey {...view} />
          <CourseHtml as="div" className="prose" html={view.documents} />
        </article>
      </div>
      <TitledPageRow title={overview.steps} id={stepsElementId}>
        <div className="flow read">
          <ClosingCaseStepList view={view} />
          <p className="row">
            <NextStep view={view} />
          </p>
        </div>
      </TitledPageRow>
      <TitledPageRow title={overview.group}>
        <div className="flow read">
          <p>{overview.groupText}</p>
          <p>
            <a className="go" href={closingCasePrintPath(view.course.id)}>
              {overview.print}
            </a>
          </p>
        </div>
      </TitledPageRow>
      <div className="wrap">
        <TermsAndSources glossary={view.glossary} sources={view.sources} original={view.original} />
      </div>
    </CourseLanguageProvider>
  );
}

const stepsElementId = "steps";

/** The headings of the dossier, and the steps after it. */
function Contents({ view: { contents } }: { view: ClosingCaseOverviewData }) {
  const { overview } = useMessages().closingCase;
  return (
    <nav className="closing-steps" aria-labelledby="closing-case-contents">
      <h2 className="over" id="closing-case-contents">
        {overview.contents}
      </h2>
      <ul className="contents">
        {contents.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>
              <CourseText>{insertSoftHyphens(title)}</CourseText>
            </a>
          </li>
        ))}
        <li>
          <a href={`#${stepsElementId}`}>{overview.steps}</a>
        </li>
      </ul>
    </nav>
  );
}

function NextStep({ view: { course, steps, complete } }: { view: ClosingCaseOverviewData }) {
  const { overview } = useMessages().closingCase;
  const next = steps.findIndex(({ chosen }) => !chosen);
  const begun = steps.some(({ chosen }) => chosen);
  const step = steps[next];
  return (
    <>
      {step ? (
        <a className="btn" href={closingCaseStepPath(course.id, step.id)}>
          {begun ? overview.goOn(next + 1) : overview.begin}
        </a>
      ) : null}
      {begun ? (
        <a className={complete ? "btn" : "go"} href={closingCaseChoicesPath(course.id)}>
          {complete ? overview.toChoices : overview.toChoicesSoFar}
        </a>
      ) : null}
    </>
  );
}
