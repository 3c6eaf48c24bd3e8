import type { LessonState } from "~/learning/practice/lesson-state";
import type { LessonProgress } from "~/learning/progress/progress-view";
import { lessonPath } from "~/ui/addresses";
import { useCourseLangAttribute } from "~/ui/course-text";
import { insertSoftHyphens } from "~/ui/html";
import { LessonProgressBricks, LessonStateLabel } from "~/ui/lesson-progress";
import { useMessages } from "~/ui/messages";
import { BuildingDrawing } from "~/ui/motif";

interface LessonRow {
  id: string;
  number: number;
  title: string;
  minutes: number;
}

interface CourseLessonListProps {
  courseId: string;
  lessons: LessonRow[];
  /** The learner's progress in each lesson. It is absent for visitors: then every house is shown as open, without a state. */
  progress?: LessonProgress[];
}

/** The list of a course's lessons, one row each with a drawing of a house that shows the lesson's state. */
export function CourseLessonList({ courseId, lessons, progress }: CourseLessonListProps) {
  const { course } = useMessages();
  const lang = useCourseLangAttribute();
  return (
    <ol className="rows">
      {lessons.map((lesson) => {
        const own = progress?.find(({ id }) => id === lesson.id);
        const state: LessonState = own?.state ?? "open";
        return (
          <li key={lesson.id}>
            <BuildingDrawing number={lesson.number} state={progress ? state : "open"} />
            <h3>
              <a href={lessonPath(courseId, lesson.id)} lang={lang}>
                {insertSoftHyphens(lesson.title)}
              </a>
            </h3>
            <p className="small">{course.page.lessonMeta(lesson.number, lesson.minutes)}</p>
            {progress ? (
              <p className="end">
                <LessonStateLabel state={state} passedIn={own?.passedIn} />
                {own && state !== "open" ? <LessonProgressBricks {...own} /> : null}
              </p>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
