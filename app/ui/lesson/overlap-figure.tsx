import type { PropsWithChildren } from "react";

interface CircleDrawing {
  /** The circles in shares of the drawing. They grow with the text in them, so a high one has straight sides. */
  circles: readonly { x: string; y: string; width: string; height: string }[];
  /** The same circles in a small sign, with the outline of what they share. */
  sign: { viewBox: string; centres: readonly (readonly [x: number, y: number])[]; shared: string };
}

const drawings: Readonly<Record<string, CircleDrawing>> = {
  2: {
    circles: [
      { x: "0", y: "0", width: "65%", height: "100%" },
      { x: "35%", y: "0", width: "65%", height: "100%" },
    ],
    sign: {
      viewBox: "0 0 36 24",
      centres: [
        [12, 12],
        [24, 12],
      ],
      shared: "M18 3.4a10.5 10.5 0 0 1 0 17.2a10.5 10.5 0 0 1 0-17.2z",
    },
  },
  3: {
    circles: [
      { x: "0", y: "0", width: "65%", height: "66.6%" },
      { x: "35%", y: "0", width: "65%", height: "66.6%" },
      { x: "17.5%", y: "33.3%", width: "65%", height: "66.7%" },
    ],
    sign: {
      viewBox: "0 0 36 34",
      centres: [
        [12, 12],
        [24, 12],
        [18, 22],
      ],
      shared: "M13.5 12.5a10.5 10.5 0 0 1 9 0a10.5 10.5 0 0 1-4.5 8.100a10.5 10.5 0 0 1-4.5-8.100z",
    },
  },
};

const drawingOf = (circles: string): CircleDrawing => drawings[circles] ?? (drawings[2] as CircleDrawing);

/** Two or three circles that overlap, with texts in them. `figure`: the number of the figure in its lesson, which makes its ids unique. */
export function OverlapFigure({
  circles: count,
  figure,
  children,
}: PropsWithChildren<{ circles: string; figure: string }>) {
  const { circles } = drawingOf(count);
  const clipOf = (index: number) => `figure-${figure}-within-${index + 1}`;
  // What is shared is the first circle, cut off outside the second, which itself is cut off outside the third.
  const [first, ...others] = circles;
  return (
    <div className={`overlap of-${count}`}>
      <svg className="circles" width="100%" height="100%" aria-hidden="true">
        {others.map((circle, index) => (
          <clipPath key={circle.x} id={clipOf(index)} clipPath={others[index + 1] && `url(#${clipOf(index + 1)})`}>
            <rect {...circle} rx="110" />
          </clipPath>
        ))}
        {circles.map((circle) => (
          <rect key={circle.x} className="circle" {...circle} rx="110" />
        ))}
        <rect className="shared" {...first} rx="110" clipPath={`url(#${clipOf(0)})`} />
        {circles.map((circle) => (
          <rect key={circle.x} className="line" {...circle} rx="110" />
        ))}
      </svg>
      <ul>{children}</ul>
    </div>
  );
}

/** What is in one circle, or in all of them (`part` is `all`). The sign shows which, where the page has no room for the circles. */
export function OverlapPart({ circles, part, children }: PropsWithChildren<{ circles: string; part: string }>) {
  const { viewBox, centres, shared } = drawingOf(circles).sign;
  const own = centres[Number(part) - 1];
  return (
    <li className={`part-${part}`}>
      <svg viewBox={viewBox} aria-hidden="true">
        {own ? <circle className="filled" cx={own[0]} cy={own[1]} r="10.5" /> : <path className="filled" d={shared} />}
        {centres.map(([x, y]) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r="10.5" />
        ))}
      </svg>
      {children}
    </li>
  );
}
