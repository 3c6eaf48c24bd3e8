import { createContext, type ReactNode, useContext } from "react";
import { getLessonLabels, type LessonLabels } from "./labels";
import { ScrollBox } from "./scroll-box";

export const LessonLabelsContext = createContext<LessonLabels>(getLessonLabels("nl"));

interface Inside {
  children?: ReactNode;
}

/** Running text between larger blocks. */
export function Prose({ children }: Inside) {
  return <div className="flow read">{children}</div>;
}

export function Misconception({ id, claim, children }: Inside & { id: string; claim: string }) {
  const words = useContext(LessonLabelsContext);
  return (
    <section className="myth" aria-labelledby={id}>
      <h2 className="over" id={id}>
        {words.misconception}
      </h2>
      <blockquote>
        <p>{`${words.quotes[0]}${claim}${words.quotes[1]}`}</p>
      </blockquote>
      {children}
    </section>
  );
}

export function Case({ id, title, children }: Inside & { id: string; title: string }) {
  const words = useContext(LessonLabelsContext);
  return (
    <section className="case" id={id} aria-labelledby={`${id}-title`}>
      <p className="over">{words.case}</p>
      <h3 id={`${id}-title`}>{title}</h3>
      {children}
    </section>
  );
}

/** Story and questions side by side if there is room. */
export function CaseBody({ children }: Inside) {
  return <div className="duo">{children}</div>;
}

export function CaseStory({ children }: Inside) {
  return <div className="flow">{children}</div>;
}

export function CaseQuestions({ children }: Inside) {
  const words = useContext(LessonLabelsContext);
  return (
    <div>
      <h4>{words.thinkAbout}</h4>
      {children}
    </div>
  );
}

export function Guidance({ children }: Inside) {
  const words = useContext(LessonLabelsContext);
  return (
    <details>
      <summary>{words.guidance}</summary>
      <div className="flow">{children}</div>
    </details>
  );
}

/** `number`: of the table in the lesson, because an author's table has no other name. */
export function WideTable({ number, children }: Inside & { number: string }) {
  const words = useContext(LessonLabelsContext);
  return <ScrollBox label={`${words.table} ${number}`}>{children}</ScrollBox>;
}

export function Table({ children }: Inside) {
  return <table className="table">{children}</table>;
}

/** Headings of an author's table are above their column. */
export function ColumnHead({ children }: Inside) {
  return <th scope="col">{children}</th>;
}
