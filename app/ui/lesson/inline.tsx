import type { ReactNode } from "react";

export interface GlossaryTermProps {
  /** The id of the explanation. A term can occur more than once, and each occurrence has an id of its own. */
  id: string;
  term: string;
  definition: string;
  children?: ReactNode;
}

/** A word with an explanation that opens by tap, Enter or hover. React 18 does not know the attributes for this, so they are spread. */
export function GlossaryTerm({ id, term, definition, children }: GlossaryTermProps) {
  return (
    <>
      <button type="button" className="term" {...{ popovertarget: id }}>
        {children}
      </button>
      <span className="note" id={id} {...{ popover: "" }}>
        <b>{term}</b>
        {definition}
      </span>
    </>
  );
}

/** A citation: a link from a sentence to a source in the list of sources of the lesson. */
export function CitationLink({ source, label }: { source: string; label: string }) {
  return (
    <a className="cite" href={`#source-${source}`}>
      {label}
    </a>
  );
}
