import type { SittingToday } from "~/cohorts/joining/group-today";
import type { AccreditationWithPeriod, EditionRules, Objective, SourcePublication } from "~/content/release/release";
import type { FinalTestStep } from "~/learning/final/pages/final-test-page-data";
import type { CourseProgress } from "~/learning/progress/progress-view";
import {
  accreditationPath,
  certificatePath,
  claimCertificatePath,
  coursePath,
  finalTestPath,
  lessonPath,
} from "~/ui/addresses";
import { DefinitionList, TitledPageRow } from "~/ui/blocks";
import { ClosingCaseInvitation } from "~/ui/closing-case-invitation";
import { ConsentNotice } from "~/ui/cohorts/consent-notice";
import { CourseLanguageProvider, CourseText, useCourseLangAttribute } from "~/ui/course-text";
import { useFinalTestLink } from "~/ui/final-test/final-test-link";
import { UnreadTextNotice } from "~/ui/final-test/unread-text-notice";
import { insertSoftHyphens } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import { NextLessonLink } from "~/ui/next-lesson-link";
import { SittingsNotice } from "~/ui/today/sitting-items";
import { OwnNotesLink } from "../learning/own-work";
import { CourseLessonList } from "./course-lesson-list";
import { NewerEditionOffer, type NewerEditionOfferData } from "./newer-edition-offer";

interface CourseDetails {
  courseId: string;
  /** The language of the course, such as `nl`. */
  language: string;
  title: string;
  subtitle: string;
  label: string;
  audience: string;
  summary: string;
  description: string[];
  disclaimer: string;
  original: SourcePublication | null;
  hasFinalTest: boolean;
  /** The title of the closing case, or null if the course has none. */
  closingCase: string | null;
  /** Whether the course is archived: no longer offered. Learners who began, or whose group began, can go on. */
  archived: boolean;
  minutes: number;
  passMark: number;
  passMarkNote: string;
  provider: EditionRules["provider"];
  accreditation: AccreditationWithPeriod | null;
  /** Whether the viewer may download the accreditation pack. */
  offersPack: boolean;
  objectives: Objective[];
  lessons: { id: string; number: number; title: string; minutes: number; questions: number }[];
}

interface Course {
  course: CourseDetails;
  /** The learner's progress in the course, or null for visitors. */
  progress: CourseProgress | null;
  /** The id of the learner's certificate, null if the learner can ask for it, or undefined as long as something is missing. */
  certificateId: string | null | undefined;
  /** What the learner can do now at the final test, or undefined as long as lessons come first. */
  step?: FinalTestStep;
}

/**
 * The page of a course. `asking`: the groups whose trainers can see more than the member agreed to. `offer`: what a learner who began in an
 * older edition should know about the newest one. `sittings`: those of the learner's groups that are open or begin soon.
 */
export function CoursePage({
  course,
  progress,
  certificateId,
  step,
  asking,
  sittings,
  offer,
}: Course & {
  asking: { id: string; name: string }[];
  sittings: SittingToday[];
  offer: NewerEditionOfferData | null;
}) {
  const { page } = useMessages().course;
  return (
    <CourseLanguageProvider language={course.language}>
      <ConsentNotice cohorts={asking} />
      <CourseHead course={course} progress={progress} certificateId={certificateId} step={step} />
      <SittingsNotice sittings={sittings} />
      {offer ? <NewerEditionOffer offer={offer} /> : null}
      <section className="wrap">
        <h2 className="vh">{page.lessons}</h2>
        <CourseLessonList courseId={course.courseId} lessons={course.lessons} progress={progress?.lessons} />
      </section>
      <div className="wrap">
        {course.closingCase === null ? null : (
          <ClosingCaseInvitation courseId={course.courseId} title={course.closingCase} />
        )}
        <OwnNotesLink courseId={course.courseId} />
      </div>
      {course.hasFinalTest ? <FinalTest course={course} step={step} progress={progress} /> : null}
      <CourseGoals objectives={course.objectives} />
      {course.description.length > 0 ? (
        <TitledPageRow title={page.about}>
          <div className="flow read">
            {course.description.map((paragraph) => (
              <p key={paragraph}>
                <CourseText>{paragraph}</CourseText>
              </p>
            ))}
          </div>
        </TitledPageRow>
      ) : null}
      <Rules course={course} />
      <TitledPageRow title={page.basis}>
        <div className="flow read">
          <p>
            <CourseText>{course.disclaimer}</CourseText>
          </p>
          <Original source={course.original} />
        </div>
      </TitledPageRow>
    </CourseLanguageProvider>
  );
}

function CourseHead({ course, progress, certificateId, step }: Course) {
  const { common, course: words } = useMessages();
  const { page, home } = words;
  const lang = useCourseLangAttribute();
  const questions = course.lessons.reduce((sum, lesson) => sum + lesson.questions, 0);
  return (
    <div className="wrap band">
      <p className="over">{page.over(course.label)}</p>
      <h1 lang={lang}>{insertSoftHyphens(course.title)}</h1>
      {course.subtitle ? (
        <p className="lead read mt5" lang={lang}>
          {course.subtitle}
        </p>
      ) : null}
      <p className="read mt3" lang={lang}>
        {course.summary}
      </p>
      {course.archived ? <p className="read mt5">{page.archived}</p> : null}
      <ul className="meta mt5">
        <li>{page.lessonCount(course.lessons.length)}</li>
        <li>{common.hours(course.minutes)}</li>
        <li>{page.questionCount(questions)}</li>
      </ul>
      <p className="row mt5">
        <NextStep course={course} progress={progress} certificateId={certificateId} step={step} />
        <a className="go" href={`${coursePath(course.courseId)}/glossary`}>
          {page.toGlossary}
        </a>
        <a className="go" href={`${coursePath(course.courseId)}/sources`}>
          {page.toSources}
        </a>
      </p>
      {lang ? <p className="small mt3">{words.inLanguage(lang)}</p> : null}
      {progress ? null : <p className="small mt3">{home.noAccount}</p>}
    </div>
  );
}

function NextStep({ course, progress, certificateId, step }: Course) {
  const link = useFinalTestLink(course.courseId, step);
  const { certificate, course: words } = useMessages();
  const { page, home } = words;
  const [first] = course.lessons;
  // After completing a course, the link to the certificate comes first. A practice round that was begun can wait.
  if (certificateId === null || (certificateId && !progress?.resume)) {
    return (
      <a className="btn" href={certificateId ? certificatePath(certificateId) : claimCertificatePath(course.courseId)}>
        {certificateId ? certificate.viewStep : certificate.claimStep}
      </a>
    );
  }
  if (progress?.complete && course.hasFinalTest && certificateId === undefined) {
    return (
      <a className="btn" href={link?.href ?? finalTestPath(course.courseId)}>
        {link?.action ?? page.toFinalTest}
      </a>
    );
  }
  if (progress?.begun && progress.resume)
    return <NextLessonLink courseId={course.courseId} begun resume={progress.resume} />;
  return first ? (
    <a className="btn" href={lessonPath(course.courseId, first.id)}>
      {home.begin(first.number)}
    </a>
  ) : null;
}

function FinalTest({ course: { courseId }, step, progress }: Pick<Course, "course" | "step" | "progress">) {
  const link = useFinalTestLink(courseId, step);
  const { page } = useMessages().course;
  return (
    <TitledPageRow title={page.finalTest}>
      <div className="flow read">
        <p>{link?.text ?? page.finalTestText}</p>
        <UnreadTextNotice courseId={courseId} unread={progress?.unread} step={step} />
        <p>
          <a className="go" href={link?.href ?? finalTestPath(courseId)}>
            {link?.action ?? page.toFinalTest}
          </a>
        </p>
      </div>
    </TitledPageRow>
  );
}

function CourseGoals({ objectives }: { objectives: Objective[] }) {
  const { page, capital } = useMessages().course;
  const lang = useCourseLangAttribute();
  if (objectives.length === 0) return null;
  return (
    <TitledPageRow title={page.goals}>
      <ol className="goals" lang={lang}>
        {objectives.map(({ id, text }) => (
          <li key={id}>
            <span>{capital(text)}</span>
          </li>
        ))}
      </ol>
    </TitledPageRow>
  );
}

function Rules({ course }: { course: CourseDetails }) {
  const { accreditation, common, course: words } = useMessages();
  const { page } = words;
  const { facts } = page;
  const mark = common.percent(course.passMark);
  return (
    <TitledPageRow title={page.ready}>
      <div>
        <div className="flow read">
          <p>{page.readyLesson(mark)}</p>
          <p>{page.readyStays}</p>
        </div>
        <DefinitionList
          facts={[
            { label: facts.audience, value: <CourseText>{course.audience}</CourseText> },
            { label: facts.time, value: common.hours(course.minutes) },
            { label: facts.mark, value: <Mark mark={mark} note={course.passMarkNote} /> },
            { label: facts.edition, value: course.label },
            { label: facts.provider, value: <Provider provider={course.provider} /> },
            {
              label: facts.accreditation,
              value: course.accreditation ? <Accredited {...course.accreditation} /> : facts.notAccredited,
            },
          ]}
        />
        {course.offersPack ? (
          <p className="mt5">
            <a className="go" href={accreditationPath(course.courseId)}>
              {accreditation.link}
            </a>
          </p>
        ) : null}
      </div>
    </TitledPageRow>
  );
}

function Accredited({ id, from, until }: AccreditationWithPeriod) {
  const { paper } = useMessages().certificate;
  if (from === null && until === null) return <CourseText>{id}</CourseText>;
  return paper.accreditation(id, { from: from && paper.date(from), until: until && paper.date(until) }, false);
}

function Provider({ provider: { name, url } }: { provider: EditionRules["provider"] }) {
  return <CourseText>{url ? <a href={url}>{name}</a> : name}</CourseText>;
}

/** The pass mark of a course, followed by a note on how it was determined. */
function Mark({ mark, note }: { mark: string; note: string }) {
  if (!note) return mark;
  return (
    <>
      {mark}. <CourseText>{note}</CourseText>
    </>
  );
}

function Original({ source }: { source: SourcePublication | null }) {
  const { page } = useMessages().course;
  if (!source?.url) return null;
  return (
    <p>
      <a href={source.url}>
        {page.original}{" "}
        <CourseText>
          {source.label}, ‘{source.title}’
        </CourseText>
      </a>
    </p>
  );
}
