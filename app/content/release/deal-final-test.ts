/** Deals the questions of a final test over the attempts of a series. Pure functions. */
import { areEnemies } from "~/questions/question";
import type { QuestionRecord } from "~/questions/table";

/** The questions of one cell in the order of the attempts that ask them. */
type Arrangement = readonly QuestionRecord[];

/** The most choices that are tried. A pool in which 24 cells have enemies takes 24 if nothing has to be undone. */
const mostSteps = 2_000;

/** The most orders of the questions of one cell that are tried. Three questions have six orders, five have 120. */
const mostOrders = 200;

/**
 * Chooses a question of each cell for each of some attempts, so that no question is asked twice and no two enemies (questions that reveal
 * each other's answers) are in one attempt. An earlier question of a cell is asked in an earlier attempt if that is possible.
 * @param cells the questions of each cell, in the order of preference
 * @returns for each attempt, a question of each cell in the order of `cells`; null if no such deal is found
 */
export function dealFinalTest(
  cells: readonly (readonly QuestionRecord[])[],
  attempts: number,
): QuestionRecord[][] | null {
  if (cells.some((questions) => questions.length < attempts)) return null;
  const named = new Set(cells.flatMap((questions) => questions.flatMap(({ enemies }) => enemies)));
  const isFree = ({ id, enemies }: QuestionRecord) => enemies.length === 0 && !named.has(id);
  // A cell without enemies always gets its first arrangement, which keeps the search small.
  const open = [...cells.entries()].filter(([, questions]) => !questions.every(isFree));
  const arranged = open.map(([index, questions]) => [index, listArrangements(questions, attempts)] as const);
  const chosen = chooseArrangements(new Map(arranged), { left: mostSteps });
  if (!chosen) return null;
  return Array.from({ length: attempts }, (_none, at) =>
    cells.map((questions, index) => (chosen.get(index) ?? questions)[at] as QuestionRecord),
  );
}

/**
 * Returns the orders in which `length` of these questions can be asked. Those that begin with earlier questions come first. If a cell has
 * very many orders, these are only those in which the questions follow one another in a circle.
 */
function listArrangements(questions: readonly QuestionRecord[], length: number): Arrangement[] {
  if (countOrders(questions.length, length) <= mostOrders) return listOrders(questions, length);
  const circle = [...questions, ...questions];
  return questions.map((_first, at) => circle.slice(at, at + length));
}

function countOrders(count: number, length: number): number {
  return Array.from({ length }, (_none, at) => count - at).reduce((product, factor) => product * factor, 1);
}

function listOrders(questions: readonly QuestionRecord[], length: number): Arrangement[] {
  if (length === 0) return [[]];
  return questions.flatMap((first, at) =>
    listOrders(questions.toSpliced(at, 1), length - 1).map((rest) => [first, ...rest]),
  );
}

/**
 * Chooses an arrangement for each open cell, or returns null. The cell with the fewest possible arrangements is chosen first, and what meets
 * an enemy in its arrangement is no longer possible in the others.
 */
function chooseArrangements(
  open: ReadonlyMap<number, Arrangement[]>,
  steps: { left: number },
): Map<number, Arrangement> | null {
  const [next] = [...open].sort(([, a], [, b]) => a.length - b.length);
  if (!next) return new Map();
  const [cell, possible] = next;
  for (const arrangement of possible) {
    if (steps.left === 0) return null;
    steps.left -= 1;
    const others = [...open].filter(([index]) => index !== cell);
    const rest = others.map(([index, each]) => [index, each.filter((other) => !meet(arrangement, other))] as const);
    if (rest.some(([, each]) => each.length === 0)) continue;
    const chosen = chooseArrangements(new Map(rest), steps);
    if (chosen) return chosen.set(cell, arrangement);
  }
  return null;
}

function meet(one: Arrangement, other: Arrangement): boolean {
  return one.some((question, at) => areEnemies(question, other[at] as QuestionRecord));
}
