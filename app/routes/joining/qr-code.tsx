import { encode } from "uqr";

/** Modules of white around it, as readers need. */
const margin = 4;

/** A QR code as one path, dark on white in every theme: else phones don't read it. */
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

/** Draws each run of dark modules, row by row. */
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
