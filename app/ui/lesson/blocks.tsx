import { createContext, type PropsWithChildren, useContext } from "react";
import { getLessonLabels, type LessonLabels } from "./labels";
import { ScrollBox } from "./scroll-box";

export const LessonLabelsContext = createContext<LessonLabels>(getLessonLabels("nl"));

/** Running text of a lesson, between larger blocks. */
export function LessonProse({ children }: PropsWithChildren) {
  return <div className="flow read">{children}</div>;
}

/** A misconception with what is said about it. Its name includes the claim, because a lesson can have several. */
export function MisconceptionBlock({ id, claim, children }: PropsWithChildren<{ id: string; claim: string }>) {
  const words = useContext(LessonLabelsContext);
  return (
    <section className="myth" aria-labelledby={`${id} ${id}-claim`}>
      <h2 className="over" id={id}>
        {words.misconception}
      </h2>
      <blockquote id={`${id}-claim`}>
        <p>{`${words.quotes[0]}${claim}${words.quotes[1]}`}</p>
      </blockquote>
      {children}
    </section>
  );
}

export function CaseBlock({ id, title, children }: PropsWithChildren<{ id: string; title: string }>) {
  const words = useContext(LessonLabelsContext);
  return (
    <section className="case" id={id} tabIndex={-1} aria-labelledby={`${id}-title`}>
      <p className="over">{words.case}</p>
      <h3 id={`${id}-title`}>{title}</h3>
      {children}
    </section>
  );
}

/** The body of a case: the story and the questions, side by side if there is room. */
export function CaseBody({ children }: PropsWithChildren) {
  return <div className="duo">{children}</div>;
}

export function CaseStory({ children }: PropsWithChildren) {
  return <div className="flow">{children}</div>;
}

export function CaseQuestions({ children }: PropsWithChildren) {
  const words = useContext(LessonLabelsContext);
  return (
    <div>
      <h4>{words.thinkAbout}</h4>
      {children}
    </div>
  );
}

export function CaseGuidance({ children }: PropsWithChildren) {
  const words = useContext(LessonLabelsContext);
  return (
    <details>
      <summary>{words.guidance}</summary>
      <div className="flow">{children}</div>
    </details>
  );
}

/** A wide table in a lesson. `number`: the number of this table in the lesson, by which it is named. */
export function WideTableScrollBox({ number, children }: PropsWithChildren<{ number: string }>) {
  const words = useContext(LessonLabelsContext);
  return <ScrollBox label={`${words.table} ${number}`}>{children}</ScrollBox>;
}

/** A table in a lesson. `className`: "stack" if it has many columns, and so becomes a list of blocks on a phone. */
export function LessonTable({ className, children }: PropsWithChildren<{ className?: string }>) {
  return <table className={className ? `table ${className}` : "table"}>{children}</table>;
}

/** The heading of a column. In tables of a lesson, all heading cells are above a column. */
export function ColumnHeading({ children }: PropsWithChildren) {
  return <th scope="col">{children}</th>;
}
