/**
 * Which of the times that one member got for one deadline still stand, after some were taken back. Pure functions, which can also run in the
 * browser.
 */

/** What is stored of one deadline: time that was given, or that some was taken back. */
export interface StoredExtension {
  scope: string;
  /** Its number; of one deadline, the highest one says until when it is. */
  seq: number;
  /** Until when. Of a row that takes time back: until when it holds again, or null. */
  dueAt: string | Date | null;
  /** The number of the time that this row took back. Null if it gave time, or if it is old and took back all before it. */
  takesBack: number | null;
}

/** Returns whether a row took time back. */
export function isTakingBack({ dueAt, takesBack }: Pick<StoredExtension, "dueAt" | "takesBack">): boolean {
  return dueAt === null || takesBack !== null;
}

/**
 * Returns the times for one deadline that nobody took back, the latest one first. The first one holds. If it is taken back, the next one holds
 * again. `stored`: all rows of one member in one cohort, in any order.
 */
export function listTimesThatStand<Row extends StoredExtension>(stored: readonly Row[], scope: string): Row[] {
  const rows = stored.filter((each) => each.scope === scope).sort((a, b) => b.seq - a.seq);
  const gone = new Set(rows.map(({ takesBack }) => takesBack));
  const lastEnd = rows.find(({ dueAt, takesBack }) => dueAt === null && takesBack === null)?.seq ?? 0;
  return rows.filter((row) => !isTakingBack(row) && row.seq > lastEnd && !gone.has(row.seq));
}
