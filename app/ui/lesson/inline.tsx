import type { ReactNode } from "react";
import type { Citation } from "~/content/source/citation";
import type { CourseLanguage } from "~/questions/language";
import { composeReference } from "../compose-reference";
import { getLessonLabels } from "./labels";

interface NoteButtonProps {
  /** The id of the note. A term or a source can occur more than once, and each occurrence has an id of its own. */
  id: string;
  className: "term" | "cite";
  note: ReactNode;
  children?: ReactNode;
}

/**
 * Words with a note that opens by tap, Enter or hover, also without script. React 18 does not know the attributes for this, so they are
 * spread. A note may not hold a `span`: `htmlToPlainText` leaves out what stands before the end of its first one.
 */
function NoteButton({ id, className, note, children }: NoteButtonProps) {
  return (
    <>
      <button type="button" className={className} {...{ popovertarget: id }}>
        {children}
      </button>
      <span className="note" id={id} {...{ popover: "" }}>
        {note}
      </span>
    </>
  );
}

export interface GlossaryTermProps {
  id: string;
  term: string;
  definition: string;
  children?: ReactNode;
}

/** A word with its explanation. */
export function GlossaryTerm({ id, term, definition, children }: GlossaryTermProps) {
  const note = (
    <>
      <b>{term}</b>
      {definition}
    </>
  );
  return (
    <NoteButton id={id} className="term" note={note}>
      {children}
    </NoteButton>
  );
}

/** The round sign of an origin. `label`: the origin in words, where no words stand beside the sign. */
export function OriginSign({ origin, label }: { origin: Citation["origin"]; label?: string }) {
  const named = label ? { role: "img", "aria-label": label } : { "aria-hidden": true };
  return <i className={`origin ${origin}`} {...named} />;
}

export type CitationNoteProps = Citation & {
  id: string;
  language: CourseLanguage;
  /** What stands before and after the label: brackets, or the semicolon between two citations. */
  opening?: string;
  closing: string;
};

/** A citation: who says the sentence, with a note that tells whether that is the original source and leads to the publication. */
export function CitationNote(props: CitationNoteProps) {
  const { id, origin, label, name, speaker, url, language, opening, closing } = props;
  const words = getLessonLabels(language).citation;
  const kind = words.origins[origin](name);
  const { by, title, container } = composeReference(props);
  const note = (
    <>
      <b>{kind}</b>
      {speaker ? `${words.speaker(speaker, name)} ` : null}
      {by}
      {url ? <a href={url}>{title}</a> : title}
      {container}
    </>
  );
  return (
    <NoteButton id={id} className="cite" note={note}>
      <OriginSign origin={origin} label={kind} />
      {opening}
      {speaker ? `${words.via} ${label}` : label}
      {closing}
    </NoteButton>
  );
}
