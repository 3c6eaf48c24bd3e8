import type { TaskNotes } from "~/learning/tasks/task-notes";
import { lessonPartPath, noteElementId } from "~/ui/addresses";
import { CourseText } from "~/ui/course-text";
import { CourseHtml, insertSoftHyphens } from "~/ui/html";
import { LinesToWriteOn } from "~/ui/lines-to-write-on";
import { useMessages } from "~/ui/messages";
import { CourseSubpage } from "./course-subpage";

/** What a learner wrote at the tasks for their own neighbourhood, together, to read and to print. */
export function TaskNotesPage({ notes }: { notes: TaskNotes }) {
  const { lesson, closingCase } = useMessages();
  const words = closingCase.notes;
  const { course, lessons, earlier } = notes;
  return (
    <CourseSubpage
      courseId={course.id}
      title={course.title}
      language={course.language}
      heading={words.title}
      lead={words.lead}
      forPaper
    >
      {lessons.length === 0 && earlier.length === 0 ? <p className="mt5">{words.none}</p> : null}
      {lessons.length === 0 ? null : <p className="small mt3 no-print">{words.how}</p>}
      {lessons.map(({ id, number, heading, tasks }) => (
        <section className="own-notes" key={id} aria-labelledby={`lesson-${id}`}>
          <h2 id={`lesson-${id}`}>
            {lesson.link(number)} <CourseText>{insertSoftHyphens(heading)}</CourseText>
          </h2>
          {tasks.map((task) => (
            <div className="flow read" key={task.id}>
              <h3>
                <CourseText>{insertSoftHyphens(task.title)}</CourseText>
              </h3>
              <details className="task-again">
                <summary className="small">{words.task}</summary>
                <CourseHtml as="div" className="flow" html={task.html} />
              </details>
              {task.text ? <p className="own">{task.text}</p> : <EmptyNote />}
              <p className="no-print">
                <a className="go" href={lessonPartPath(course.id, id, noteElementId(`task:${task.id}`))}>
                  {words.toTask}
                  <span className="vh">
                    : <CourseText>{task.title}</CourseText>
                  </span>
                </a>
              </p>
            </div>
          ))}
        </section>
      ))}
      {earlier.length === 0 ? null : (
        <section className="own-notes" aria-labelledby="earlier-notes">
          <h2 id="earlier-notes">{words.earlier}</h2>
          <div className="flow read">
            {earlier.map(({ lessonId, taskId, text }) => (
              <p className="own" key={`${lessonId} ${taskId}`}>
                {text}
              </p>
            ))}
          </div>
        </section>
      )}
    </CourseSubpage>
  );
}

/** On the screen a sentence, on paper lines to write on. */
function EmptyNote() {
  const { notes: words } = useMessages().closingCase;
  return (
    <>
      <p className="small no-print">{words.empty}</p>
      <LinesToWriteOn count={5} onPaperOnly />
    </>
  );
}
