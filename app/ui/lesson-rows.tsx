import type { LessonState } from "~/learning/lesson-view";
import type { LessonProgress } from "~/learning/progress-view";
import { lessonPath } from "./addresses";
import { useCourseLang } from "./course-text";
import { softBreaks } from "./html";
import { useMessages } from "./messages";
import { House } from "./motif";
import { StateBricks, StateWord } from "./state";

export interface LessonRow {
  id: string;
  number: number;
  title: string;
  minutes: number;
}

interface Rows {
  courseId: string;
  lessons: LessonRow[];
  /** Absent for visitors: then every house is open and no state is told. */
  progress?: LessonProgress[];
}

/** The lessons of a course: every building stands on the line of its row. */
export function LessonRows({ courseId, lessons, progress }: Rows) {
  const { course } = useMessages();
  const lang = useCourseLang();
  return (
    <ol className="rows">
      {lessons.map((lesson) => {
        const own = progress?.find(({ id }) => id === lesson.id);
        const state: LessonState = own?.state ?? "open";
        return (
          <li key={lesson.id}>
            <House number={lesson.number} state={progress ? state : "open"} />
            <h3>
              <a href={lessonPath(courseId, lesson.id)} lang={lang}>
                {softBreaks(lesson.title)}
              </a>
            </h3>
            <p className="small">{course.page.lessonMeta(lesson.number, lesson.minutes)}</p>
            {progress ? (
              <p className="end">
                <StateWord state={state} />
                {own && state !== "open" ? <StateBricks {...own} /> : null}
              </p>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
