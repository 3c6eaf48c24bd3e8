/** The drawings of the site: buildings and signs from one SVG file, and bricks. They have the colours of the page. */
import type { LessonState, QuestionProgress } from "~/learning/practice/lesson-state";
import motifUrl from "./motif.svg?url";

export type StateSignName =
  | "open"
  | "busy"
  | "done"
  | "saved"
  | "half"
  | "try"
  | "again"
  | "stuck"
  | "late"
  | "cert"
  | "list"
  | "find"
  | "person"
  | "flag";

/** A small sign for a state. A word always stands beside the sign, so screen readers skip the sign. */
export function StateSign({ name }: { name: StateSignName }) {
  return (
    <svg className="sign" viewBox="0 0 24 24" aria-hidden="true">
      <use href={`${motifUrl}#s-${name}`} />
    </svg>
  );
}

export const signNameByLessonState: Record<LessonState, StateSignName> = {
  open: "open",
  busy: "busy",
  again: "again",
  passed: "done",
};

/** The highest points of the eight buildings of `motif.svg`, left and right, in their box of 80 by 112. */
const peaks = [
  { left: 40, right: 40, y: 6 },
  { left: 22, right: 58, y: 34 },
  { left: 50, right: 50, y: 14 },
  { left: 40, right: 40, y: 34 },
  { left: 14, right: 66, y: 8 },
  { left: 40, right: 40, y: 24 },
  { left: 40, right: 40, y: 22 },
  { left: 40, right: 40, y: 32 },
] as const;

/**
 * Returns the building that belongs to a lesson: its name in `motif.svg`, and its highest points. The eight buildings are used again after
 * lesson eight.
 */
export function getBuilding(number: number) {
  const at = (number - 1) % peaks.length;
  return { name: `b${at + 1}`, peak: peaks[at] ?? peaks[0] };
}

/**
 * The drawing of the building that belongs to a lesson. Without a state, the building is complete.
 */
export function BuildingDrawing({ number, state = "passed" }: { number: number; state?: LessonState }) {
  const building = getBuilding(number).name;
  return (
    <svg className={state === "passed" ? "house" : `house ${state}`} viewBox="0 0 80 112" aria-hidden="true">
      <use href={`${motifUrl}#${state === "passed" ? building : `${building}-${state}`}`} />
    </svg>
  );
}

export function StreetSceneDrawing() {
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
  todo: "todo",
  tried: "tried",
  right: undefined,
  half: "half",
  wrong: "no",
  answered: "said",
};

interface QuestionBricksProps {
  bricks: QuestionProgress[];
  /** The same in words, for screen readers. */
  label: string;
  /** Whether the row is a picture of its own, with room for five. */
  large?: boolean;
}

/** A row of bricks, one for each question. */
export function QuestionBricks({ bricks, label, large = false }: QuestionBricksProps) {
  return (
    <span className={large ? "bricks five" : "bricks"} role="img" aria-label={label}>
      {bricks.map((brick, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bricks have no identity but their place
        <i key={at} className={brickClass[brick]} />
      ))}
    </span>
  );
}
