import type { ClosingCasePrintData } from "~/learning/closing-case/closing-case-page-data";
import { closingCasePrintPath } from "~/ui/addresses";
import { CourseLanguageProvider, CourseText } from "~/ui/course-text";
import { CourseHtml } from "~/ui/html";
import { LinesToWriteOn } from "~/ui/lines-to-write-on";
import { useMessages } from "~/ui/messages";
import { SourceReference } from "~/ui/source-reference";
import { ClosingCaseOver } from "./closing-case-parts";

/** The closing case for paper: the documents and the steps with room to write, and perhaps a sheet for who leads the group. */
export function ClosingCasePrintPage({ view }: { view: ClosingCasePrintData }) {
  const { print: words } = useMessages().closingCase;
  const firstStep = view.parts.findIndex(({ kind }) => kind === "step");
  return (
    <CourseLanguageProvider language={view.course.language}>
      <div className="wrap band paper">
        <ClosingCaseOver view={view}>
          <span className="no-print">{words.title}</span>
        </ClosingCaseOver>
        <h1>
          <CourseText>{view.title}</CourseText>
        </h1>
        <PrintOptions view={view} />
        <LinesToWriteOn label={words.name} count={1} />
        <PartsOnPaper parts={view.parts.slice(0, firstStep)} />
        <SourcesOnPaper view={view} />
        <PartsOnPaper parts={view.parts.slice(firstStep)} />
        {view.guide ? <GuideSheet guide={view.guide} /> : null}
      </div>
    </CourseLanguageProvider>
  );
}

function PrintOptions({ view: { course, mayGuide, editionForGroup, guide } }: { view: ClosingCasePrintData }) {
  const { print: words } = useMessages().closingCase;
  return (
    <div className="flow read mt5 no-print">
      <p>{words.how}</p>
      {editionForGroup === null ? null : <p>{words.edition(editionForGroup)}</p>}
      {mayGuide ? (
        <p>
          <a className="go" href={closingCasePrintPath(course.id, guide === null)}>
            {guide === null ? words.withGuide : words.withoutGuide}
          </a>
        </p>
      ) : (
        <p className="small">{words.noGuide}</p>
      )}
    </div>
  );
}

function PartsOnPaper({ parts }: { parts: ClosingCasePrintData["parts"] }) {
  return parts.map((part, at) =>
    part.kind === "html" ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts have no identity but their place
      <CourseHtml key={at} as="div" className="prose paper-text mt5" html={part.html} />
    ) : (
      <StepOnPaper key={part.id} step={part} />
    ),
  );
}

/** Two steps fill a page, with room for a sentence of everybody around the table. */
const linesForChoice = 5;

type StepOfPaper = Extract<ClosingCasePrintData["parts"][number], { kind: "step" }>;

function StepOnPaper({ step: { id, number, title, html, question, options } }: { step: StepOfPaper }) {
  const { step: words, print } = useMessages().closingCase;
  return (
    <section className="sheet-step" aria-labelledby={`closing-case-step-${id}`}>
      <h2 id={`closing-case-step-${id}`}>
        {words.title(number)} <CourseText>{title}</CourseText>
      </h2>
      <CourseHtml as="div" className="prose" html={html} />
      <div>
        <CourseHtml as="p" className="asked" html={question} />
        <ul className="boxes">
          {options.map((option) => (
            <li key={option}>
              <CourseHtml html={option} />
            </li>
          ))}
        </ul>
      </div>
      <LinesToWriteOn label={print.choice} count={linesForChoice} />
    </section>
  );
}

/** The sources stand below the documents, which cite them: the pages of the steps have only what a group fills in. */
function SourcesOnPaper({ view: { sources } }: { view: ClosingCasePrintData }) {
  const { lesson: words } = useMessages();
  if (sources.length === 0) return null;
  return (
    <section className="sources mt7">
      <h2>{words.sources}</h2>
      <ul className="small">
        {sources.map((source) => (
          <li key={source.key} id={`source-${source.key}`}>
            <SourceReference source={source} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function GuideSheet({ guide }: { guide: NonNullable<ClosingCasePrintData["guide"]> }) {
  const { closingCase, lesson: lessonWords } = useMessages();
  const { print: words, step: stepWords } = closingCase;
  return (
    <section className="guide mt7" aria-labelledby="closing-case-guide">
      <h2 id="closing-case-guide">{words.guide}</h2>
      <p>{words.guideText}</p>
      {guide.guidance ? <CourseHtml as="div" className="prose" html={guide.guidance} /> : null}
      {guide.steps.map(({ id, title, lesson, colleagues }, at) => (
        <section key={id}>
          <div className="of-step">
            <h3>
              {stepWords.title(at + 1)} <CourseText>{title}</CourseText>
            </h3>
            {lesson ? (
              <p>
                {lessonWords.link(lesson.number)} <CourseText>{lesson.heading}</CourseText>
              </p>
            ) : null}
          </div>
          <dl className="facts">
            {colleagues.map(({ name, option, reason }) => (
              <div key={name}>
                <dt>
                  <CourseText>{name}</CourseText>
                </dt>
                <dd>
                  <CourseHtml as="p" html={option} />
                  <CourseHtml as="p" className="why" html={reason} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </section>
  );
}
