import {
  composeMisconceptionMap,
  type LastShownPeopleCount,
  listMisconceptions,
} from "~/analysis/misconceptions/compose-misconception-map";
import { isNewPeopleCountSafeToShow } from "~/analysis/misconceptions/disclosure";
import { listLearnersByMisconception } from "~/analysis/misconceptions/list-learners-by-misconception.server";
import type { MisconceptionMap } from "~/analysis/misconceptions/misconception-map";
import type { ReleaseCache, ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { formatAmsterdamDay } from "~/platform/amsterdam";
import type { Db, Pool } from "~/platform/database/database.server";
import { readCourseOfCohort } from "../editions/read-course-of-cohort.server";
import { lockCohortOfTrainer } from "../group/cohort-changes.sql.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import {
  claimDailyPeopleCountUpdate,
  insertPeopleCountVersionShownToTrainers,
  selectPeopleCountVersionsShownToTrainers,
} from "./disclosed-numbers.sql.server";
import { createPopulationOfCohortMembers } from "./members.sql.server";

const answeredCell = "answered";
const askedCellOf = (key: string) => `asked:${key}`;
const cellOf = (key: string) => `misconception:${key}`;

/**
 * Returns how many members of a cohort hold each misconception, for one of its trainers. All numbers are calculated together, at most once
 * a day, over every edition that members follow. A number changes only if at least five people differ from every version that was shown before, because a smaller change could
 * reveal what one person answered. Returns null if there is no such cohort or course.
 */
export function getMisconceptionCountsOfCohort(
  pool: Pool,
  releases: ReleaseCache,
  { courseId, now, ...key }: CohortTrainerKey & { courseId: string; now: Date },
): Promise<MisconceptionMap | null> {
  return pool.begin(async (tx) => {
    if (!(await lockCohortOfTrainer(tx, key))) return null;
    const { held: editions } = await readCourseOfCohort(tx, releases, { ...key, courseId });
    if (await claimDailyPeopleCountUpdate(tx, key, formatAmsterdamDay(now)))
      await lookAnew(tx, editions, { ...key, courseId, now });
    // The versions of a number come in ascending order, so the map keeps the highest one.
    const shown = new Map((await selectPeopleCountVersionsShownToTrainers(tx, key)).map((cell) => [cell.cell, cell]));
    const held = new Map<string, LastShownPeopleCount>();
    const asked = new Map<string, number>();
    for (const { entry } of listMisconceptions(editions)) {
      const cell = shown.get(cellOf(entry.key));
      if (cell) held.set(entry.key, cell);
      asked.set(entry.key, shown.get(askedCellOf(entry.key))?.people ?? 0);
    }
    return composeMisconceptionMap(editions, { answered: shown.get(answeredCell)?.people ?? 0, asked, held });
  });
}

async function lookAnew(
  tx: Db,
  editions: readonly ReleaseWithQuestions[],
  { courseId, now, ...key }: CohortTrainerKey & { courseId: string; now: Date },
): Promise<void> {
  const population = createPopulationOfCohortMembers(key);
  const { answered, byKey, askedByKey } = await listLearnersByMisconception(tx, editions, { courseId, population });
  const shown = await selectPeopleCountVersionsShownToTrainers(tx, key);
  async function storeIfSafe(cell: string, people: ReadonlySet<string>, alwaysSafe = false): Promise<boolean> {
    const before = shown.filter((each) => each.cell === cell);
    const sets = before.map(({ learnerIds }) => new Set(learnerIds));
    if (!alwaysSafe && !isNewPeopleCountSafeToShow(sets, people)) return false;
    const no = (before.at(-1)?.no ?? 0) + 1;
    await insertPeopleCountVersionShownToTrainers(tx, key, { cell, no, learnerIds: [...people], now });
    return true;
  }
  await storeIfSafe(answeredCell, answered);
  for (const { entry } of listMisconceptions(editions)) {
    const changed = await storeIfSafe(cellOf(entry.key), byKey.get(entry.key) ?? new Set());
    // Nobody sees who was asked. It decides the range of a new number, so it must be of the same moment.
    await storeIfSafe(askedCellOf(entry.key), askedByKey.get(entry.key) ?? new Set(), changed);
  }
}
