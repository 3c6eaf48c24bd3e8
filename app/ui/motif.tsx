/** Buildings, signs and bricks: symbols from one file of this site, in the colours of the page. */
import type { LessonState, QuestionProgress } from "~/learning/practice/lesson-state";
import motifUrl from "./motif.svg?url";

export type SignName = "open" | "busy" | "done" | "half" | "again" | "stuck" | "late" | "cert";

/** Always beside a word, so screen readers skip it. */
export function StateSign({ name }: { name: SignName }) {
  return (
    <svg className="sign" viewBox="0 0 24 24" aria-hidden="true">
      <use href={`${motifUrl}#s-${name}`} />
    </svg>
  );
}

export const signByState: Record<LessonState, SignName> = {
  open: "open",
  busy: "busy",
  again: "again",
  passed: "done",
};

/** The building of a lesson; there are eight. Without a state it is complete. */
export function Building({ number, state = "passed" }: { number: number; state?: LessonState }) {
  const building = `b${((number - 1) % 8) + 1}`;
  return (
    <svg className={state === "passed" ? "house" : `house ${state}`} viewBox="0 0 80 112" aria-hidden="true">
      <use href={`${motifUrl}#${state === "passed" ? building : `${building}-${state}`}`} />
    </svg>
  );
}

export function StreetScene() {
  return (
    <svg className="street" viewBox="0 0 1120 176" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <use href={`${motifUrl}#scene`} />
    </svg>
  );
}

export function SiteLogo() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <use href={`${motifUrl}#mark`} />
    </svg>
  );
}

const brickClass: Record<QuestionProgress, string | undefined> = {
  right: undefined,
  wrong: "no",
  answered: "said",
  todo: "todo",
};

/** One brick for each question; `label` says the same in words. */
export function QuestionBricks({ bricks, label }: { bricks: QuestionProgress[]; label: string }) {
  return (
    <span className="bricks" role="img" aria-label={label}>
      {bricks.map((brick, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bricks have no identity but their place
        <i key={at} className={brickClass[brick]} />
      ))}
    </span>
  );
}
