import type { OwnCourse } from "~/learning/today/today";
import { coursePath } from "../addresses";
import { CourseLanguageProvider, CourseText } from "../course-text";
import { insertSoftHyphens } from "../html";
import { useMessages } from "../messages";

/** The most courses in the list. The page of progress shows all. */
const mostCourses = 5;

/** The other courses in which the learner is enrolled. */
export function OtherCoursesBlock({ courses }: { courses: OwnCourse[] }) {
  const { today } = useMessages();
  const left = courses.length - mostCourses;
  return (
    <section className="block" aria-labelledby="today-courses">
      <h2 id="today-courses">{today.others.title}</h2>
      <ul className="rows plain">
        {courses.slice(0, mostCourses).map(({ id, title, language }) => (
          <li key={id}>
            <a href={coursePath(id)}>
              <CourseLanguageProvider language={language}>
                <CourseText>{insertSoftHyphens(title)}</CourseText>
              </CourseLanguageProvider>
            </a>
          </li>
        ))}
      </ul>
      {left > 0 ? (
        <p>
          <a className="go" href="/learning">
            {today.others.more(left)}
          </a>
        </p>
      ) : null}
    </section>
  );
}
