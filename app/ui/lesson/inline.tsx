import type { ReactNode } from "react";

export interface TermProps {
  /** The id is unique on the page, for each place of the term. */
  id: string;
  term: string;
  definition: string;
  children?: ReactNode;
}

/** A word with an explanation, opened by tap, Enter or hover. React 18 does not know these attributes, so they are spread. */
export function Term({ id, term, definition, children }: TermProps) {
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

/** A link to the list of sources of the lesson. */
export function Cite({ source, label }: { source: string; label: string }) {
  return (
    <a className="cite" href={`#source-${source}`}>
      {label}
    </a>
  );
}
