import type { ReactNode } from "react";
import type { LessonNumberAndTitles } from "~/learning/practice/lesson-page-data";
import type { LessonState } from "~/learning/practice/lesson-state";
import { lessonPath } from "./addresses";
import { useCourseLangAttribute } from "./course-text";
import { insertSoftHyphens } from "./html";
import { LessonStateLabel } from "./lesson-progress";

interface MissingLessonsProps {
  courseId: string;
  /** The lessons, with their state if the page shows it. */
  lessons: (LessonNumberAndTitles & { state?: LessonState })[];
  /** More items of the list. */
  children?: ReactNode;
}

/** A list of what a learner must pass first: lessons, each with a link. */
export function MissingLessons({ courseId, lessons, children }: MissingLessonsProps) {
  const lang = useCourseLangAttribute();
  return (
    <ul className="rows plain">
      {lessons.map(({ id, number, heading, state }) => (
        <li key={id}>
          <p className="who">
            {number}.{" "}
            <a href={lessonPath(courseId, id)} lang={lang}>
              {insertSoftHyphens(heading)}
            </a>
          </p>
          {state ? (
            <p>
              <LessonStateLabel state={state} />
            </p>
          ) : null}
        </li>
      ))}
      {children}
    </ul>
  );
}
