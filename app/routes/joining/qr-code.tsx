import { encode } from "uqr";

/** The width of the white margin around the code, in modules (the small squares of the code). Scanners need it. */
const margin = 4;

/** A QR code, drawn as one SVG path. It is dark on white in every theme, because phones don't read it otherwise. */
export function QrCode({ text, title }: { text: string; title: string }) {
  const { size, data } = encode(text, { border: 0 });
  const whole = size + 2 * margin;
  return (
    <svg className="qr" viewBox={`0 0 ${whole} ${whole}`} role="img" aria-label={title} shapeRendering="crispEdges">
      <title>{title}</title>
      <rect width={whole} height={whole} fill="#fff" />
      <path d={drawModules(data)} fill="#000" />
    </svg>
  );
}

/** Returns the SVG path that draws the dark squares of a QR code, row by row. */
function drawModules(rows: boolean[][]): string {
  let path = "";
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x += 1;
      const run = x - from + 1;
      path += `M${from + margin} ${y + margin}h${run}v1h-${run}z`;
    }
  });
  return path;
}
