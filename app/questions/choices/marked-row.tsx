import type { ReactNode } from "react";
import { HtmlText } from "~/ui/html";
import { StateSign } from "~/ui/motif";
import type { Html } from "../base";

interface MarkedRowProps {
  state: "right" | "wrong" | "rest";
  /** A word beside the sign, such as "your choice". Other rows have none. */
  tag?: string;
  children: ReactNode;
  feedback: Html;
  /** Summary text; if present, the feedback is in a closed `details` element. */
  fold?: string;
}

/** A row for one option, pair, card or step after marking. The result is shown by a sign, a word and a colour. */
export function MarkedRow({ state, tag, children, feedback, fold }: MarkedRowProps) {
  const why = <HtmlText as="div" className="why" html={feedback} />;
  return (
    <li className={`opt is ${state}`}>
      {state === "rest" ? <span /> : <StateSign name={state === "right" ? "done" : "again"} />}
      <div>
        {tag ? <p className="tag">{tag}</p> : null}
        {children}
        {fold ? (
          <details>
            <summary>{fold}</summary>
            {why}
          </details>
        ) : (
          why
        )}
      </div>
    </li>
  );
}
