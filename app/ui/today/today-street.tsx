/** The learner's street: a house for each lesson of the course in which they worked last, and what stands in words. */
import { countLaidHalves } from "~/learning/practice/lesson-state";
import type { CourseProgress, LessonProgress } from "~/learning/progress/progress-view";
import { lessonPath } from "../addresses";
import { CourseText } from "../course-text";
import { useLessonProgressText, useLessonStateName } from "../lesson-progress";
import { useMessages } from "../messages";
import { BuildingDrawing } from "../motif";
import { RisingHouse } from "../rising-house";

export function OwnStreet({ courseId, lessons }: { courseId: string; lessons: LessonProgress[] }) {
  const { today } = useMessages();
  return (
    <ol className="today-street wrap" aria-label={today.street}>
      {lessons.map((lesson) => (
        <li key={lesson.id}>
          <a href={lessonPath(courseId, lesson.id)}>
            {lesson.state === "busy" ? (
              <RisingHouse number={lesson.number} bricks={lesson.bricks} />
            ) : (
              <BuildingDrawing number={lesson.number} state={lesson.state} />
            )}
            <LessonInWords lesson={lesson} />
          </a>
        </li>
      ))}
    </ol>
  );
}

function LessonInWords({ lesson }: { lesson: LessonProgress }) {
  const { today, learning } = useMessages();
  const nameState = useLessonStateName();
  const tell = useLessonProgressText();
  return (
    <span className="vh">
      {today.lesson(lesson.number)} <CourseText>{lesson.heading}</CourseText>:{" "}
      {learning.lessonState(nameState(lesson), tell(lesson))}
    </span>
  );
}

/** Decoration before a course is chosen: houses that are not begun. */
export function DrawnStreet() {
  return (
    <div className="today-street wrap" aria-hidden="true">
      {Array.from({ length: 8 }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the houses have no identity but their place
        <span key={at}>
          <BuildingDrawing number={at + 1} state="open" />
        </span>
      ))}
    </div>
  );
}

/** The sentence under the street. It says what stands, and how far the house is at which the learner works. */
export function StreetInWords({ progress }: { progress: CourseProgress | null }) {
  const { today } = useMessages();
  const { lessons = [], passed = 0, resume = null, begun = false } = progress ?? {};
  const busy = lessons.filter(({ state }) => state === "busy");
  const rising = busy.find(({ id }) => id === resume?.lesson.id) ?? busy[0];
  return (
    <div className="today-key">
      <div className="wrap">
        <span>
          {today.built(passed, lessons.length, begun)}
          {rising ? ` ${today.rising(rising.number, countLaidHalves(rising.bricks), rising.bricks.length)}` : null}
        </span>
        {begun ? <a href="/learning">{today.toProgress}</a> : null}
      </div>
    </div>
  );
}
