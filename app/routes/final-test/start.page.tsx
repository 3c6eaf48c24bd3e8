import { daysUntilClosing, daysUntilNewSeries } from "~/learning/final/final-test-rules";
import type { FinalTestGrant } from "~/learning/final/grants/final-test-grant";
import type {
  FinalTestHandedIn,
  FinalTestStartPageData,
  FinalTestStep,
} from "~/learning/final/pages/final-test-page-data";
import type { WayThroughLessons } from "~/learning/progress/progress-view";
import { finalTestResultPath } from "~/ui/addresses";
import { DefinitionList, TitledPageRow } from "~/ui/blocks";
import { ConsentNotice } from "~/ui/cohorts/consent-notice";
import { FinalTestGrantList } from "~/ui/cohorts/final-test-results";
import { CourseLink } from "~/ui/course-link";
import { CourseLanguageProvider } from "~/ui/course-text";
import { FinalTestNormNote } from "~/ui/final-test/final-test-norm";
import { UnreadTextNotice } from "~/ui/final-test/unread-text-notice";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";
import type { CertificateAfterPass } from "./certificate-step";
import { SittingStep, type SittingStepProps } from "./sitting-step";
import { FinalTestStartStep } from "./start-step";

interface StartPageProps {
  page: FinalTestStartPageData;
}

interface FinalTestStartProps extends StartPageProps, Omit<SittingStepProps, "page"> {
  /** How far the viewer is in the lessons, or null for a visitor. */
  progress: WayThroughLessons | null;
  /** The new series that the viewer's trainers gave them, with their reasons. */
  grants: FinalTestGrant[];
  /** The groups that ask the viewer to agree to a newer text about what trainers see. */
  asking: { id: string; name: string }[];
  /** How far a viewer who passed is with the certificate, or null for the others. */
  certificate: CertificateAfterPass | null;
}

/** The page before a final test: what it asks, what the viewer can do now, and their earlier attempts. */
export function FinalTestStartPage(props: FinalTestStartProps) {
  const { page, progress, grants, asking, sittings, code, form, certificate } = props;
  const { title, start } = useMessages().finalTest;
  const { course, norm } = page;
  // Who may begin reads what beginning without a code means before the button that does it.
  const comesFirst = page.step.state === "ready";
  return (
    <CourseLanguageProvider language={course.language}>
      <ConsentNotice cohorts={asking} />
      <div className="wrap band">
        <p className="over">
          <CourseLink {...course} />
        </p>
        <h1>{title}</h1>
        <p className="lead read mt5">
          {start.lead(norm.questions, norm.needed)} {certificate?.state === "held" ? null : start.leadCertificate}
        </p>
        <div className="read flow mt5">
          <UnreadTextNotice courseId={course.id} unread={progress?.unread} step={page.step} />
          {comesFirst ? <SittingStep page={page} sittings={sittings} code={code} form={form} /> : null}
          <FinalTestStartStep
            page={page}
            progress={progress}
            certificate={certificate}
            code={code}
            hasSitting={sittings.length > 0}
          />
          {comesFirst ? null : <SittingStep page={page} sittings={sittings} code={code} form={form} />}
          <FinalTestGrantList grants={grants} />
        </div>
      </div>
      {page.earlier.length > 0 ? <EarlierAttempts courseId={course.id} attempts={page.earlier} /> : null}
      <Rules page={page} underSupervision={sittings.length > 0 || code !== null || isInSitting(page.step)} />
    </CourseLanguageProvider>
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

const isInSitting = (step: FinalTestStep) => step.state === "open" && step.sitting !== null;

/** What counts, how long, how often, what is allowed, and what follows. Under supervision, time and what is allowed differ. */
function Rules({ page: { norm, attempts }, underSupervision }: StartPageProps & { underSupervision: boolean }) {
  const { common, finalTest, sitting } = useMessages();
  const { start } = finalTest;
  const { rules } = sitting.member;
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
          {
            label: start.long,
            value: (
              <Paragraphs
                texts={[
                  ...(underSupervision ? [rules.long, rules.noLimit] : [start.noLimit]),
                  start.days(daysUntilClosing),
                ]}
              />
            ),
          },
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
          {
            label: start.allowed,
            value: (
              <Paragraphs
                texts={[...(underSupervision ? [rules.allowed, rules.openBook] : [start.openBook]), start.online]}
              />
            ),
          },
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
