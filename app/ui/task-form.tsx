import type { TaskSegment } from "~/content/release/lesson-pieces";
import { RubricTable } from "~/questions/rubric/rubric-table";
import { noteElementId, notesPath } from "./addresses";
import { CourseText } from "./course-text";
import { Form } from "./forms/form";
import { CourseHtml, insertSoftHyphens } from "./html";
import { useMessages } from "./messages";
import {
  composeNotePlace,
  composeNotePosting,
  NoteBasedOn,
  type NoteFormProps,
  SaveNote,
  useNoteFormKey,
} from "./note-form";
import { ReportProblemLink } from "./report-problem-link";

/** A task in one's own neighbourhood, with a rubric for oneself and a field whose text is kept as a note of the learner. */
export function TaskForm({
  segment,
  courseId,
  lessonId,
  releaseId,
  text,
}: Omit<NoteFormProps<"recall">, "segment"> & { segment: TaskSegment }) {
  const { lesson, ownNotes, report } = useMessages();
  const { note } = lesson;
  const place = composeNotePlace(segment);
  const id = noteElementId(place);
  return (
    <Form
      className="q task"
      id={id}
      {...composeNotePosting(courseId, lessonId)}
      aria-labelledby={`${id}-title`}
      keptBy={useNoteFormKey({ releaseId, lessonId }, { place, text })}
    >
      <input type="hidden" name="place" value={place} />
      <NoteBasedOn place={place} text={text} />
      <p className="over">{note.task}</p>
      <h2 id={`${id}-title`}>
        <CourseText>{insertSoftHyphens(segment.title)}</CourseText>
      </h2>
      <CourseHtml as="div" className="flow read" html={segment.html} />
      {segment.rubric ? <RubricTable rubric={segment.rubric} caption={note.taskRubric} /> : null}
      <label className="label" htmlFor={`${id}-text`}>
        {note.taskText}
      </label>
      <textarea
        className="input"
        id={`${id}-text`}
        name="text"
        rows={6}
        aria-describedby={`${id}-hint`}
        defaultValue={text}
      />
      <p className="small" id={`${id}-hint`}>
        {note.taskHint}
      </p>
      <SaveNote place={place} text={text} />
      <p className="no-print">
        <a className="go" href={notesPath(courseId)}>
          {ownNotes.all}
        </a>
      </p>
      <ReportProblemLink {...{ place, courseId, lessonId }} at={report.place("task", null, "")} />
    </Form>
  );
}
