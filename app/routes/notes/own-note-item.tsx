import { composeNoteVersion } from "~/learning/notes/note";
import type { OwnNote } from "~/learning/notes/own-notes";
import { markHits } from "~/learning/notes/search-own-notes";
import { lessonPlacePath, noteElementId, saveNotePath } from "~/ui/addresses";
import { CourseText } from "~/ui/course-text";
import { Form } from "~/ui/forms/form";
import { CourseHtml } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import { basedOnFieldName } from "~/ui/note-based-on";

interface OwnNoteItemProps {
  courseId: string;
  lessonId: string;
  note: OwnNote;
  /** The words of a search, which are marked. */
  words: string[];
}

/** One text of a learner, with the way to its place in the lesson. If the place has gone, the text can be changed and deleted here. */
export function OwnNoteItem({ courseId, lessonId, note, words }: OwnNoteItemProps) {
  const { ownNotes } = useMessages();
  const { kind, heading, text, task, to } = note;
  return (
    <div className="flow read">
      <h4>
        <span className="over">{ownNotes.kinds[kind]}</span>{" "}
        {heading === "" ? null : (
          <CourseText>
            <Marked text={heading} words={words} />
          </CourseText>
        )}
      </h4>
      {to ? null : <p className="small">{ownNotes.gone[kind]}</p>}
      {task ? <Task {...task} /> : null}
      <p className="own" dir="auto">
        <Marked text={text} words={words} />
      </p>
      {to ? (
        <p className="no-print">
          <a className="go" href={lessonPlacePath(courseId, lessonId, to)}>
            {ownNotes.to[kind]}
            <span className="vh">
              : <CourseText>{heading}</CourseText>
            </span>
          </a>
        </p>
      ) : kind === "question" ? null : (
        <ChangeGoneNote courseId={courseId} lessonId={lessonId} note={note} />
      )}
    </div>
  );
}

/** A text in which what is searched for is marked. */
function Marked({ text, words }: { text: string; words: string[] }) {
  return markHits(text, words).map((part, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts have no identity but their place
    part.isHit ? <mark key={at}>{part.text}</mark> : part.text,
  );
}

function ChangeGoneNote({ courseId, lessonId, note: { place, text, heading } }: Omit<OwnNoteItemProps, "words">) {
  const { ownNotes, lesson } = useMessages();
  const id = `${courseId}/${lessonId}/${noteElementId(place)}`;
  return (
    <details className="task-again no-print">
      <summary className="small">
        {ownNotes.change}
        <span className="vh">
          : <CourseText>{heading}</CourseText>
        </span>
      </summary>
      <Form action={saveNotePath(courseId, lessonId)} autoComplete="off" data-draft={`${courseId} ${lessonId}`}>
        <input type="hidden" name="place" value={place} />
        <input type="hidden" name={basedOnFieldName} value={composeNoteVersion(text)} />
        <label className="label" htmlFor={id}>
          {ownNotes.changed}
        </label>
        <textarea
          className="input"
          id={id}
          name="text"
          rows={6}
          dir="auto"
          aria-describedby={`${id}-hint`}
          defaultValue={text}
        />
        <p className="small" id={`${id}-hint`}>
          {ownNotes.warning} {ownNotes.emptyDeletes}
        </p>
        <p className="row mt3">
          <button type="submit" className="btn quiet slim">
            {lesson.note.save}
          </button>
          <span className="state" role="status" data-saved-state="" />
        </p>
      </Form>
    </details>
  );
}

/** A task and what good work has. On paper each of that has a box to tick. */
function Task({ html, criteria }: NonNullable<OwnNote["task"]>) {
  const { ownNotes, lesson } = useMessages();
  return (
    <details className="task-again">
      <summary className="small">{ownNotes.task}</summary>
      <div className="flow">
        <CourseHtml as="div" className="flow" html={html} />
        {criteria.length === 0 ? null : (
          <>
            <p>{lesson.note.taskRubric}:</p>
            <ul>
              {criteria.map((criterion) => (
                <CourseHtml key={criterion} as="li" html={criterion} />
              ))}
            </ul>
          </>
        )}
      </div>
    </details>
  );
}
