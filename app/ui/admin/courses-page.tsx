import { coursePath } from "../addresses";
import { Facts } from "../blocks";
import { longMoment } from "../dates";
import { useMessages } from "../messages";
import { Sign } from "../motif";
import { AdminPage } from "./admin-page";

export interface ShownCourse {
  courseId: string;
  title: string;
  label: string;
  releaseId: string;
  publishedAt: string | Date;
  lessons: number;
  questions: number;
  warnings: { file: string; line: number; message: string }[] | null;
  otherBuild: boolean;
  learners: number;
  guests: number;
}

export function CoursesPage({ courses }: { courses: ShownCourse[] }) {
  const { admin } = useMessages();
  return (
    <AdminPage section="courses" lead={admin.leads.courses}>
      {courses.length === 0 ? <p>{admin.courses.none}</p> : null}
      {courses.map((course) => (
        <Course key={course.courseId} course={course} />
      ))}
    </AdminPage>
  );
}

function Course({ course }: { course: ShownCourse }) {
  const { admin, locale } = useMessages();
  const words = admin.courses;
  const { warnings } = course;
  return (
    <section className="mt7">
      <h2>
        <a href={coursePath(course.courseId)}>{course.title}</a>
      </h2>
      <div className="mt5">
        <Facts
          facts={[
            { label: words.edition, value: course.label },
            { label: words.release, value: <code>{course.releaseId}</code> },
            { label: words.published, value: longMoment(course.publishedAt, locale) },
            { label: words.lessons, value: course.lessons },
            { label: words.questions, value: course.questions },
            { label: words.learners, value: `${course.learners}${words.guests(course.guests)}` },
            { label: words.check, value: <Check warnings={warnings} /> },
          ]}
        />
      </div>
      {course.otherBuild ? (
        <p className="problem">
          <Sign name="stuck" />
          <span>{words.otherBuild}</span>
        </p>
      ) : null}
      {warnings && warnings.length > 0 ? (
        <ul className="rows plain mt5" lang="nl">
          {warnings.map(({ file, line, message }) => (
            <li key={`${file}:${line} ${message}`}>
              <p>{message}</p>
              <p className="small">
                {file}:{line}
              </p>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function Check({ warnings }: Pick<ShownCourse, "warnings">) {
  const words = useMessages().admin.courses;
  if (warnings === null) return words.unknown;
  return (
    <span className="state">
      <Sign name={warnings.length === 0 ? "done" : "again"} />
      {warnings.length === 0 ? words.clean : words.warnings(warnings.length)}
    </span>
  );
}
