/** What a learner gets if they changed a note in another place, such as on a phone, while this page was open. Both texts are shown. */
import { noteElementId, saveNotePath } from "./addresses";
import type { NoteChangedReason } from "./form-not-saved-reason";
import { Form } from "./forms/form";
import { useMessages } from "./messages";
import { StateSign } from "./motif";
import { NoteBasedOn } from "./note-form";
import { rowsFor } from "./rows-for";

/**
 * Says in the form of the note that there is another text. The script puts it in the form, which holds what was typed, and replaces the
 * hidden field: who saves again, knows of the other text.
 */
export function NoteChangedNotice({ why }: { why: NoteChangedReason }) {
  return (
    <>
      <div data-not-sent="">
        <Problem why={why} />
        <OtherText why={why} />
      </div>
      <NoteBasedOn place={why.place} text={why.stored} />
    </>
  );
}

/** The form of the note, with what was typed, for a browser without the script. `back`: the page with the other text. */
export function NoteChangedForm({ why, back }: { why: NoteChangedReason; back: string }) {
  const { lesson, ownNotes, notTaken } = useMessages();
  const { courseId, lessonId, place, typed, stored } = why;
  const id = noteElementId(place);
  return (
    <Form action={saveNotePath(courseId, lessonId)} autoComplete="off">
      <input type="hidden" name="place" value={place} />
      <NoteBasedOn place={place} text={stored} />
      <label className="label" htmlFor={`${id}-text`}>
        {ownNotes.changed}
      </label>
      <textarea
        className="input"
        id={`${id}-text`}
        name="text"
        rows={Math.max(4, rowsFor(typed))}
        dir="auto"
        aria-describedby={`${id}-changed`}
        defaultValue={typed}
      />
      <Problem why={why} id={`${id}-changed`} />
      <OtherText why={why} />
      <p className="row mt3">
        <button type="submit" className="btn">
          {lesson.note.save}
        </button>
        <a href={back}>{notTaken.keepOther}</a>
      </p>
    </Form>
  );
}

function Problem({ why, id }: { why: NoteChangedReason; id?: string }) {
  const { notTaken } = useMessages();
  return (
    <p className="problem" role="alert" id={id}>
      <StateSign name="again" />
      <span>
        {notTaken.why(why)} {notTaken.saveAgain}
      </span>
    </p>
  );
}

/** The other text in a field of its own, so that it is easy to copy. */
function OtherText({ why: { place, stored } }: { why: NoteChangedReason }) {
  const { notTaken } = useMessages();
  const id = `other:${noteElementId(place)}`;
  return (
    <>
      <label className="label" htmlFor={id}>
        {notTaken.otherText}
      </label>
      <textarea className="input" id={id} readOnly rows={rowsFor(stored)} dir="auto" defaultValue={stored} />
    </>
  );
}
