import type { FinalTestResultData, FinalTestStep } from "~/learning/final/pages/final-test-page-data";
import { coursePath, finalTestPath, finalTestQuestionPath } from "~/ui/addresses";
import { TitledPageRow } from "~/ui/blocks";
import { CourseLink } from "~/ui/course-link";
import { CourseLanguageProvider } from "~/ui/course-text";
import { describeWait } from "~/ui/final-test/final-test-link";
import { FinalTestNormNote } from "~/ui/final-test/final-test-norm";
import { StepHeading } from "~/ui/final-test/step-heading";
import { useMessages } from "~/ui/messages";
import { BuildingDrawing, StateSign } from "~/ui/motif";
import { RemarkNotices } from "~/ui/remark-notices";
import { type CertificateAfterPass, CertificateLink, CertificateNote } from "./certificate-step";
import { FinalTestObjectives } from "./result-objectives";
import { MarkedTest } from "./result-questions";

interface ResultProps {
  page: FinalTestResultData;
}

interface ResultPageProps extends ResultProps {
  /** How far a learner who passed is with the certificate, or null for the others. */
  certificate: CertificateAfterPass | null;
}

/** The result of a final test: passed or not, what to read again and, after a pass, the whole test with its keys. */
export function FinalTestResultPage({ page, certificate }: ResultPageProps) {
  const { result } = useMessages().finalTest;
  const isPass = page.passed || page.passedByLaterMark;
  return (
    <CourseLanguageProvider language={page.course.language}>
      {isPass ? (
        <PassedHead page={page} certificate={certificate} />
      ) : (
        <FailedHead page={page} certificate={certificate} />
      )}
      {page.remarks.length > 0 ? (
        <TitledPageRow title={result.remarks}>
          <div className="flow read">
            <RemarkNotices remarks={page.remarks} />
          </div>
        </TitledPageRow>
      ) : null}
      <FinalTestObjectives page={page} />
      {isPass ? null : (
        <TitledPageRow title={result.next}>
          <div className="flow read">
            <p>{result.noKeys}</p>
            <NextAttempt page={page} />
          </div>
        </TitledPageRow>
      )}
      {page.test ? <MarkedTest test={page.test} /> : null}
    </CourseLanguageProvider>
  );
}

function Over({ page: { course, attempt, attemptCount } }: ResultProps) {
  const { over } = useMessages().finalTest;
  return (
    <p className="over">
      <CourseLink {...course} />. {over(attempt.overall, attempt.series === 1 ? attemptCount : null)}
    </p>
  );
}

/** The score, the mark and how it was set, and when the test was handed in. */
function Score({ page }: ResultProps) {
  const { result } = useMessages().finalTest;
  const { right, rightNow, questions, open, norm, passed, passedByLaterMark, handedInAt, byClock } = page;
  return (
    <>
      <p className="big mt5">{result.out(right, questions)}</p>
      <p className="lead mt5">{result.needed(norm.needed, passed)}</p>
      {rightNow < right ? <p className="mt3">{result.kept(right, rightNow)}</p> : null}
      {open > 0 ? (
        <p className="state mt3">
          <StateSign name="open" />
          {result.open(open)}
        </p>
      ) : null}
      {passedByLaterMark ? <p className="mt3">{result.laterMark}</p> : null}
      <p className="small mt3">
        <FinalTestNormNote norm={norm} />
      </p>
      <p className="small mt3">{byClock ? result.byClock(handedInAt) : result.handedIn(handedInAt)}</p>
    </>
  );
}

function PassedHead({ page, certificate }: ResultPageProps) {
  const { result } = useMessages().finalTest;
  const { course, lessonCount } = page;
  return (
    <div className="field">
      <div className="wrap band result-head">
        <Over page={page} />
        <StepHeading>{result.passed}</StepHeading>
        <Score page={page} />
        <div className="mt5">
          <CertificateNote certificate={certificate} retake={retakeOf(page)} />
        </div>
        <p className="row mt3">
          <CertificateLink courseId={course.id} certificate={certificate} />
        </p>
      </div>
      <div className="wrap">
        <div className="own-street" role="img" aria-label={result.street}>
          {Array.from({ length: lessonCount }, (_none, at) => at + 1).map((number) => (
            <BuildingDrawing key={number} number={number} />
          ))}
        </div>
      </div>
    </div>
  );
}

const retakeOf = ({ step }: FinalTestResultData) => (step.state === "passed" ? step.retake : null);

/** Returns whether an attempt failed that came after a pass, so that it takes nothing away. */
export function isAttemptAfterPass({ step, attempt }: Pick<FinalTestResultData, "step" | "attempt">): boolean {
  return step.state === "passed" && attempt.overall > step.attempt.overall;
}

function FailedHead({ page, certificate }: ResultPageProps) {
  const { result } = useMessages().finalTest;
  if (isAttemptAfterPass(page)) {
    return (
      <div className="wrap band result-head">
        <Over page={page} />
        <StepHeading>{result.staysPassed}</StepHeading>
        <p className="lead mt5">{result.extraFailed(certificate?.state === "held")}</p>
        <div className="mt5">
          <CertificateNote certificate={certificate} retake={retakeOf(page)} />
        </div>
        <p className="row mt3">
          <CertificateLink courseId={page.course.id} certificate={certificate} />
        </p>
        <Score page={page} />
      </div>
    );
  }
  return (
    <div className="wrap band result-head">
      <Over page={page} />
      <StepHeading>{result.failed}</StepHeading>
      <Score page={page} />
    </div>
  );
}

/** When the next attempt may begin, or where an attempt goes on that was begun since. */
function NextAttempt({ page: { course, step } }: ResultProps) {
  const { start, result } = useMessages().finalTest;
  return (
    <>
      {describe(step, start)}
      <p className="row">
        {step.state === "open" ? (
          <a className="btn" href={finalTestQuestionPath(course.id, step.attempt, step.position)}>
            {start.resume(step.position)}
          </a>
        ) : (
          <a className="btn quiet" href={finalTestPath(course.id)}>
            {result.toTest}
          </a>
        )}
        <a className="go" href={coursePath(course.id)}>
          {result.toCourse}
        </a>
      </p>
    </>
  );
}

function describe(step: FinalTestStep, words: ReturnType<typeof useMessages>["finalTest"]["start"]) {
  switch (step.state) {
    case "wait":
      return <p>{describeWait(step, words)}</p>;
    case "ready":
      return (
        <p>
          {words.ready(step.overall)}. {words.left(step.left)}
        </p>
      );
    case "passed":
      return <p>{words.passed(step.attempt.overall)}.</p>;
    case "open":
      return <p>{words.open(step.attempt.overall)}.</p>;
    default:
      return null;
  }
}
