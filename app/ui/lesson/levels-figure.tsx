import { type ReactNode, useContext } from "react";
import { LessonLabelsContext } from "./blocks";

/** What the scene shows when a level is chosen. Each view lies within the next. */
type LevelView = "window" | "house" | "street" | "town" | "land";

/** The views by number of levels, from the smallest level to the largest. */
const viewsByCount: Readonly<Record<number, readonly LevelView[]>> = {
  2: ["window", "land"],
  3: ["window", "street", "land"],
  4: ["window", "house", "street", "land"],
  5: ["window", "house", "street", "town", "land"],
};

const viewOf = (count: string, level: number): LevelView => viewsByCount[Number(count)]?.[level - 1] ?? "land";

/** The part of the scene that each view shows. `levels.css` zooms to the same parts. */
const frames: Readonly<Record<Exclude<LevelView, "land">, { x: number; y: number; width: number; height: number }>> = {
  window: { x: 131, y: 287, width: 64, height: 32 },
  house: { x: 62, y: 248, width: 216, height: 108 },
  street: { x: 14, y: 190, width: 336, height: 168 },
  town: { x: 6, y: 112, width: 500, height: 250 },
};

/** A drawing that zooms to the level that is chosen below it. Each level is a radio button with its text. */
export function LevelsFigure({ count, children }: { count: string; children?: ReactNode }) {
  const words = useContext(LessonLabelsContext);
  return (
    <div className="levels">
      <LevelsScene count={count} label={words.levelsDrawing} />
      <fieldset>
        <legend>{words.chooseLevel}</legend>
        <ol>{children}</ol>
      </fieldset>
    </div>
  );
}

interface LevelProps {
  /** The number of the figure in its lesson, which gives its radio buttons a name of their own. */
  figure: string;
  count: string;
  /** The number of the level, where 1 is the smallest. The largest is chosen at first, so that the whole scene is shown. */
  level: string;
  name: string;
  children?: ReactNode;
}

export function Level({ figure, count, level, name, children }: LevelProps) {
  return (
    <li>
      <label>
        <input
          type="radio"
          name={`figure-${figure}`}
          value={viewOf(count, Number(level))}
          defaultChecked={level === count}
        />
        <b>{name}</b>
      </label>
      <p>{children}</p>
    </li>
  );
}

function LevelsScene({ count, label }: { count: string; label: string }) {
  const smaller = Array.from({ length: Number(count) - 1 }, (_, index) => viewOf(count, index + 1));
  return (
    <svg viewBox="0 60 640 320" role="img" aria-label={label}>
      <g className="zoom">
        <Land />
        <Street />
        <Home />
        <g className="frames">
          {smaller.map((view, index) => (
            <LevelFrame key={view} view={view} number={index + 1} />
          ))}
        </g>
      </g>
    </svg>
  );
}

/** The part that a level shows, as a dashed frame with the number of the level. */
function LevelFrame({ view, number }: { view: LevelView; number: number }) {
  if (view === "land") return null;
  const { x, y, width, height } = frames[view];
  return (
    <>
      <rect x={x} y={y} width={width} height={height} />
      <circle cx={x + width} cy={y} r="10" />
      <text x={x + width} y={y + 4.5}>
        {number}
      </text>
    </>
  );
}

/** Hills, a town hall, and a parliament behind it. */
function Land() {
  return (
    <>
      <path className="far" d="M0 352V214q70-52 150-20t150-8 150-22 190 26v162z" />
      <path className="ground" d="M0 352h640v28H0z" />
      <path className="wall" d="M0 350h640v4H0z" />
      <g transform="translate(356 154) scale(1.4)">
        <path className="wall" d="M4 142V64l44-30 44 30v78z" />
        <path className="lit" d="M14 78h8v44h-8zM30 78h8v44h-8zM58 78h8v44h-8zM74 78h8v44h-8zM41 142v-30h14v30z" />
        <circle className="lit" cx="48" cy="56" r="6" />
        <path className="wall" d="M47 34V8h2v26z" />
        <path className="flag" d="M49 8h18l-5 5 5 5H49z" />
      </g>
      <g transform="translate(524 200)">
        <path className="wall" d="M0 152V58h104v94z" />
        <path className="wall" d="M22 58a30 34 0 0 1 60 0zM50 26V8h4v18z" />
        <path className="dark" d="M10 72h8v50h-8zM26 72h8v50h-8zM70 72h8v50h-8zM86 72h8v50h-8z" />
        <path className="lit" d="M42 152v-50a10 10 0 0 1 20 0v50zM40 46a12 12 0 0 1 24 0z" />
      </g>
    </>
  );
}

/** The neighbours of the house, a tree, and people who talk in front of it. */
function Street() {
  return (
    <>
      <path className="wall" d="M28 352V222l28-26 28 26v130z" />
      <path className="dark" d="M38 236h14v18H38zM60 236h14v18H60zM38 270h14v18H38zM60 304h14v48H60z" />
      <path className="lit" d="M60 270h14v18H60zM38 304h14v18H38z" />
      <path className="wall" d="M272 352v-98h10v-14h10v-14h20v14h10v14h10v98z" />
      <path className="dark" d="M282 266h14v18h-14zM308 266h14v18h-14zM308 300h14v18h-14zM282 304h14v48h-14z" />
      <path className="lit" d="M296 240h12v14h-12z" />
      <path className="wall" d="M104 352v-34h4v34z" />
      <circle className="tree" cx="106" cy="306" r="17" />
      <g className="neighbours">
        <circle cx="226" cy="322" r="5.5" />
        <path d="M217 352v-16a9 9 0 0 1 18 0v16z" />
        <circle cx="246" cy="326" r="5" />
        <path d="M238 352v-14a8 8 0 0 1 16 0v14z" />
        <circle cx="262" cy="332" r="4.5" />
        <path d="M255 352v-10a7 7 0 0 1 14 0v10z" />
      </g>
    </>
  );
}

/** The house with one person behind a window. */
function Home() {
  return (
    <>
      <path className="wall" d="M126 352v-72l44-30 44 30v72z" />
      <path className="dark" d="M182 292h22v22h-22zM182 352v-30h20v30z" />
      <path
        className="lit"
        d="M152 292h22v22h-22zM136 328h16v14h-16zM158 328h16v14h-16zM164 266a6 6 0 0 1 12 0v6h-12z"
      />
      <g className="person">
        <circle cx="160" cy="301" r="3.2" />
        <path d="M154.5 314v-3.5a5.5 5.5 0 0 1 11 0v3.5z" />
        <path d="M166 308h8v1.2h-1.2v4.8h-1v-4.8h-3.6v4.8h-1v-4.8H166zM168.4 304.8h3.4v3.2h-3.4z" />
      </g>
      <path className="cloth" d="M152 292h5q0 8-5 12zM174 292h-5q0 8 5 12z" />
      <path className="wall" d="M150 314h26v2h-26z" />
    </>
  );
}
