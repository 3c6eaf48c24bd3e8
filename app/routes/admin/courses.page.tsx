import type { CourseProblem } from "~/content/source/problem";
import { accreditationPath, coursePath } from "~/ui/addresses";
import { DefinitionList } from "~/ui/blocks";
import { describeCourseProblem, formatCourseProblemLine } from "~/ui/course-problems";
import { CourseLanguageProvider, CourseText } from "~/ui/course-text";
import { formatLongDateTime } from "~/ui/dates";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";
import { AdminPageLayout } from "./admin-page-layout";

/** The questions of the final test of an edition, as they are loaded. */
interface LoadedPool {
  label: string;
  questions: number;
  isPublic: boolean;
}

interface AdminCourseDetails {
  courseId: string;
  archivedAt: Date | null;
  /** The version of the course that readers see, or null if no version ever passed its check. */
  shown: {
    title: string;
    language: string;
    label: string;
    releaseId: string;
    publishedAt: string;
    lessons: number;
    questions: number;
    /** The questions of final tests that are loaded, by edition. */
    pools: LoadedPool[];
  } | null;
  /** The result of the last check of the course's folder. */
  check: { checkedAt: string; problems: CourseProblem[]; warnings: CourseProblem[] } | null;
  learners: number;
  guests: number;
}

export function AdminCoursesPage({ courses }: { courses: AdminCourseDetails[] }) {
  const { admin } = useMessages();
  return (
    <AdminPageLayout section="courses" lead={admin.leads.courses}>
      {courses.length === 0 ? <p>{admin.courses.none}</p> : null}
      {courses.map((course) => (
        <Course key={course.courseId} course={course} />
      ))}
    </AdminPageLayout>
  );
}

function Course({ course }: { course: AdminCourseDetails }) {
  const { courseId, shown, check } = course;
  const words = useMessages().admin.courses;
  return (
    <section className="mt7">
      <h2>{shown ? <CourseLink courseId={courseId} {...shown} /> : courseId}</h2>
      <div className="mt5">
        <CourseFacts course={course} />
      </div>
      {check && check.problems.length > 0 ? (
        <p className="problem">
          <StateSign name="stuck" />
          <span>{shown ? words.stays : words.notShown}</span>
        </p>
      ) : null}
      {shown ? (
        <p className="mt5">
          <a className="go" href={accreditationPath(courseId)}>
            {words.accreditation(shown.title)}
          </a>
        </p>
      ) : null}
      <Findings title={words.problemsTitle} found={check?.problems ?? []} />
      <Findings title={words.warningsTitle} found={check?.warnings ?? []} />
    </section>
  );
}

function CourseFacts({
  course: { courseId, shown, check, archivedAt, learners, guests },
}: {
  course: AdminCourseDetails;
}) {
  const { admin, locale } = useMessages();
  const words = admin.courses;
  const facts = [
    { label: words.folder, value: <code>{courseId}</code> },
    ...(archivedAt ? [{ label: words.archived, value: formatLongDateTime(archivedAt, locale) }] : []),
    ...(shown
      ? [
          { label: words.edition, value: shown.label },
          { label: words.release, value: <code>{shown.releaseId}</code> },
          { label: words.published, value: formatLongDateTime(shown.publishedAt, locale) },
          { label: words.lessons, value: shown.lessons },
          { label: words.questions, value: shown.questions },
          { label: words.finalTest, value: <Pools pools={shown.pools} /> },
          { label: words.learners, value: `${learners}${words.guests(guests)}` },
        ]
      : []),
    { label: words.check, value: <Check check={check} /> },
    ...(check ? [{ label: words.checked, value: formatLongDateTime(check.checkedAt, locale) }] : []),
  ];
  return <DefinitionList facts={facts} />;
}

function Pools({ pools }: { pools: LoadedPool[] }) {
  const words = useMessages().admin.courses;
  if (pools.length === 0) return words.noFinalTest;
  return (
    <ul className="plain">
      {pools.map((pool) => (
        <li key={pool.label}>{words.pool(pool)}</li>
      ))}
    </ul>
  );
}

function Check({ check }: Pick<AdminCourseDetails, "check">) {
  const words = useMessages().admin.courses;
  if (check === null) return words.unknown;
  const { problems, warnings } = check;
  if (problems.length > 0) {
    return (
      <span className="state">
        <StateSign name="stuck" />
        {words.problems(problems.length)}
      </span>
    );
  }
  return (
    <span className="state">
      <StateSign name={warnings.length === 0 ? "done" : "again"} />
      {warnings.length === 0 ? words.clean : words.warnings(warnings.length)}
    </span>
  );
}

function CourseLink({ courseId, title, language }: { courseId: string; title: string; language: string }) {
  return (
    <CourseLanguageProvider language={language}>
      <a href={coursePath(courseId)}>
        <CourseText>{title}</CourseText>
      </a>
    </CourseLanguageProvider>
  );
}

/** A list of problems or warnings of a course, each as a sentence with its file and line. */
function Findings({ title, found }: { title: string; found: CourseProblem[] }) {
  const messages = useMessages();
  if (found.length === 0) return null;
  return (
    <>
      <h3 className="mt5">{title}</h3>
      <ul className="rows plain mt3">
        {found.map((problem) => (
          <li key={formatCourseProblemLine(problem, messages)}>
            <p lang={problem.code === "as-written" ? "nl" : undefined}>{describeCourseProblem(problem, messages)}</p>
            <p className="small">
              {problem.file}:{problem.line}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
