/** The explanation of why a form was not saved. For example, its page was made for another person, or is outdated. */
import { loginOrRegisterPath } from "./addresses";
import type { FormNotSavedReason } from "./form-not-saved-reason";
import { useMessages } from "./messages";
import { StateSign } from "./motif";
import { NoteChangedForm, NoteChangedNotice } from "./note-changed";
import { rowsFor } from "./rows-for";

export interface TypedFieldText {
  /** The kind of field, as a key of `notTaken.fields` in the message catalogue. */
  kind: string;
  text: string;
}

export interface FormNotSavedInfo {
  why: FormNotSavedReason;
  /** The path of the page with the form. */
  back: string;
}

/** A line that explains why the form was not saved. The script puts this line inside the form, in which the typed text stays. */
export function FormNotSavedNotice({ why, back }: FormNotSavedInfo) {
  const { notTaken } = useMessages();
  if (why.kind === "note-changed") return <NoteChangedNotice why={why} />;
  return (
    <p className="problem" role="alert" data-not-sent="">
      <StateSign name="again" />
      <span>
        {notTaken.why(why)} {notTaken.kept} {why.kind === "long" ? null : <WayOn why={why} back={back} />}
      </span>
    </p>
  );
}

/**
 * A page that explains why the form was not saved, for a browser without the script. It shows what was typed, so that the user can copy it.
 */
export function FormNotSavedPage({ why, back, typed }: FormNotSavedInfo & { typed: TypedFieldText[] }) {
  const { notTaken } = useMessages();
  return (
    <div className="wrap band" data-not-saved="">
      <div className="flow read">
        <h1>{notTaken.title}</h1>
        {why.kind === "note-changed" ? (
          <NoteChangedForm why={why} back={back} />
        ) : (
          <>
            <p className="lead">{notTaken.why(why)}</p>
            <TypedTexts typed={typed} />
            <p className="row mt5">
              <WayOn why={why} back={back} />
            </p>
          </>
        )}
        {why.kind === "account" ? (
          <p className="small">
            {notTaken.notYou} <a href="/logout">{notTaken.logOut}</a>
          </p>
        ) : null}
      </div>
    </div>
  );
}

/** The texts that the user typed, each in a field of its own and complete, so that they are easy to copy. */
function TypedTexts({ typed }: { typed: TypedFieldText[] }) {
  const { notTaken } = useMessages();
  if (typed.length === 0) return <p>{notTaken.nothingTyped}</p>;
  return (
    <>
      <p>{notTaken.copy}</p>
      {typed.map(({ kind, text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: fields have no identity but their place
        <div key={at}>
          <label className="label" htmlFor={`typed-${at}`}>
            {notTaken.fields[kind] ?? kind}
          </label>
          <textarea className="input" id={`typed-${at}`} readOnly rows={rowsFor(text)} defaultValue={text} />
        </div>
      ))}
    </>
  );
}

function WayOn({ why, back }: FormNotSavedInfo) {
  const { notTaken } = useMessages();
  if (why.kind === "nobody") return <a href={loginOrRegisterPath("/login", back)}>{notTaken.logIn}</a>;
  return <a href={back}>{why.kind === "lesson-first" ? notTaken.toLesson(why.number) : notTaken.open}</a>;
}
