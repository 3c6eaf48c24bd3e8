import type { Release, ReleaseReader } from "~/content/releases.server";
import type { Db, Pool } from "~/platform/database.server";
import type { TrainerKey } from "../cohorts.sql.server";
import { type Band, bandOf, isRenewed } from "./disclosure";
import { findHolders } from "./holders";
import { lockCells, putCell, type ShownCell, selectCells, selectLatestChoices } from "./misconceptions.sql.server";

export interface MapEntry {
  key: string;
  name: string;
  explanation: string;
  /** A question to talk about. */
  discussion: string;
  /** How many hold it, as far as that may be shown; null: fewer than five, or none. */
  people: Band | null;
  /** ISO moment of this number; null: none was ever shown. */
  shownAt: string | null;
}

export interface MisconceptionMap {
  language: string;
  /** The most widely held first, then by name. */
  entries: MapEntry[];
  /** How many answered a question that could show one. */
  answered: Band | null;
}

const answeredCell = "answered";
const cellOf = (key: string) => `misconception:${key}`;

/**
 * Which misconceptions a group holds, for one of its trainers. A number is renewed only when five people or more behind it differ from those
 * behind the one that was shown; until then the old one stays. Null when there is no such cohort or course.
 */
export function getMisconceptionMap(
  pool: Pool,
  releases: ReleaseReader,
  { courseId, now, ...key }: TrainerKey & { courseId: string; now: Date },
): Promise<MisconceptionMap | null> {
  return pool.begin(async (tx) => {
    if (!(await lockCells(tx, key))) return null;
    const release = await releases.current(tx, courseId);
    if (!release) return null;
    const { answered, byKey } = findHolders(
      release.questions.values(),
      await selectLatestChoices(tx, { ...key, courseId }),
    );
    const shown = new Map((await selectCells(tx, key)).map((cell) => [cell.cell, cell]));
    const renew = (cell: string, current: ReadonlySet<string>) => renewCell(tx, key, { cell, current, shown, now });
    const whole = await renew(answeredCell, answered);
    const entries: MapEntry[] = [];
    for (const entry of release.content.misconceptions) {
      const cell = await renew(cellOf(entry.key), byKey.get(entry.key) ?? new Set());
      entries.push({ ...entry, people: bandOf(cell?.people ?? 0), shownAt: cell?.shownAt.toISOString() ?? null });
    }
    return { language: languageOf(release), entries: sortEntries(entries), answered: bandOf(whole?.people ?? 0) };
  });
}

interface Renewing {
  cell: string;
  current: ReadonlySet<string>;
  shown: ReadonlyMap<string, ShownCell>;
  now: Date;
}

/** What is shown from now on. */
async function renewCell(
  tx: Db,
  key: TrainerKey,
  { cell, current, shown, now }: Renewing,
): Promise<Pick<ShownCell, "people" | "shownAt"> | null> {
  const before = shown.get(cell) ?? null;
  if (!isRenewed(new Set(before?.learnerIds), current)) return before;
  await putCell(tx, key, { cell, learnerIds: [...current], now });
  return { people: current.size, shownAt: now };
}

const languageOf = (release: Release) => release.content.language;

function sortEntries(entries: MapEntry[]): MapEntry[] {
  const { compare } = new Intl.Collator("nl");
  return entries.sort((a, b) => (b.people?.from ?? 0) - (a.people?.from ?? 0) || compare(a.name, b.name));
}
