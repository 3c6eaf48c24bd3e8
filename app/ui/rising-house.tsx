/** The house of a lesson while it goes up: one row of bricks is one question, from the ground. */
import { isQuestionFinal, type QuestionProgress } from "~/learning/practice/lesson-state";
import { getBuilding } from "./motif";
import motifUrl from "./motif.svg?url";

/** Where the ground is in the box of a building, of 80 by 112. */
const ground = 112;
const joint = 1.25;
/** The length of a brick. */
const brick = 17;

/** A part of the building between two heights, over its whole width or the left half of it. */
interface HouseStrip {
  y: number;
  height: number;
  width: number;
  look: "right" | "half" | "wrong" | "answered" | "tried" | "now" | "edge";
}

/**
 * Returns what stands of the house of lesson `number`. A right answer is a whole row, a half one the left half of it, and a wrong or
 * unscored one only the mortar. The first question that is not final is the row in hand, and a second try fills half the height.
 */
export function layBricks(number: number, bricks: readonly QuestionProgress[]): HouseStrip[] {
  const row = (ground - getBuilding(number).peak.y) / bricks.length;
  const now = bricks.findIndex((each) => !isQuestionFinal(each));
  return bricks.flatMap((progress, at): HouseStrip[] => {
    const bottom = ground - at * row;
    const strip = (look: HouseStrip["look"], share: number, width = 80): HouseStrip => {
      const height = round((row - joint) * share);
      return { y: round(bottom - height), height, width, look };
    };
    if (at === now) {
      const laid = strip("now", 0.5);
      return [laid, { ...laid, y: round(laid.y - joint), height: joint, look: "edge" }];
    }
    if (progress === "todo") return [];
    if (progress === "tried") return [strip("tried", 0.5)];
    if (progress === "half") return [strip("half", 1, 40)];
    return [strip(progress, progress === "right" ? 1 : 0.2)];
  });
}

const round = (n: number) => Math.round(n * 100) / 100;

/**
 * Returns the path of the upright joints between the bricks of the rows that are laid. They change places from row to row. `before`: how
 * many rows lie below.
 */
export function drawJoints(strips: HouseStrip[], before = 0): string {
  const laid = strips.filter(({ look }) => look === "right" || look === "half");
  return laid
    .flatMap(({ y, height, width }, at) => {
      const first = (before + at) % 2 === 0 ? 6 : 6 + brick / 2;
      const places = Array.from({ length: Math.ceil((width - first) / brick) }, (_, n) => first + n * brick);
      return places.map((x) => `M${x} ${y}v${height}`);
    })
    .join("");
}

/** Decoration: the bricks (`QuestionBricks`) say the same in words. */
export function RisingHouse({ number, bricks }: { number: number; bricks: readonly QuestionProgress[] }) {
  const building = `${motifUrl}#${getBuilding(number).name}`;
  const strips = layBricks(number, bricks);
  return (
    <svg className="rise" viewBox="0 0 80 114" aria-hidden="true">
      {bricks.every((brick) => brick === "right") ? null : <use href={`${building}-open`} width="80" height="112" />}
      {strips.map(({ y, height, width, look }) => (
        // biome-ignore lint/a11y/noSvgWithoutTitle: the whole drawing is hidden from screen readers
        <svg key={y} className={look} y={y} width={width} height={height} viewBox={`0 ${y} ${width} ${height}`}>
          <use href={building} width="80" height="112" />
        </svg>
      ))}
      <path className="joints" d={drawJoints(strips)} />
      <path className="ground" d="M0 112.5h80" />
    </svg>
  );
}
