import type { Release, ReleaseReader } from "~/content/release/releases.server";
import { amsterdamDay } from "~/platform/amsterdam";
import type { Db, Pool } from "~/platform/database/database.server";
import { lockTrainedCohort } from "../group/cohort-changes.sql.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { bandOf, isRenewed, sizeBand } from "./disclosure";
import { findHolders, namedBy } from "./holders";
import type { MapEntry, MisconceptionMap } from "./misconception-map";
import { addCell, beginDay, selectCells, selectLatestChoices } from "./misconceptions.sql.server";

const answeredCell = "answered";
const cellOf = (key: string) => `misconception:${key}`;

/**
 * Which misconceptions a group holds, for one of its trainers. Numbers are looked at anew once a day at most, all together, and one changes
 * only when five people or more differ from everything that was shown of it before. Null when there is no such cohort or course.
 */
export function getMisconceptionMap(
  pool: Pool,
  releases: ReleaseReader,
  { courseId, now, ...key }: CohortTrainerKey & { courseId: string; now: Date },
): Promise<MisconceptionMap | null> {
  return pool.begin(async (tx) => {
    if (!(await lockTrainedCohort(tx, key))) return null;
    const release = await releases.current(tx, courseId);
    if (!release) return null;
    if (await beginDay(tx, key, amsterdamDay(now))) await lookAnew(tx, release, { ...key, courseId, now });
    const shown = new Map((await selectCells(tx, key)).map((cell) => [cell.cell, cell]));
    const among = shown.get(answeredCell)?.people ?? 0;
    const lessons = release.content.lessons.map(({ id, number, title }) => ({ id, number, title }));
    const asking = findAsking(release);
    const entries = release.content.misconceptions.map((entry): MapEntry => {
      const cell = shown.get(cellOf(entry.key));
      const people = bandOf(cell?.people ?? 0, among);
      const asked = asking.get(entry.key) ?? [];
      return { ...entry, lessons: asked, people, shownAt: cell?.shownAt.toISOString() ?? null };
    });
    return { language: release.content.language, lessons, entries: sortEntries(entries), answered: sizeBand(among) };
  });
}

/** Key of a misconception -> the lessons with a question that names it. */
function findAsking({ content, questions }: Release): Map<string, string[]> {
  const asking = new Map<string, string[]>();
  for (const { id, questions: asked } of content.lessons) {
    const records = asked.flatMap((questionId) => questions.get(questionId) ?? []);
    const keys = new Set(records.flatMap((record) => [...namedBy(record).values()]));
    for (const key of keys) asking.set(key, [...(asking.get(key) ?? []), id]);
  }
  return asking;
}

async function lookAnew(
  tx: Db,
  release: Release,
  { courseId, now, ...key }: CohortTrainerKey & { courseId: string; now: Date },
): Promise<void> {
  const members = await selectLatestChoices(tx, { ...key, courseId });
  const { answered, byKey } = findHolders(release.questions.values(), members);
  const shown = await selectCells(tx, key);
  const current = new Map([[answeredCell, answered]]);
  for (const entry of release.content.misconceptions) current.set(cellOf(entry.key), byKey.get(entry.key) ?? new Set());
  for (const [cell, people] of current) {
    const before = shown.filter((each) => each.cell === cell);
    const sets = before.map(({ learnerIds }) => new Set(learnerIds));
    if (!isRenewed(sets, people)) continue;
    const no = (before.at(-1)?.no ?? 0) + 1;
    await addCell(tx, key, { cell, no, learnerIds: [...people], now });
  }
}

function sortEntries(entries: MapEntry[]): MapEntry[] {
  const { compare } = new Intl.Collator("nl");
  return entries.sort((a, b) => (b.people?.from ?? 0) - (a.people?.from ?? 0) || compare(a.name, b.name));
}
