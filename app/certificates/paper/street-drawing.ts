/**
 * The drawing of a street of houses, as shapes for a PDF. They are a copy of symbol `scene` in `app/ui/motif.svg`, which the server's code
 * does not read; `street-drawing.test.ts` checks that the two are equal.
 */
export interface ShapeInStreetDrawing {
  /** Position (x and y) and scale of the building that the shape belongs to. */
  at: readonly [number, number, number];
  /** Which part of a house the shape is: wall (`w`) or windows (`g`) of a dark house, wall (`w2`) or windows (`g2`) of a light house. */
  ink: "w" | "g" | "w2" | "g2";
  d: string;
  /** Width of the line, if the shape is a line. Otherwise the shape is filled. */
  stroke?: number;
}

export const streetDrawingSize = { width: 1120, height: 176 };

export const shapesInStreetDrawing: readonly ShapeInStreetDrawing[] = [
  { at: [0, 24.8, 1.35], ink: "w", d: "M14 112V8h52v104z" },
  {
    at: [0, 24.8, 1.35],
    ink: "g",
    d: "M22 18h36v14H22zM22 42h9v14h-9zM35.5 42h9v14h-9zM49 42h9v14h-9zM22 66h9v14h-9zM49 66h9v14h-9zM34 112V92h12v20z",
  },
  { at: [90, 52.8, 1.1], ink: "w2", d: "M10 112V56h8V46h8V36h8V24h12v12h8v10h8v10h8v56z" },
  {
    at: [90, 52.8, 1.1],
    ink: "g2",
    d: "M35 44h10v12H35zM20 66h11v14H20zM34.5 66h11v14h-11zM49 66h11v14H49zM20 112V92h13v20zM43 92h17v10H43z",
  },
  { at: [182, 58.4, 1.05], ink: "w", d: "M4 112V58l18-24 18 24 18-24 18 24v54z" },
  { at: [182, 58.4, 1.05], ink: "g", d: "M12 112V88h14v24zM54 112V88h14v24zM14 62h16v14H14zM50 62h16v14H50z" },
  { at: [0, 0, 1], ink: "w", d: "M282 176v-20.8h4v20.8z" },
  { at: [0, 0, 1], ink: "w", d: "M271 150a13 13 0 1 0 26 0a13 13 0 1 0 -26 0z" },
  { at: [304, 8, 1.5], ink: "w", d: "M8 112V46h14V26L40 6l18 20v20h14v66z" },
  { at: [304, 8, 1.5], ink: "g", d: "M31 34a9 9 0 1 0 18 0a9 9 0 1 0 -18 0z" },
  { at: [304, 8, 1.5], ink: "g", d: "M16 60h12v16H16zM52 60h12v16H52zM32 112V86a8 8 0 0 1 16 0v26z" },
  { at: [304, 8, 1.5], ink: "w", d: "M40 28v6.5l4 3", stroke: 2 },
  { at: [420, 47.2, 1.15], ink: "w2", d: "M4 112V60l36-26 36 26v52z" },
  { at: [420, 47.2, 1.15], ink: "g2", d: "M15 72h7v34h-7zM29 72h7v34h-7zM44 72h7v34h-7zM58 72h7v34h-7z" },
  { at: [420, 47.2, 1.15], ink: "g2", d: "M35 53a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z" },
  { at: [506, 47.2, 1.15], ink: "w", d: "M8 112L22 52M18 112L32 52M11 100h10M14 88h10M17 76h10M20 64h10", stroke: 3 },
  { at: [506, 47.2, 1.15], ink: "w", d: "M24 112V42L50 14l26 28v70z" },
  { at: [506, 47.2, 1.15], ink: "g", d: "M44 40h12v14H44zM34 64h12v14H34zM54 64h12v14H54zM44 112V90h14v22z" },
  { at: [0, 0, 1], ink: "w", d: "M616 176v-28.8h4v28.8z" },
  { at: [0, 0, 1], ink: "w", d: "M600 140a18 18 0 1 0 36 0a18 18 0 1 0 -36 0z" },
  { at: [0, 0, 1], ink: "w", d: "M648 176v-17.6h4v17.6z" },
  { at: [0, 0, 1], ink: "w", d: "M639 154a11 11 0 1 0 22 0a11 11 0 1 0 -22 0z" },
  { at: [668, 36, 1.25], ink: "w", d: "M6 112V66a34 34 0 0 1 68 0v46z" },
  { at: [668, 36, 1.25], ink: "g", d: "M26 112V86a14 14 0 0 1 28 0v26z" },
  { at: [668, 36, 1.25], ink: "g", d: "M14 74h7v14h-7zM59 74h7v14h-7z" },
  { at: [668, 36, 1.25], ink: "g", d: "M32 54a8 8 0 0 1 16 0z" },
  { at: [764, 52.8, 1.1], ink: "w2", d: "M14 112V8h52v104z" },
  {
    at: [764, 52.8, 1.1],
    ink: "g2",
    d: "M22 18h36v14H22zM22 42h9v14h-9zM35.5 42h9v14h-9zM49 42h9v14h-9zM22 66h9v14h-9zM49 66h9v14h-9zM34 112V92h12v20z",
  },
  { at: [842, 36, 1.25], ink: "w", d: "M10 112V56h8V46h8V36h8V24h12v12h8v10h8v10h8v56z" },
  {
    at: [842, 36, 1.25],
    ink: "g",
    d: "M35 44h10v12H35zM20 66h11v14H20zM34.5 66h11v14h-11zM49 66h11v14H49zM20 112V92h13v20zM43 92h17v10H43z",
  },
  { at: [934, 41.6, 1.2], ink: "w", d: "M34 112V82a30 30 0 1 1 12 0v14h30v16z" },
  { at: [934, 41.6, 1.2], ink: "g", d: "M56 104h14v2H56zM58 106h2v6h-2zM66 106h2v6h-2z" },
  { at: [934, 41.6, 1.2], ink: "g", d: "M40 88V62M40 72l9-9M40 66l-8-8", stroke: 3 },
  { at: [1032, 58.4, 1.05], ink: "w2", d: "M4 112V58l18-24 18 24 18-24 18 24v54z" },
  { at: [1032, 58.4, 1.05], ink: "g2", d: "M12 112V88h14v24zM54 112V88h14v24zM14 62h16v14H14zM50 62h16v14H50z" },
  { at: [0, 0, 1], ink: "w", d: "M-400 173h2000v4H-400z" },
];

/** The shape of the logo, in a square of 24 by 24. It is a copy from `app/ui/motif.svg`. */
export const logoSvgPath = "M2 22V11l6-7 6 7h8v11h-7v-5h-4v5z";
