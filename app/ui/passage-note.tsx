import type { LessonPiece } from "~/content/release/lesson-pieces";
import { noteElementId, notesPath } from "./addresses";
import { CourseText } from "./course-text";
import { Form } from "./forms/form";
import { useMessages } from "./messages";
import { StateSign } from "./motif";
import { composeNotePlace, composeNotePosting, NoteBasedOn, SaveNote, useEmptied, useNoteFormKey } from "./note-form";

/** Returns the place of the note at a passage or case, which is a piece of a lesson. */
export const composePassagePlace = ({ id }: Pick<LessonPiece, "id">) => composeNotePlace({ kind: "passage", id });

interface PassageNoteProps {
  piece: LessonPiece;
  courseId: string;
  lessonId: string;
  releaseId: string;
  /** The text that was saved before; empty if nothing was saved. */
  text: string;
  /** Whether the learner comes here to read the note. It matters only if there is one: what has no note is the same for all readers. */
  isOpen: boolean;
}

/** The learner's own note at a passage, which they open to write. What can be seen of it while it is closed says whether there is one. */
export function PassageNote({ piece, courseId, lessonId, releaseId, text, isOpen }: PassageNoteProps) {
  const { ownNotes } = useMessages();
  const place = composePassagePlace(piece);
  const id = noteElementId(place);
  const isNoted = text !== "";
  const wasEmptied = useEmptied(place) !== null;
  return (
    <details className={isNoted ? "passage-note" : "passage-note no-print"} open={isOpen && (isNoted || wasEmptied)}>
      <summary>
        <StateSign name="saved" />
        <span>
          {ownNotes.atPassage}
          <span className="vh">
            : <CourseText>{piece.title}</CourseText>
          </span>
        </span>{" "}
        <PassageNoteMark place={place} isNoted={isNoted} at="note" />
      </summary>
      <Form
        id={id}
        {...composeNotePosting(courseId, lessonId)}
        keptBy={useNoteFormKey({ releaseId, lessonId }, { place, text })}
      >
        <input type="hidden" name="place" value={place} />
        <NoteBasedOn place={place} text={text} />
        <label className="label" htmlFor={`${id}-text`}>
          {ownNotes.text}
        </label>
        <textarea
          className="input"
          id={`${id}-text`}
          name="text"
          rows={4}
          dir="auto"
          aria-describedby={`${id}-hint`}
          defaultValue={text}
        />
        <p className="small" id={`${id}-hint`}>
          {ownNotes.warning} {ownNotes.onlyYou}
        </p>
        <SaveNote place={place} text={text} />
        <p className="no-print mt3">
          <a className="go" href={notesPath(courseId)}>
            {ownNotes.all}
          </a>
        </p>
      </Form>
    </details>
  );
}

interface PassageNoteMarkProps {
  place: string;
  isNoted: boolean;
  /** Where the mark stands: at the title of the piece, or at that of the note. */
  at: "piece" | "note";
}

/** Says that there is a note at a passage. The script replaces it when the note is saved or deleted, so it is in the page either way. */
export function PassageNoteMark({ place, isNoted, at }: PassageNoteMarkProps) {
  const { ownNotes } = useMessages();
  return (
    <span className="noted" id={`${noteElementId(place)}-at-${at}`}>
      {isNoted ? (
        at === "piece" ? (
          <>
            <StateSign name="saved" />
            <span>{ownNotes.noted}</span>
          </>
        ) : (
          `(${ownNotes.written})`
        )
      ) : null}
    </span>
  );
}

/** Both marks of a passage, for the script. */
export function PassageNoteMarks(mark: Omit<PassageNoteMarkProps, "at">) {
  return (
    <>
      <PassageNoteMark {...mark} at="piece" />
      <PassageNoteMark {...mark} at="note" />
    </>
  );
}
