import type { LessonNumberAndTitles } from "~/learning/practice/lesson-page-data";
import { lessonPath } from "./addresses";
import { CourseText } from "./course-text";
import { insertSoftHyphens } from "./html";
import { useMessages } from "./messages";
import { StateSign } from "./motif";

/**
 * A notice that a lesson can't begin yet, with a link to the lesson that must be passed first. `round`: whether the notice is about a new
 * round, in a lesson that was begun before.
 */
export function EarlierLessonRequiredNotice({
  courseId,
  lesson,
  round = false,
}: {
  courseId: string;
  lesson: LessonNumberAndTitles;
  round?: boolean;
}) {
  const { order } = useMessages().membership;
  return (
    <div className="comes-first flow">
      {round ? null : (
        <p className="state">
          <StateSign name="late" />
          <b>{order.title(lesson.number)}</b>
        </p>
      )}
      <p>{round ? order.round(lesson.number) : order.text(lesson.number)}</p>
      <p>
        <a className={round ? "go" : "btn"} href={lessonPath(courseId, lesson.id)}>
          {order.link(lesson.number)} <CourseText>{insertSoftHyphens(lesson.heading)}</CourseText>
        </a>
      </p>
    </div>
  );
}
