import type { StoredTypedNote, TaskNotes } from "~/learning/tasks/task-notes";
import { lessonPartPath, noteElementId, saveNotePath } from "~/ui/addresses";
import { CourseText } from "~/ui/course-text";
import { Form } from "~/ui/forms/form";
import { CourseHtml, insertSoftHyphens } from "~/ui/html";
import { LinesToWriteOn } from "~/ui/lines-to-write-on";
import { useMessages } from "~/ui/messages";
import { CourseSubpage } from "./course-subpage";

/** What a learner wrote at the tasks for their own neighbourhood, together, to read and to print. */
export function TaskNotesPage({ notes }: { notes: TaskNotes }) {
  const { lesson, closingCase } = useMessages();
  const words = closingCase.notes;
  const { course, lessons, elsewhere } = notes;
  return (
    <CourseSubpage
      courseId={course.id}
      title={course.title}
      language={course.language}
      heading={words.title}
      lead={words.lead}
      forPaper
    >
      {lessons.length === 0 && elsewhere.length === 0 ? <p className="mt5">{words.none}</p> : null}
      {lessons.length === 0 ? null : <p className="small mt3 no-print">{words.how}</p>}
      {lessons.length === 0 ? null : (
        <div className="whose paper-only">
          <LinesToWriteOn label={words.name} count={1} />
          <LinesToWriteOn label={words.date} count={1} />
        </div>
      )}
      {lessons.map(({ id, number, short, tasks }) => (
        <section className="own-notes" key={id} aria-labelledby={`lesson-${id}`}>
          <h2 id={`lesson-${id}`}>
            {lesson.link(number)} <CourseText>{insertSoftHyphens(short)}</CourseText>
          </h2>
          {tasks.map((task) => (
            <div className="flow read" key={task.id}>
              <h3>
                <CourseText>{insertSoftHyphens(task.title)}</CourseText>
              </h3>
              <details className="task-again">
                <summary className="small">{words.task}</summary>
                <div className="flow">
                  <CourseHtml as="div" className="flow" html={task.html} />
                  {task.criteria.length === 0 ? null : <Criteria criteria={task.criteria} />}
                </div>
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
      {elsewhere.length === 0 ? null : (
        <section className="own-notes" aria-labelledby="notes-elsewhere">
          <h2 id="notes-elsewhere">{words.elsewhere}</h2>
          {elsewhere.map((note) => (
            <NoteElsewhere key={`${note.lessonId} ${note.place}`} courseId={course.id} {...note} />
          ))}
        </section>
      )}
    </CourseSubpage>
  );
}

/** What was written in another edition. No lesson shows it, so it can be changed and deleted here. */
function NoteElsewhere({ courseId, lessonId, place, text }: StoredTypedNote & { courseId: string }) {
  const { lesson, closingCase } = useMessages();
  const words = closingCase.notes;
  const id = `${lessonId}-${noteElementId(place)}`;
  return (
    <div className="flow read">
      <p className="own">{text}</p>
      <details className="task-again no-print">
        <summary className="small">{words.change}</summary>
        <Form action={saveNotePath(courseId, lessonId)} autoComplete="off" data-draft={lessonId}>
          <input type="hidden" name="place" value={place} />
          <label className="label" htmlFor={id}>
            {words.text}
          </label>
          <textarea
            className="input"
            id={id}
            name="text"
            rows={6}
            aria-describedby={`${id}-hint`}
            defaultValue={text}
          />
          <p className="small" id={`${id}-hint`}>
            {words.emptyDeletes}
          </p>
          <p className="row mt3">
            <button type="submit" className="btn quiet slim">
              {lesson.note.save}
            </button>
          </p>
        </Form>
      </details>
    </div>
  );
}

/** What good work has. On paper each has a box to tick. */
function Criteria({ criteria }: { criteria: string[] }) {
  const { note } = useMessages().lesson;
  return (
    <>
      <p>{note.taskRubric}:</p>
      <ul>
        {criteria.map((criterion) => (
          <CourseHtml key={criterion} as="li" html={criterion} />
        ))}
      </ul>
    </>
  );
}

/** On the screen a sentence, on paper lines to write on. */
function EmptyNote() {
  const { notes: words } = useMessages().closingCase;
  return (
    <>
      <p className="small no-print">{words.empty}</p>
      <LinesToWriteOn count={8} onPaperOnly />
    </>
  );
}
