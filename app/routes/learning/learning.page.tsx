import type { FinalTestStep } from "~/learning/final/pages/final-test-page-data";
import type { OwnWork } from "~/learning/own-work/own-work";
import type { RereadAdvice } from "~/learning/practice/lesson-page-data";
import type { CourseProgress, LessonProgress } from "~/learning/progress/progress-view";
import type { MasteredPlaces } from "~/learning/review/review-page-data";
import { getOwnValue } from "~/platform/own-value";
import {
  certificatePath,
  claimCertificatePath,
  coursePath,
  finalTestPath,
  finalTestResultPath,
  lessonPartPath,
  lessonPath,
} from "~/ui/addresses";
import { EmptyListMessage, ResumePanel, TitledPageRow } from "~/ui/blocks";
import { ClosingCaseInvitation } from "~/ui/closing-case-invitation";
import { CourseLanguageProvider, CourseText, useCourseLangAttribute } from "~/ui/course-text";
import { EditionEndNotice } from "~/ui/edition-end-notice";
import { useFinalTestLink } from "~/ui/final-test/final-test-link";
import { UnreadTextNotice } from "~/ui/final-test/unread-text-notice";
import { insertSoftHyphens } from "~/ui/html";
import { LessonStateLegend, useLessonProgressText, useLessonStateName } from "~/ui/lesson-progress";
import { useMessages } from "~/ui/messages";
import { BuildingDrawing, StateSign, signNameByLessonState } from "~/ui/motif";
import { ResumeCoursePanel } from "~/ui/resume-course-panel";
import { MasteredPlacesLine } from "~/ui/review/mastered-places";
import { LessonProgressTable } from "./lesson-progress-table";
import { OwnClosingCaseLink, OwnNotesLink, OwnWorkWithoutLessons } from "./own-work";

/** The certificate's id of each completed course, by course id. It is null if the learner can still ask for the certificate. */
type Certificates = Record<string, string | null>;

/** The page with the learner's progress: in words, as a street of houses, and as a table. */
export function LearnerProgressPage({
  courses,
  works,
  certificates,
  steps,
  mastered = {},
  account,
  today,
}: {
  courses: CourseProgress[];
  /** What the learner made and does not count, for each course in which there is something. */
  works: OwnWork[];
  certificates: Certificates;
  /** What the learner can do now at the final test of each course whose lessons they completed, by course id. */
  steps: Record<string, FinalTestStep>;
  /** How many places of each course, and of its lessons, the learner masters, by course id. */
  mastered?: Record<string, MasteredPlaces>;
  /** Whether the viewer has an account. Without an account, a page without progress adds that logging in may show some. */
  account: boolean;
  /** The day in Amsterdam, such as 2027-05-29. */
  today: string;
}) {
  const { learning } = useMessages();
  if (courses.length === 0 && works.length === 0) {
    return (
      <div className="wrap band">
        <h1>{learning.heading}</h1>
        <div className="mt7">
          <EmptyListMessage
            title={learning.emptyTitle}
            text={account ? learning.empty : `${learning.empty} ${learning.emptyGuest}`}
            action={
              <a className="btn" href="/">
                {learning.emptyAction}
              </a>
            }
          />
        </div>
      </div>
    );
  }
  const find = (id: string) => works.find(({ course }) => course.id === id);
  const others = works.filter((work) => courses.every(({ course }) => course.id !== work.course.id));
  return (
    <>
      {courses.map((progress, at) => (
        <CourseLanguageProvider key={progress.course.id} language={progress.course.language}>
          <CourseStreet
            progress={progress}
            work={find(progress.course.id)}
            certificates={certificates}
            step={steps[progress.course.id]}
            mastered={getOwnValue(mastered, progress.course.id)}
            first={at === 0}
            today={today}
          />
        </CourseLanguageProvider>
      ))}
      <OwnWorkWithoutLessons works={others} alone={courses.length === 0} />
    </>
  );
}

interface CourseStreetProps {
  progress: CourseProgress;
  work: OwnWork | undefined;
  certificates: Certificates;
  step: FinalTestStep | undefined;
  mastered: MasteredPlaces | undefined;
  first: boolean;
  today: string;
}

function CourseStreet({ progress, work, certificates, step, mastered, first, today }: CourseStreetProps) {
  const { learning, moving } = useMessages();
  const lang = useCourseLangAttribute();
  const { course, lessons, lastDay, passed, resume, reread } = progress;
  // The certificate's id: undefined until the course is complete, null if the learner can still ask for the certificate.
  const certificate = certificates[course.id];
  const numbers = (state: string) => lessons.filter((lesson) => lesson.state === state).map(({ number }) => number);
  const elsewhere = lessons.filter(({ passedIn }) => passedIn !== null).map(({ number }) => number);
  const Title = first ? "h1" : "h2";
  return (
    <section aria-labelledby={`course-${course.id}`}>
      <div className="wrap band">
        <p className="over">
          <a href={coursePath(course.id)} id={`course-${course.id}`} lang={lang}>
            {course.title}
          </a>
        </p>
        <Title>{learning.passedLessons(passed, lessons.length)}</Title>
        <p className="lead read mt5">
          {learning.summary({
            passed,
            total: lessons.length,
            busy: numbers("busy"),
            again: numbers("again"),
            elsewhere,
          })}
        </p>
        {lastDay ? (
          <div className="mt5">
            <EditionEndNotice courseId={course.id} text={moving.inProgress(course.label, lastDay, today > lastDay)} />
          </div>
        ) : null}
        <Skyline courseId={course.id} lessons={lessons} />
        <LessonStateLegend />
        {mastered ? <MasteredPlacesLine places={mastered} /> : null}
        {certificate === undefined ? (
          <UnreadTextNotice courseId={course.id} unread={progress.unread} step={step} />
        ) : null}
        {certificate !== undefined ? <CertificatePlane courseId={course.id} id={certificate} step={step} /> : null}
        {certificate === undefined && progress.complete && progress.hasFinalTest ? (
          <FinalTestPlane courseId={course.id} step={step} />
        ) : null}
        {resume && certificate !== null ? (
          <div className="mt7">
            <ResumeCoursePanel courseId={course.id} resume={resume} />
          </div>
        ) : null}
      </div>
      <OutsideProgress progress={progress} work={work} />
      {reread.length > 0 ? <RereadList courseId={course.id} reread={reread} /> : null}
      <TitledPageRow title={learning.table}>
        <details>
          <summary>{learning.tableSummary}</summary>
          <LessonProgressTable courseId={course.id} lessons={lessons} mastered={mastered?.lessons ?? null} />
        </details>
      </TitledPageRow>
    </section>
  );
}

/** What is in the course and does not count: the closing case, and the learner's own notes. */
function OutsideProgress({ progress, work }: Pick<CourseStreetProps, "progress" | "work">) {
  const { course, closingCase } = progress;
  return (
    <div className="wrap">
      {work?.closingCase ? (
        <OwnClosingCaseLink courseId={course.id} closingCase={work.closingCase} />
      ) : closingCase === null ? null : (
        <ClosingCaseInvitation courseId={course.id} title={closingCase} />
      )}
      <OwnNotesLink courseId={course.id} />
    </div>
  );
}

function FinalTestPlane({ courseId, step }: { courseId: string; step: FinalTestStep | undefined }) {
  const { certificate, course } = useMessages();
  const link = useFinalTestLink(courseId, step);
  return (
    <div className="mt7">
      <ResumePanel
        label={course.page.finalTest}
        action={link?.action ?? course.page.toFinalTest}
        href={link?.href ?? finalTestPath(courseId)}
      >
        <b>{link?.text ?? certificate.lessonsComplete}</b>
      </ResumePanel>
    </div>
  );
}

interface CertificatePlaneProps {
  courseId: string;
  id: string | null;
  step: FinalTestStep | undefined;
}

function CertificatePlane({ courseId, id, step }: CertificatePlaneProps) {
  const { certificate, finalTest } = useMessages();
  return (
    <div className="mt7">
      <ResumePanel
        label={certificate.claim.title}
        action={id ? certificate.viewStep : certificate.claimStep}
        href={id ? certificatePath(id) : claimCertificatePath(courseId)}
      >
        <b>{certificate.afterLessons.certificate}</b>
      </ResumePanel>
      {step?.state === "passed" ? (
        <p className="mt3">
          <a className="go" href={finalTestResultPath(courseId, step.attempt)}>
            {finalTest.start.toResult}
          </a>
        </p>
      ) : null}
    </div>
  );
}

function Skyline({ courseId, lessons }: { courseId: string; lessons: LessonProgress[] }) {
  const { learning } = useMessages();
  const lang = useCourseLangAttribute();
  const nameState = useLessonStateName();
  const tell = useLessonProgressText();
  return (
    <ol className="skyline mt7" aria-label={learning.picture}>
      {lessons.map((lesson) => (
        <li key={lesson.id}>
          <span>
            <StateSign name={signNameByLessonState[lesson.state]} />
            <a href={lessonPath(courseId, lesson.id)} lang={lang}>
              {insertSoftHyphens(lesson.short)}
            </a>
            <span className="vh">: {learning.lessonState(nameState(lesson), tell(lesson))}</span>
          </span>
          <BuildingDrawing number={lesson.number} state={lesson.state} />
        </li>
      ))}
    </ol>
  );
}

function RereadList({ courseId, reread }: { courseId: string; reread: CourseProgress["reread"] }) {
  const { learning } = useMessages();
  const lang = useCourseLangAttribute();
  return (
    <TitledPageRow title={learning.reread}>
      <div className="flow read">
        {reread.map(({ lesson, right, scored, needed, passages }) => (
          <div className="flow" key={lesson.id}>
            <p>{learning.rereadIntro(lesson.number, right, scored, needed)}</p>
            <ul className="rows plain">
              {byPassage(passages).map(({ id, title, minutes, objectives }) => (
                <li key={id}>
                  <h3>
                    <a href={lessonPartPath(courseId, lesson.id, id)} lang={lang}>
                      {title}
                    </a>
                  </h3>
                  <p className="small">
                    <CourseText>{objectives.join(" ")}</CourseText> {learning.readTime(minutes)}
                  </p>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </TitledPageRow>
  );
}

/** Returns the passages that a learner should read again. A passage that serves several objectives occurs once. */
function byPassage(reread: RereadAdvice[]) {
  const found = new Map<string, RereadAdvice["passages"][number] & { objectives: string[] }>();
  for (const { objective, passages } of reread) {
    const sentence = `${objective.text.replace(/\.$/, "")}.`;
    for (const passage of passages) {
      const known = found.get(passage.id);
      if (known) known.objectives.push(sentence);
      else found.set(passage.id, { ...passage, objectives: [sentence] });
    }
  }
  return [...found.values()];
}
