import type { FinalTestStartPageData, FinalTestStep } from "~/learning/final/pages/final-test-page-data";
import type { ResumePoint, WayThroughLessons } from "~/learning/progress/progress-view";
import {
  courseEditionPath,
  finalTestAttemptPath,
  finalTestPath,
  finalTestQuestionPath,
  finalTestResultPath,
  finalTestWithCodePath,
  loginOrRegisterPath,
} from "~/ui/addresses";
import { describeWait } from "~/ui/final-test/final-test-link";
import { SittingNote } from "~/ui/final-test/sitting-note";
import { Form } from "~/ui/forms/form";
import { useMessages } from "~/ui/messages";
import { MissingLessons } from "~/ui/missing-lessons";
import { StateSign } from "~/ui/motif";
import { NextLessonLink } from "~/ui/next-lesson-link";
import { type CertificateAfterPass, CertificateLink, CertificateNote } from "./certificate-step";

interface StartStepProps {
  page: FinalTestStartPageData;
}

interface LessonsFirstProps extends StartStepProps {
  /** How far the viewer is in the lessons, or null for a visitor. */
  progress: WayThroughLessons | null;
}

interface FinalTestStartStepProps extends LessonsFirstProps {
  /** The code of a sitting in the address, or null. */
  code: string | null;
  /** Whether the viewer can begin under supervision now or later, so that beginning without it is not the first choice. */
  hasSitting: boolean;
  certificate: CertificateAfterPass | null;
}

/** What the viewer of the page before a final test can do now. */
export function FinalTestStartStep(props: FinalTestStartStepProps) {
  const { page, progress, code, hasSitting, certificate } = props;
  const { step, missing } = page;
  switch (step.state) {
    case "account":
      return (
        <>
          {missing.length > 0 ? <LessonsFirst page={page} progress={progress} /> : null}
          <AccountFirst courseId={page.course.id} code={code} guest={step.guest} isNext={missing.length === 0} />
        </>
      );
    case "lessons":
      return <LessonsFirst page={page} progress={progress} />;
    case "ready":
      return <Ready courseId={page.course.id} step={step} hasSitting={hasSitting} />;
    case "wait":
      return <Wait page={page} step={step} />;
    case "open":
      return <Open courseId={page.course.id} step={step} />;
    case "ended":
      return <Ended courseId={page.course.id} />;
    case "passed":
      return <Passed courseId={page.course.id} step={step} certificate={certificate} />;
  }
}

type StepOf<State> = Extract<FinalTestStep, { state: State }>;

interface AccountFirstProps {
  courseId: string;
  /** The code of a sitting in the address, which the page after logging in needs, or null. */
  code: string | null;
  guest: boolean;
  /** Whether nothing else comes first. */
  isNext: boolean;
}

function AccountFirst({ courseId, code, guest, isNext }: AccountFirstProps) {
  const { start } = useMessages().finalTest;
  const next = code === null ? finalTestPath(courseId) : finalTestWithCodePath(courseId, code);
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

function LessonsFirst({ page, progress }: LessonsFirstProps) {
  const { start } = useMessages().finalTest;
  const { course, missing, lessonCount } = page;
  const [first] = missing;
  const isMissing = (point: ResumePoint) => missing.some(({ id }) => id === point.lesson.id);
  // A learner can be busy with a new round of a lesson that they passed. That round opens no test.
  const resume = progress?.resume && isMissing(progress.resume) ? progress.resume : null;
  return (
    <>
      <p>{start.lessons(missing.length, lessonCount)}</p>
      {missing.length < lessonCount ? <MissingLessons courseId={course.id} lessons={missing} /> : null}
      {first ? (
        <p className="row">
          <NextLessonLink
            courseId={course.id}
            begun={progress?.begun ?? false}
            resume={resume ?? { lesson: first, question: null, isNew: true }}
          />
        </p>
      ) : null}
    </>
  );
}

interface ReadyProps {
  courseId: string;
  step: StepOf<"ready">;
  hasSitting: boolean;
}

function Ready({ courseId, step, hasSitting }: ReadyProps) {
  const { finalTest, sitting } = useMessages();
  const { start } = finalTest;
  const form = (
    <Form className="flow" action={finalTestPath(courseId)}>
      <p className="state">
        <StateSign name="open" />
        {start.ready(step.overall)}
      </p>
      <p>
        {start.left(step.left)} {start.until(step.closesAt)}
      </p>
      <p className="row">
        <button className={hasSitting ? "btn quiet" : "btn"} type="submit">
          {hasSitting ? sitting.member.beginWithout : start.begin(step.overall)}
        </button>
      </p>
    </Form>
  );
  if (!hasSitting) return form;
  // Apart from beginning with the code, because what begins without it can't become supervised.
  return (
    <section className="flow begin-without" aria-labelledby="without">
      <h2 id="without">{sitting.member.without}</h2>
      <p>{sitting.member.withoutText}</p>
      {form}
    </section>
  );
}

/** When the next attempt may begin. Until then, the latest result says what to read. */
function Wait({ page: { course, earlier }, step }: StartStepProps & { step: StepOf<"wait"> }) {
  const { start } = useMessages().finalTest;
  const [latest] = earlier;
  return (
    <>
      <p>{describeWait(step, start)}</p>
      {latest ? (
        <p className="row">
          <a className="btn quiet" href={finalTestResultPath(course.id, latest)}>
            {start.toReading}
          </a>
        </p>
      ) : null}
    </>
  );
}

function Open({ courseId, step }: { courseId: string; step: StepOf<"open"> }) {
  const { start, open } = useMessages().finalTest;
  const { attempt, closesAt, position, sitting } = step;
  return (
    <>
      <p className="state">
        <StateSign name="busy" />
        {start.open(attempt.overall)}
      </p>
      {sitting ? (
        <p>
          <SittingNote sitting={sitting} />
        </p>
      ) : null}
      {sitting?.handInBy ? null : <p>{start.openUntil(closesAt)}</p>}
      <p className="row">
        <a className="btn" href={finalTestQuestionPath(courseId, attempt, position)}>
          {start.resume(position)}
        </a>
        <a className="go" href={finalTestAttemptPath(courseId, attempt)}>
          {start.toOverview}
        </a>
      </p>
      {sitting?.handInBy ? <p className="small">{open.stopUnsupervised(closesAt)}</p> : null}
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

interface PassedProps {
  courseId: string;
  step: StepOf<"passed">;
  certificate: CertificateAfterPass | null;
}

function Passed({ courseId, step: { attempt, retake }, certificate }: PassedProps) {
  const { start } = useMessages().finalTest;
  return (
    <>
      <p className="state">
        <StateSign name="done" />
        {start.passed(attempt.overall)}
      </p>
      <CertificateNote certificate={certificate} retake={retake} />
      <p className="row">
        <CertificateLink courseId={courseId} certificate={certificate} />
        <a className="go" href={finalTestResultPath(courseId, attempt)}>
          {start.toResult}
        </a>
      </p>
    </>
  );
}
