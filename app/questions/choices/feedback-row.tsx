import type { ReactNode } from "react";
import { CourseHtml } from "~/ui/html";
import { StateSign } from "~/ui/motif";
import type { Html } from "../base";

interface FeedbackRowProps {
  state: "right" | "wrong" | "rest";
  /** A few words beside the sign, such as "your choice". Absent in a row that was not chosen and is not right. */
  tag?: string;
  children: ReactNode;
  feedback: Html;
  /** The text to click on to see the feedback. If absent, the feedback is visible at once. */
  fold?: string;
}

/** One option, pair, card or step after the answer. A sign, a word and a colour show whether it is right. */
export function FeedbackRow({ state, tag, children, feedback, fold }: FeedbackRowProps) {
  const why = <CourseHtml as="div" className="why" html={feedback} />;
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
