import type { Objective } from "~/content/release/release";
import type { ResumePoint } from "~/learning/progress/progress-view";
import { coursePath, lessonPath } from "~/ui/addresses";
import { EmptyListMessage, TitledPageRow } from "~/ui/blocks";
import { CourseLanguageProvider, CourseText, useCourseLangAttribute } from "~/ui/course-text";
import { insertSoftHyphens } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import { BuildingDrawing, StreetSceneDrawing } from "~/ui/motif";
import { ResumeCoursePanel } from "~/ui/resume-course-panel";
import { SampleQuestion } from "./sample-question";

interface HomeCourse {
  courseId: string;
  /** The language of the course, such as `nl`. */
  language: string;
  title: string;
  subtitle: string;
  summary: string;
  disclaimer: string;
  /** The web address of the material on which the course is based, or null. */
  original: string | null;
  objectives: Objective[];
  lessons: { id: string; number: number; minutes: number }[];
}

interface HomePageProps {
  first: HomeCourse | null;
  others: { courseId: string; language: string; title: string; summary: string }[];
  resume: ResumePoint | null;
}

export function HomePage({ first, others, resume }: HomePageProps) {
  const { home } = useMessages().course;
  if (!first) {
    return (
      <div className="wrap band">
        <h1>{home.title}</h1>
        <div className="mt7">
          <EmptyListMessage title={home.emptyTitle} text={home.empty} />
        </div>
      </div>
    );
  }
  return (
    <CourseLanguageProvider language={first.language}>
      <Hero course={first} resume={resume} />
      {resume ? (
        <div className="wrap mt5">
          <ResumeCoursePanel courseId={first.courseId} resume={resume} />
        </div>
      ) : null}
      <CourseObjectives objectives={first.objectives} />
      <HowItGoes course={first} />
      <Basis course={first} />
      {others.length > 0 ? (
        <TitledPageRow title={home.more}>
          <ul className="rows plain">
            {others.map(({ courseId, language, title, summary }) => (
              <CourseLanguageProvider key={courseId} language={language}>
                <OtherCourse href={coursePath(courseId)} title={title} summary={summary} />
              </CourseLanguageProvider>
            ))}
          </ul>
        </TitledPageRow>
      ) : null}
    </CourseLanguageProvider>
  );
}

function OtherCourse({ href, title, summary }: { href: string; title: string; summary: string }) {
  const lang = useCourseLangAttribute();
  return (
    <li lang={lang}>
      <h3>
        <a href={href}>{insertSoftHyphens(title)}</a>
      </h3>
      <p className="small">{summary}</p>
    </li>
  );
}

function Hero({ course, resume }: { course: HomeCourse; resume: ResumePoint | null }) {
  const { home, capital, inLanguage } = useMessages().course;
  const lang = useCourseLangAttribute();
  const [lesson] = course.lessons;
  return (
    <section className="field hero">
      <div className="wrap">
        <p className="over" lang={lang}>
          {capital(course.subtitle)}
        </p>
        <h1 lang={lang}>{insertSoftHyphens(course.title)}</h1>
        <p className="lead" lang={lang}>
          {course.summary}
        </p>
        <p className="row">
          {lesson && !resume ? (
            <a className="btn" href={lessonPath(course.courseId, lesson.id)}>
              {home.begin(lesson.number)}
            </a>
          ) : null}
          <a className="go" href={coursePath(course.courseId)}>
            {home.whole}
          </a>
        </p>
        {lang ? <p className="small">{inLanguage(lang)}</p> : null}
        {resume ? null : <p className="small">{home.noAccount}</p>}
      </div>
      <StreetSceneDrawing />
    </section>
  );
}

/** The list of what a learner can do after the course, on the home page. Its pictures of houses show no progress. */
function CourseObjectives({ objectives }: { objectives: Objective[] }) {
  const { home, capital } = useMessages().course;
  const lang = useCourseLangAttribute();
  if (objectives.length === 0) return null;
  return (
    <TitledPageRow title={home.goals}>
      <ul className="goals built" lang={lang}>
        {objectives.map(({ id, text }, at) => (
          <li key={id}>
            <BuildingDrawing number={at + 1} />
            <span>{capital(text)}</span>
          </li>
        ))}
      </ul>
    </TitledPageRow>
  );
}

function HowItGoes({ course }: { course: HomeCourse }) {
  const { home } = useMessages().course;
  const minutes = course.lessons.map((lesson) => lesson.minutes);
  return (
    <TitledPageRow title={home.how}>
      <div className="duo">
        <div className="flow">
          <p className="lead">{home.howLead}</p>
          {course.lessons.length > 0 ? (
            <>
              <p>{home.howQuestions}</p>
              <p>{home.howTime(Math.min(...minutes), Math.max(...minutes))}</p>
            </>
          ) : null}
        </div>
        <CourseLanguageProvider language={null}>
          <SampleQuestion />
        </CourseLanguageProvider>
      </div>
    </TitledPageRow>
  );
}

function Basis({ course }: { course: HomeCourse }) {
  const { home } = useMessages().course;
  return (
    <TitledPageRow title={home.basis}>
      <div className="flow read">
        <p>
          <CourseText>{course.disclaimer}</CourseText>
        </p>
        {course.original ? (
          <p>
            <a href={course.original}>{home.original}</a>
          </p>
        ) : null}
        <p>
          {home.basisSources} <a href={`${coursePath(course.courseId)}/sources`}>{home.toSources}</a>
        </p>
      </div>
    </TitledPageRow>
  );
}
