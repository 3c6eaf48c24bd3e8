/** Finds the columns of a page, and gives its lines in the order of reading. */
import { joinFragments, type PdfLine } from "./lines";

export interface PdfColumn {
  lines: PdfLine[];
  left: number;
  right: number;
}

export interface OrderedColumns {
  columns: PdfColumn[];
  /** The places between columns. Empty if the page is not read in columns. */
  gutters: number[];
}

/** A column has at least so many lines, and is at least so many heights of the type wide. */
const fewestLines = 3;
const narrowest = 8;
/** A line fills so much of its column on average. In a table, cells are emptier. */
const fullness = 0.55;

/**
 * @param fragments the parts of lines between wide gaps.
 * @param known the gutters of the page before. At such a place, the last column may have only a line or two.
 * @param depth how often the page may still be split in two.
 */
export function orderColumns(fragments: readonly PdfLine[], known: readonly number[] = [], depth = 2): OrderedColumns {
  const found = depth > 0 ? findGutter(fragments) : null;
  for (const gutter of depth > 0 ? [...known, ...(found === null ? [] : [found])] : []) {
    const ordered = splitAt(gutter, fragments, known, depth);
    if (ordered) return ordered;
  }
  return { columns: fragments.length === 0 ? [] : [asColumn(fragments)], gutters: [] };
}

function splitAt(
  gutter: number,
  fragments: readonly PdfLine[],
  known: readonly number[],
  depth: number,
): OrderedColumns | null {
  const columns: PdfColumn[] = [];
  const gutters = new Set<number>();
  let whole: PdfLine[] = [];
  const endWhole = () => {
    if (whole.length > 0) columns.push(asColumn(whole));
    whole = [];
  };
  const others = known.filter((each) => each !== gutter);
  for (const zone of cutIntoZones(fragments, gutter)) {
    const sides = [zone.filter((each) => each.x < gutter), zone.filter((each) => each.x >= gutter)];
    const ordered = isCrossed(zone, gutter) ? [] : sides.map((side) => orderColumns(side, others, depth - 1));
    const full = sides.map((side, at) => (ordered[at]?.gutters.length ?? 0) > 0 || isColumn(side));
    const isSplit = full[0] && (full[1] || (known.includes(gutter) && sides[1]?.length));
    if (ordered.length === 0 || !isSplit) {
      whole.push(...zone);
      continue;
    }
    endWhole();
    columns.push(...ordered.flatMap((side) => side.columns));
    for (const each of [gutter, ...ordered.flatMap((side) => side.gutters)]) gutters.add(each);
  }
  endWhole();
  return gutters.size === 0 ? null : { columns, gutters: [...gutters].sort((a, b) => a - b) };
}

function asColumn(fragments: readonly PdfLine[]): PdfColumn {
  const lines = joinFragments(fragments);
  return { lines, left: Math.min(...lines.map(({ x }) => x)), right: Math.max(...lines.map(({ right }) => right)) };
}

/** Returns the place that lies in the gaps of most lines. */
function findGutter(fragments: readonly PdfLine[]): number | null {
  const gaps = fragments.flatMap((left) => {
    const beside = fragments.filter((each) => each.x > left.right && Math.abs(each.y - left.y) < 0.8 * left.size);
    if (beside.length === 0) return [];
    return [{ from: left.right, to: Math.min(...beside.map(({ x }) => x)) }];
  });
  if (gaps.length < fewestLines) return null;
  const edges = gaps.flatMap(({ from, to }) => [
    { at: from, step: 1 },
    { at: to, step: -1 },
  ]);
  edges.sort((a, b) => a.at - b.at || a.step - b.step);
  let [open, most, best] = [0, 0, null as number | null];
  for (const [at, edge] of edges.entries()) {
    open += edge.step;
    const next = edges[at + 1]?.at ?? edge.at;
    if (open > most && next > edge.at) [most, best] = [open, (edge.at + next) / 2];
  }
  return most < fewestLines ? null : best;
}

const crosses = ({ x, right }: PdfLine, gutter: number) => x < gutter && right > gutter;
const isCrossed = (zone: readonly PdfLine[], gutter: number) => zone.some((each) => crosses(each, gutter));

/** A zone ends where a line goes over the gutter, such as a title over two columns. */
function cutIntoZones(fragments: readonly PdfLine[], gutter: number): PdfLine[][] {
  const zones: PdfLine[][] = [];
  let before: boolean | null = null;
  for (const each of [...fragments].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const over = crosses(each, gutter);
    if (over === before) zones.at(-1)?.push(each);
    else zones.push([each]);
    before = over;
  }
  return zones;
}

function isColumn(side: readonly PdfLine[]): boolean {
  const rows = joinFragments(side);
  if (rows.length < fewestLines) return false;
  const from = Math.min(...side.map(({ x }) => x));
  const width = Math.max(...side.map((each) => each.right)) - from;
  const filled = rows.reduce((sum, each) => sum + each.right - each.x, 0) / rows.length;
  return width >= narrowest * Math.max(...side.map(({ size }) => Math.min(size, 12))) && filled >= fullness * width;
}
