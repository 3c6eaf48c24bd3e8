import { createContext, useContext } from "react";
import type { findAnswerToGuess } from "~/content/release/lesson-pieces";
import type { LessonSegment } from "~/content/release/release";
import { composeNoteVersion, type EmptiedNote } from "~/learning/notes/note";
import { noteElementId, saveNotePath } from "./addresses";
import { CourseText, useCourseLangAttribute } from "./course-text";
import { Form } from "./forms/form";
import { CourseHtml } from "./html";
import { useMessages } from "./messages";
import { StateSign } from "./motif";
import { basedOnFieldName } from "./note-based-on";
import { ReportProblemLink } from "./report-problem-link";

export interface NoteFormProps<Kind extends "pre-question" | "recall"> {
  segment: LessonSegment & { kind: Kind };
  courseId: string;
  lessonId: string;
  releaseId: string;
  /** The text that was saved before; empty if nothing was saved. */
  text: string;
}

/** The note that was just saved without a text, by the id of its element; null if the page comes after something else. */
export const EmptiedNoteContext = createContext<{ id: string; emptied: EmptiedNote } | null>(null);

/** Returns what the page says of a note that was just saved without a text, or null. */
export function useEmptied(place: string): EmptiedNote | null {
  const just = useContext(EmptiedNoteContext);
  return just?.id === noteElementId(place) ? just.emptied : null;
}

/** Returns the cache key of the form of a note, or null if what the form holds is the learner's own. */
export function useNoteFormKey({ releaseId, lessonId }: { releaseId: string; lessonId: string }, saved: SavedNote) {
  const emptied = useEmptied(saved.place);
  return saved.text === "" && emptied === null ? [releaseId, lessonId, saved.place] : null;
}

export const composeNotePlace = ({ kind, id }: { kind: string; id: string }) => `${kind}:${id}`;

/** The piece of the lesson that answers a pre-question, or null if none does. */
type ComesBackAt = ReturnType<typeof findAnswerToGuess>;

/** A question before the text of a lesson: a choice that is not scored, or something to think about without answering. */
export function PreQuestionForm({
  segment,
  courseId,
  lessonId,
  releaseId,
  text,
  comesBackAt,
}: NoteFormProps<"pre-question"> & { comesBackAt: ComesBackAt }) {
  const { note } = useMessages().lesson;
  const lang = useCourseLangAttribute();
  const place = composeNotePlace(segment);
  const keptBy = useNoteFormKey({ releaseId, lessonId }, { place, text });
  if (segment.options.length === 0) {
    return (
      <div className="pre" id={noteElementId(place)}>
        <p className="over">{note.pre}</p>
        <CourseHtml as="p" className="stem" html={segment.html} />
        <p className="small">{note.think}</p>
        <ReportNote kind="pre-question" {...{ place, courseId, lessonId }} />
      </div>
    );
  }
  return (
    <Form className="pre" id={noteElementId(place)} {...composeNotePosting(courseId, lessonId)} keptBy={keptBy}>
      <input type="hidden" name="place" value={place} />
      <fieldset>
        <legend>
          <span className="over">{note.pre}</span> <CourseHtml html={segment.html} />
        </legend>
        <div className="seg three">
          {segment.options.map((option) => (
            <label key={option}>
              <input type="radio" name="text" value={option} defaultChecked={option === text} required />
              <span lang={lang}>{option}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <SaveNote place={place} text={text} comesBackAt={comesBackAt} />
      <ReportNote kind="pre-question" {...{ place, courseId, lessonId }} />
    </Form>
  );
}

/** A question at the end of a lesson, to be answered from memory. Only the learner sees the answer. */
export function RecallQuestionForm({ segment, courseId, lessonId, releaseId, text }: NoteFormProps<"recall">) {
  const { note } = useMessages().lesson;
  const place = composeNotePlace(segment);
  const id = noteElementId(place);
  const keptBy = useNoteFormKey({ releaseId, lessonId }, { place, text });
  return (
    <Form className="q" id={id} {...composeNotePosting(courseId, lessonId)} keptBy={keptBy}>
      <input type="hidden" name="place" value={place} />
      <NoteBasedOn place={place} text={text} />
      <p className="over" id={`${id}-over`}>
        {note.recall}
      </p>
      <label className="stem label" htmlFor={`${id}-text`}>
        <CourseHtml html={segment.html} />
      </label>
      <textarea
        className="input"
        id={`${id}-text`}
        name="text"
        rows={4}
        aria-describedby={`${id}-over`}
        defaultValue={text}
      />
      <SaveNote place={place} text={text} />
      <ReportNote kind="recall" {...{ place, courseId, lessonId }} />
    </Form>
  );
}

interface ReportNoteProps {
  kind: "pre-question" | "recall";
  place: string;
  courseId: string;
  lessonId: string;
}

function ReportNote({ kind, ...to }: ReportNoteProps) {
  const { report } = useMessages();
  return <ReportProblemLink {...to} at={report.place(kind, null, "")} />;
}

interface SavedNote {
  place: string;
  text: string;
  comesBackAt?: ComesBackAt;
}

export function SaveNote(saved: SavedNote) {
  const { note } = useMessages().lesson;
  return (
    <p className="row mt3">
      <button type="submit" className="btn quiet slim">
        {note.save}
      </button>
      <NoteSavedStatus {...saved} emptied={useEmptied(saved.place)} />
    </p>
  );
}

/** The hidden field that says which text the learner had before them. After saving, the script replaces it. */
export function NoteBasedOn({ place, text }: Pick<SavedNote, "place" | "text">) {
  // A heading of a course can have any id without a colon.
  const id = `based-on:${noteElementId(place)}`;
  return <input type="hidden" id={id} name={basedOnFieldName} value={composeNoteVersion(text)} />;
}

/** Returns the attributes of a form that saves a note. */
export function composeNotePosting(courseId: string, lessonId: string) {
  const action = saveNotePath(courseId, lessonId);
  // Drafts that the script keeps belong to one person. Text that a browser keeps itself does not, so `autoComplete` is off.
  return { action, "data-enhance": action, autoComplete: "off" } as const;
}

/**
 * Confirms that the note was saved, or removed. After saving, the script replaces only this part of the form. The script says here that
 * what is typed is not saved yet.
 */
export function NoteSavedStatus({ place, text, comesBackAt, emptied }: SavedNote & { emptied: EmptiedNote | null }) {
  const { note, pieces } = useMessages().lesson;
  return (
    <span className="state" id={`${noteElementId(place)}-saved`} role="status" data-saved-state="">
      {text === "" ? (
        emptied && note.emptied[emptied]
      ) : (
        <>
          <StateSign name="saved" />
          {place.startsWith("pre-question:") ? (
            <span>
              {note.preSaved} <CourseText>{text}</CourseText>
              {comesBackAt ? (
                <>
                  . <a href={`#${encodeURIComponent(comesBackAt.piece.id)}`}>{pieces.comesBack(comesBackAt.number)}</a>
                </>
              ) : null}
            </span>
          ) : (
            note.saved
          )}
        </>
      )}
    </span>
  );
}
