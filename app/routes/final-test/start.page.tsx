import { daysUntilClosing, daysUntilNewSeries } from "~/learning/final/final-test-rules";
import type { FinalTestGrant } from "~/learning/final/grants/final-test-grant";
import type {
  FinalTestHandedIn,
  FinalTestStartPageData,
  FinalTestStep,
} from "~/learning/final/pages/final-test-page-data";
import {
  claimCertificatePath,
  courseEditionPath,
  coursePath,
  finalTestAttemptPath,
  finalTestPath,
  finalTestQuestionPath,
  finalTestResultPath,
  lessonPath,
  loginOrRegisterPath,
} from "~/ui/addresses";
import { DefinitionList, TitledPageRow } from "~/ui/blocks";
import { ConsentNotice } from "~/ui/cohorts/consent-notice";
import { FinalTestGrantList } from "~/ui/cohorts/final-test-results";
import { CourseLanguageProvider, useCourseLangAttribute } from "~/ui/course-text";
import { FinalTestNormNote } from "~/ui/final-test/final-test-norm";
import { Form } from "~/ui/forms/form";
import { insertSoftHyphens } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import { MissingLessons } from "~/ui/missing-lessons";
import { StateSign } from "~/ui/motif";

interface StartPageProps {
  page: FinalTestStartPageData;
}

interface FinalTestStartProps extends StartPageProps {
  /** The new series that the viewer's trainers gave them, with their reasons. */
  grants: FinalTestGrant[];
  /** The groups that ask the viewer to agree to a newer text about what trainers see. */
  asking: { id: string; name: string }[];
}

/** The page before a final test: what it asks, what the viewer can do now, and their earlier attempts. */
export function FinalTestStartPage({ page, grants, asking }: FinalTestStartProps) {
  const { finalTest } = useMessages();
  const { course, norm } = page;
  return (
    <CourseLanguageProvider language={course.language}>
      <ConsentNotice cohorts={asking} />
      <div className="wrap band">
        <CourseLink course={course} />
        <h1>{finalTest.title}</h1>
        <p className="lead read mt5">{finalTest.start.lead(norm.questions, norm.needed)}</p>
        <div className="read flow mt5">
          <Step page={page} />
          <FinalTestGrantList grants={grants} />
        </div>
      </div>
      {page.earlier.length > 0 ? <EarlierAttempts courseId={course.id} attempts={page.earlier} /> : null}
      <Rules page={page} />
    </CourseLanguageProvider>
  );
}

function CourseLink({ course }: { course: FinalTestStartPageData["course"] }) {
  return (
    <p className="over">
      <a href={coursePath(course.id)} lang={useCourseLangAttribute()}>
        {insertSoftHyphens(course.title)}
      </a>
    </p>
  );
}

/** What the viewer can do now. */
function Step({ page }: StartPageProps) {
  const { step, missing } = page;
  switch (step.state) {
    case "account":
      return (
        <>
          {missing.length > 0 ? <LessonsFirst page={page} /> : null}
          <AccountFirst courseId={page.course.id} guest={step.guest} isNext={missing.length === 0} />
        </>
      );
    case "lessons":
      return <LessonsFirst page={page} />;
    case "ready":
      return <Ready courseId={page.course.id} step={step} />;
    case "wait":
      return <Wait step={step} />;
    case "open":
      return <Open courseId={page.course.id} step={step} />;
    case "ended":
      return <Ended courseId={page.course.id} />;
    case "passed":
      return <Passed courseId={page.course.id} step={step} />;
  }
}

type StepOf<State> = Extract<FinalTestStep, { state: State }>;

/** `isNext`: whether nothing else comes first. */
function AccountFirst({ courseId, guest, isNext }: { courseId: string; guest: boolean; isNext: boolean }) {
  const { start } = useMessages().finalTest;
  const next = finalTestPath(courseId);
  return (
    <>
      <p>{guest ? start.accountGuest : start.account}</p>
      <p className="row">
        <a className={isNext ? "btn" : "btn quiet"} href={loginOrRegisterPath("/register", next)}>
          {start.register}
        </a>
        <a className="go" href={loginOrRegisterPath("/login", next)}>
          {start.logIn}
        </a>
      </p>
    </>
  );
}

function LessonsFirst({ page }: StartPageProps) {
  const { start } = useMessages().finalTest;
  const { course, missing, lessonCount } = page;
  const [first] = missing;
  return (
    <>
      <p>{start.lessons(missing.length, lessonCount)}</p>
      {missing.length < lessonCount ? <MissingLessons courseId={course.id} lessons={missing} /> : null}
      {first ? (
        <p className="row">
          <a className="btn" href={lessonPath(course.id, first.id)}>
            {start.goOn(first.number)}
          </a>
        </p>
      ) : null}
    </>
  );
}

function Ready({ courseId, step }: { courseId: string; step: StepOf<"ready"> }) {
  const { start } = useMessages().finalTest;
  return (
    <Form className="flow" action={finalTestPath(courseId)}>
      <p className="state">
        <StateSign name="open" />
        {start.ready(step.overall)}
      </p>
      <p>{start.until(step.closesAt)}</p>
      <p className="row">
        <button className="btn" type="submit">
          {start.begin(step.overall)}
        </button>
      </p>
    </Form>
  );
}

function Wait({ step: { from, newSeries } }: { step: StepOf<"wait"> }) {
  const { start } = useMessages().finalTest;
  return <p>{newSeries ? start.waitSeries(from) : start.wait(from)}</p>;
}

function Open({ courseId, step }: { courseId: string; step: StepOf<"open"> }) {
  const { start } = useMessages().finalTest;
  const { attempt, closesAt, position } = step;
  return (
    <>
      <p className="state">
        <StateSign name="busy" />
        {start.open(attempt.overall)}
      </p>
      <p>{start.openUntil(closesAt)}</p>
      <p className="row">
        <a className="btn" href={finalTestQuestionPath(courseId, attempt, position)}>
          {start.resume(position)}
        </a>
        <a className="go" href={finalTestAttemptPath(courseId, attempt)}>
          {start.toOverview}
        </a>
      </p>
    </>
  );
}

function Ended({ courseId }: { courseId: string }) {
  const { start } = useMessages().finalTest;
  return (
    <>
      <p>{start.ended}</p>
      <p className="row">
        <a className="btn" href={courseEditionPath(courseId)}>
          {start.toCourse}
        </a>
      </p>
    </>
  );
}

function Passed({ courseId, step: { attempt } }: { courseId: string; step: StepOf<"passed"> }) {
  const { start } = useMessages().finalTest;
  return (
    <>
      <p className="state">
        <StateSign name="done" />
        {start.passed(attempt.overall)}
      </p>
      <p className="row">
        <a className="btn" href={claimCertificatePath(courseId)}>
          {start.claim}
        </a>
        <a className="go" href={finalTestResultPath(courseId, attempt)}>
          {start.toResult}
        </a>
      </p>
    </>
  );
}

function EarlierAttempts({ courseId, attempts }: { courseId: string; attempts: FinalTestHandedIn[] }) {
  const { start, states } = useMessages().finalTest;
  return (
    <TitledPageRow title={start.earlier}>
      <ul className="rows plain read">
        {attempts.map((attempt) => (
          <li key={attempt.overall}>
            <h3>
              <a href={finalTestResultPath(courseId, attempt)}>{start.earlierResult(attempt.overall)}</a>
            </h3>
            <p className="state">
              <StateSign name={attempt.passed ? "done" : "again"} />
              {attempt.passed ? states.passed : states.failed}
            </p>
            <p className="small">{start.earlierLine(attempt.right, attempt.questions, attempt.handedInAt)}</p>
          </li>
        ))}
      </ul>
    </TitledPageRow>
  );
}

/** What counts, how long, how often, what is allowed, and what follows. */
function Rules({ page: { norm, attempts } }: StartPageProps) {
  const { common, finalTest } = useMessages();
  const { start } = finalTest;
  return (
    <TitledPageRow title={start.how}>
      <DefinitionList
        kind="terms"
        facts={[
          {
            label: start.counts,
            value: (
              <div className="flow read">
                <p>{start.whole}</p>
                <p>
                  {start.mark(common.percent(norm.mark), norm.needed, norm.questions)} <FinalTestNormNote norm={norm} />
                </p>
              </div>
            ),
          },
          { label: start.long, value: <Paragraphs texts={[start.noLimit, start.days(daysUntilClosing)]} /> },
          {
            label: start.often,
            value: (
              <Paragraphs
                texts={[
                  start.attempts(attempts.count, attempts.hoursBetween),
                  start.newSeries(daysUntilNewSeries),
                  start.allCount,
                ]}
              />
            ),
          },
          { label: start.allowed, value: <Paragraphs texts={[start.openBook, start.online]} /> },
          { label: start.after, value: <Paragraphs texts={[start.result, start.keys]} /> },
        ]}
      />
    </TitledPageRow>
  );
}

function Paragraphs({ texts }: { texts: string[] }) {
  return (
    <div className="flow read">
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}
