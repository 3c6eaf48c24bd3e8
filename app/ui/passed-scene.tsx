/** The drawings of a lesson that is passed: flags above, and the house of the lesson between its neighbours, with people and flags. */

import { getBuilding } from "./motif";
import motifUrl from "./motif.svg?url";
import { drawJoints, layBricks } from "./rising-house";

const ground = 330;
const small = 1.84;
const large = 2.73;

/** Where a building stands on the ground. `number`: that of its lesson. */
interface Place {
  number: number;
  x: number;
  scale: number;
}

/** A row of flags over the whole width. It shows the middle if there is less room. */
export function Garland() {
  return (
    <svg className="garland" viewBox="0 0 900 66" preserveAspectRatio="xMidYMin slice" aria-hidden="true">
      {[0, 300, 600].map((x) => (
        <use key={x} href={`${motifUrl}#bunting`} transform={`matrix(3 0 0 2.4 ${x} -4)`} width="100" height="26" />
      ))}
    </svg>
  );
}

/**
 * The house of a lesson that is passed, beside those of the lessons before and after it. A neighbour that is not passed is an outline, and
 * one that does not exist is null. `fresh`: the house is laid brick by brick, and then gets its lights and flags.
 */
export function PassedScene({
  number,
  previous,
  next,
  bricks,
  fresh,
}: {
  number: number;
  previous: boolean | null;
  next: boolean | null;
  bricks: number;
  fresh: boolean;
}) {
  const own: Place = { number, x: 168, scale: large };
  const left: Place = { number: number - 1, x: -24, scale: small };
  const right: Place = { number: number + 1, x: 410, scale: small };
  const from = previous === null ? ([0, 150] as const) : peakOf(left, "right");
  const to = next === null ? ([560, 150] as const) : peakOf(right, "left");
  const top = Math.min(from[1], to[1], peakOf(own, "left")[1]) - 16;
  return (
    <svg className={fresh ? "scene fresh" : "scene"} viewBox={`0 ${top} 560 ${ground - top}`} aria-hidden="true">
      {previous === null ? null : <Building {...left} built={previous} />}
      {next === null ? null : <Building {...right} built={next} />}
      {fresh ? <LaidHouse {...own} bricks={bricks} /> : null}
      <g className="lights">
        <Building {...own} built />
      </g>
      <Flags from={from} to={peakOf(own, "left")} />
      <Flags from={peakOf(own, "right")} to={to} />
      <use className="people" href={`${motifUrl}#people`} x="132" y="282" width="290" height="48" />
      <path className="ground" d="M-800 330h2200" />
    </svg>
  );
}

function Building({ number, x, scale, built }: Place & { built: boolean }) {
  return (
    <use
      href={`${motifUrl}#${getBuilding(number).name}${built ? "" : "-open"}`}
      x={x}
      y={ground - 112 * scale}
      width={80 * scale}
      height={112 * scale}
    />
  );
}

function LaidHouse({ number, x, scale, bricks }: Place & { bricks: number }) {
  const rows = layBricks(
    number,
    Array.from({ length: bricks }, () => "right"),
  );
  return (
    <g className="laid" transform={`translate(${x} ${ground - 112 * scale}) scale(${scale})`}>
      {rows.map((row, at) => (
        <g key={row.y}>
          {/* biome-ignore lint/a11y/noSvgWithoutTitle: the whole drawing is hidden from screen readers */}
          <svg y={row.y} width="80" height={row.height} viewBox={`0 ${row.y} 80 ${row.height}`}>
            <use href={`${motifUrl}#${getBuilding(number).name}`} width="80" height="112" />
          </svg>
          <path className="joints" d={drawJoints([row], at)} />
        </g>
      ))}
    </g>
  );
}

function peakOf({ number, x, scale }: Place, side: "left" | "right"): readonly [x: number, y: number] {
  const { peak } = getBuilding(number);
  return [Math.round(x + peak[side] * scale), Math.round(ground - (112 - peak.y) * scale)];
}

/** Flags on a cord between two points. The cord is slanted, but its flags hang straight down. */
function Flags({ from: [x, y], to: [endX, endY] }: { from: readonly [number, number]; to: readonly [number, number] }) {
  const along = (end: number, start: number) => Math.round(end - start) / 100;
  return (
    <g className="flags">
      <use
        href={`${motifUrl}#bunting`}
        transform={`matrix(${along(endX, x)} ${along(endY, y)} 0 2.4 ${x} ${y})`}
        width="100"
        height="26"
      />
    </g>
  );
}
