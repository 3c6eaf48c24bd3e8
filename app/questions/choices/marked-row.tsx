import type { ReactNode } from "react";
import { HtmlText } from "~/ui/html";
import { Sign } from "~/ui/motif";
import type { Html } from "../base";

interface MarkedRow {
  state: "right" | "wrong" | "rest";
  /** The word beside the shape; the rest has none. */
  tag?: string;
  children: ReactNode;
  feedback: Html;
  /** Keeps the feedback behind a fold with this text. */
  fold?: string;
}

/** One option, pair, card or step with what was made of it: a shape, a word, then a colour. */
export function MarkedItem({ state, tag, children, feedback, fold }: MarkedRow) {
  const why = <HtmlText as="div" className="why" html={feedback} />;
  return (
    <li className={`opt is ${state}`}>
      {state === "rest" ? <span /> : <Sign name={state === "right" ? "done" : "again"} />}
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
