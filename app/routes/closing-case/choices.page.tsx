import type { ClosingCaseChoicesData } from "~/learning/closing-case/closing-case-page-data";
import type { WayThroughLessons } from "~/learning/progress/progress-view";
import { closingCaseStepPath, coursePath, finalTestPath, notesPath } from "~/ui/addresses";
import { TitledPageRow } from "~/ui/blocks";
import { CourseLanguageProvider, CourseText } from "~/ui/course-text";
import { StepHeading } from "~/ui/final-test/step-heading";
import { CourseHtml, insertSoftHyphens } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import { NextLessonLink } from "~/ui/next-lesson-link";
import { TermsAndSources } from "~/ui/terms-and-sources";
import { ChoiceSavedStatus, ClosingCaseOver } from "./closing-case-parts";

interface ChoicesPageProps {
  view: ClosingCaseChoicesData;
  /** How far the learner is in the lessons, or null for a visitor. */
  progress: WayThroughLessons | null;
  /** The number of the step whose choice was saved just now, or null. */
  saved: number | null;
}

/** The learner's choices step by step, and beside them those of two colleagues once every step has a choice. */
export function ClosingCaseChoicesPage({ view, progress, saved }: ChoicesPageProps) {
  const { choices: words } = useMessages().closingCase;
  const { compared, complete } = view;
  return (
    <CourseLanguageProvider language={view.course.language}>
      <div className="wrap band">
        <ClosingCaseOver view={view}>
          <CourseText>{view.title}</CourseText>
        </ClosingCaseOver>
        <StepHeading focus={saved !== null}>{words.title}</StepHeading>
        <ChoiceSavedStatus number={saved} />
        <p className="lead read mt5">{compared.length === 0 ? words.none : complete ? words.lead : words.soFar}</p>
        <MissingSteps view={view} />
      </div>
      {compared.map((step) => (
        <ComparedStep key={step.id} step={step} />
      ))}
      {compared.length === 0 ? null : <WhatNext view={view} progress={progress} />}
      <div className="wrap">
        <TermsAndSources glossary={view.glossary} sources={view.sources} original={view.original} />
      </div>
    </CourseLanguageProvider>
  );
}

const listMissing = ({ steps }: ClosingCaseChoicesData) => steps.flatMap(({ chosen }, at) => (chosen ? [] : [at + 1]));

function MissingSteps({ view }: Pick<ChoicesPageProps, "view">) {
  const { choices: words } = useMessages().closingCase;
  const missing = listMissing(view);
  if (missing.length === 0) return null;
  return (
    <>
      {view.compared.length === 0 ? null : <p className="read mt5">{words.missing(missing)}</p>}
      <p className="mt5">
        <GoOn view={view} />
      </p>
    </>
  );
}

/** Leads to the first step without a choice. */
function GoOn({ view }: Pick<ChoicesPageProps, "view">) {
  const { overview } = useMessages().closingCase;
  const { course, steps, compared } = view;
  const [first] = listMissing(view);
  const next = first === undefined ? undefined : steps[first - 1];
  if (first === undefined || !next) return null;
  return (
    <a className="btn" href={closingCaseStepPath(course.id, next.id)}>
      {compared.length === 0 ? overview.begin : overview.goOn(first)}
    </a>
  );
}

/**
 * What a learner can do after the last comparison: the steps that are left, and else the lessons that are left or the final test; their own
 * notes, and the course.
 */
function WhatNext({ view, progress }: Pick<ChoicesPageProps, "view" | "progress">) {
  const { closingCase, course: courseWords } = useMessages();
  const { choices: words } = closingCase;
  const { course, complete, hasTasks, hasFinalTest } = view;
  return (
    <TitledPageRow title={words.next}>
      <div className="flow read">
        <p>{complete ? words.nextText : words.nextMissing}</p>
        <p className="row">
          <GoOn view={view} />
          {complete && progress?.resume && !progress.complete ? (
            <NextLessonLink courseId={course.id} begun={progress.begun} resume={progress.resume} />
          ) : null}
          {complete && progress?.complete && hasFinalTest ? (
            <a className="btn" href={finalTestPath(course.id)}>
              {words.toFinalTest}
            </a>
          ) : null}
          {hasTasks ? (
            <a className="go" href={notesPath(course.id)}>
              {words.toNotes}
            </a>
          ) : null}
          <a className="go" href={coursePath(course.id)}>
            {courseWords.back} <CourseText>{insertSoftHyphens(course.title)}</CourseText>
          </a>
        </p>
      </div>
    </TitledPageRow>
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
