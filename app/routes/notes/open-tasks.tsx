import { listTasksWithoutText, type OwnNotesOfCourse } from "~/learning/notes/own-notes";
import { lessonPlacePath } from "~/ui/addresses";
import { CourseText } from "~/ui/course-text";
import { insertSoftHyphens } from "~/ui/html";
import { useMessages } from "~/ui/messages";

/** Leads to the tasks of a course at which nothing is written yet. It is closed, so that the page begins with what was written. */
export function OpenTasks({ own }: { own: OwnNotesOfCourse }) {
  const { ownNotes, lesson } = useMessages();
  const tasks = listTasksWithoutText(own);
  if (tasks.length === 0) return null;
  return (
    <details className="open-tasks no-print">
      <summary>{ownNotes.withoutText(tasks.length)}</summary>
      <ul className="rows plain">
        {tasks.map(({ lessonId, number, place, heading, to }) => (
          <li key={`${lessonId} ${place}`}>
            <a href={lessonPlacePath(own.course.id, lessonId, to)}>
              {lesson.link(number)} <CourseText>{insertSoftHyphens(heading)}</CourseText>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
