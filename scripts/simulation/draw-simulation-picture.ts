/** Draws the result of a simulation: bars for the shares that passed, and a line in each for the exact chance. */
import type { SimulationRow } from "./compare-with-chances";

const height = 288;
const [top, bottom, left, groupWidth] = [72, 232, 56, 200];
const barWidth = 56;

/** The picture brings both themes, because pages show it as a file. */
const styles = `
  .ground { fill: #ffffff } text { font: 14px sans-serif; fill: #1f2328 } .small { font-size: 12px; fill: #59636e }
  .grid { stroke: #d1d9e0 } .one { fill: #8fb8e8 } .all { fill: #2f6fb7 } .exact { stroke: #1f2328; stroke-width: 3 }
  @media (prefers-color-scheme: dark) {
    .ground { fill: #0d1117 } text { fill: #f0f6fc } .small { fill: #9198a1 } .grid { stroke: #3d444d }
    .one { fill: #2f5f96 } .all { fill: #79b0ee } .exact { stroke: #f0f6fc }
  }`;

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

export function drawSimulationPicture(rows: readonly SimulationRow[]): string {
  const width = left + rows.length * groupWidth + 16;
  const y = (share: number) => bottom - (bottom - top) * share;
  const learners = rows.reduce((sum, row) => sum + row.learners, 0).toLocaleString("en");
  const said = rows.map(
    (row) =>
      `With ${100 * row.right} % right, ${percent(row.in_one)} passed in one attempt (exact ${percent(row.in_one_exact)}) and ${percent(row.in_all)} in three (exact ${percent(row.in_all_exact)}).`,
  );
  const grid = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      `<line class="grid" x1="${left}" x2="${width - 16}" y1="${y(share)}" y2="${y(share)}"/><text class="small" x="${left - 8}" y="${y(share) + 4}" text-anchor="end">${100 * share} %</text>`,
  );
  const groups = rows.map((row, at) => {
    const middle = left + at * groupWidth + groupWidth / 2;
    const bars = [
      { x: middle - barWidth - 8, kind: "one", share: row.in_one, exact: row.in_one_exact, name: "one" },
      { x: middle + 8, kind: "all", share: row.in_all, exact: row.in_all_exact, name: "three" },
    ].map(
      ({ x, kind, share, exact, name }) =>
        `<rect class="${kind}" x="${x}" y="${y(share)}" width="${barWidth}" height="${bottom - y(share)}"/>` +
        `<line class="exact" x1="${x - 6}" x2="${x + barWidth + 6}" y1="${y(exact)}" y2="${y(exact)}"/>` +
        `<text class="small" x="${x + barWidth / 2}" y="${Math.min(y(share), y(exact)) - 8}" text-anchor="middle">${percent(share)}</text>` +
        `<text class="small" x="${x + barWidth / 2}" y="${bottom + 18}" text-anchor="middle">${name}</text>`,
    );
    return `${bars.join("")}<text x="${middle}" y="${bottom + 42}" text-anchor="middle">${100 * row.right} % right</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title said">
<title id="title">Who passes the final test, in one attempt and in three</title>
<desc id="said">${said.join(" ")}</desc>
<style>${styles}
</style>
<rect class="ground" width="${width}" height="${height}"/>
<text x="${left}" y="24">Passed in one attempt and in three, ${learners} simulated learners</text>
<text class="small" x="${left}" y="42">The line across a bar is the exact chance of 20 or more of 24.</text>
${grid.join("\n")}
${groups.join("\n")}
</svg>
`;
}
