import type { PropsWithChildren } from "react";

export function LessonFigure({ children }: PropsWithChildren) {
  return <figure className="figure">{children}</figure>;
}

export function FigureCaption({ children }: PropsWithChildren) {
  return <figcaption>{children}</figcaption>;
}

/** A figure in the form of a ladder: a list of steps with bars. The first step is the top, and has the widest bar. */
export function LadderFigure({ children }: PropsWithChildren) {
  return <ol className="ladder">{children}</ol>;
}

/** One step of a ladder, with a text and a bar. `width`: the width of the bar, where 300 is the full width. */
export function LadderRung({ width, children }: PropsWithChildren<{ width: string }>) {
  return (
    <li>
      <span>{children}</span>
      <svg viewBox="0 0 300 20" preserveAspectRatio="none" aria-hidden="true">
        <rect width={width} height="20" />
      </svg>
    </li>
  );
}

export function Timeline({ children }: PropsWithChildren) {
  return <ol className="timeline">{children}</ol>;
}

/** One point on a timeline. `when`: the year or the period, in bold at the start, if there is one. */
export function TimelineMoment({ when, children }: PropsWithChildren<{ when?: string }>) {
  return (
    <li>
      {when ? <b>{when}</b> : null}
      <span>{children}</span>
    </li>
  );
}

/** The name of a group or a condition, at the start of what belongs to it. */
export function FigureName({ children }: PropsWithChildren) {
  return <b className="name">{children}</b>;
}

export function LessonPicture({ src, alt }: { src: string; alt: string }) {
  return <img src={src} alt={alt} loading="lazy" decoding="async" />;
}
