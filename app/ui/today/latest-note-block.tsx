import type { LatestNote } from "~/learning/today/today";
import { lessonPlacePath, noteElementId, notesPath } from "../addresses";
import { useMessages } from "../messages";

/** The note that the learner saved last, with a link to its place and one to all notes. */
export function LatestNoteBlock({ note: { course, lessonId, lesson, place, text } }: { note: LatestNote }) {
  const { ownNotes, today } = useMessages();
  const elementId = noteElementId(place);
  return (
    <section className="block" aria-labelledby="today-note">
      <h2 id="today-note">{today.note.title}</h2>
      <blockquote className="today-note" dir="auto">
        {text}
      </blockquote>
      {lesson === null ? null : (
        <p>
          <a className="go" href={lessonPlacePath(course.id, lessonId, { at: elementId, elementId })}>
            {today.note.toPlace(lesson)}
          </a>
        </p>
      )}
      <p>
        <a className="go" href={notesPath()}>
          {ownNotes.all}
        </a>
      </p>
    </section>
  );
}
