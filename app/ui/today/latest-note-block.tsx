import type { LatestNote } from "~/learning/today/today";
import { lessonPartPath, noteElementId } from "../addresses";
import { useMessages } from "../messages";

/** The note that the learner saved last, with a link to its place. */
export function LatestNoteBlock({ note: { course, lessonId, lesson, place, text } }: { note: LatestNote }) {
  const { today } = useMessages();
  return (
    <section className="block" aria-labelledby="today-note">
      <h2 id="today-note">{today.note.title}</h2>
      <blockquote className="today-note">{text}</blockquote>
      {lesson === null ? null : (
        <p>
          <a className="go" href={lessonPartPath(course.id, lessonId, noteElementId(place))}>
            {today.note.toPlace(lesson)}
          </a>
        </p>
      )}
    </section>
  );
}
