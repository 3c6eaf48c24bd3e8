import { recordAuditEvents } from "~/accounts/audit/record-audit-event.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { lockCohortOfTrainer } from "../group/cohort-changes.sql.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { listMembersWithOwnColumnValue } from "./get-own-columns.server";
import { type MatchedOwnColumnLine, matchOwnColumnList } from "./match-own-column-list";
import {
  type MemberWithOwnColumnValue,
  normaliseOwnColumnValue,
  type OwnColumn,
  type OwnColumnValueProblem,
} from "./own-column";
import type { OwnColumnListLine } from "./own-column-list";
import {
  type OwnColumnKey,
  selectInvitedAddressesOfMembers,
  selectOwnColumns,
  storeOwnColumnValues,
} from "./own-columns.sql.server";

type FillOutcome =
  | { ok: true; changed: number }
  | { ok: false; reason: "not-found" }
  /** `problems`: by the id of the member, or of the column if they are of one member. Nothing is stored. */
  | { ok: false; reason: "invalid"; problems: Map<string, OwnColumnValueProblem> };

/** Stores values that a trainer typed by hand. An empty value deletes what was filled in. Each member reads in their log that it changed. */
export function fillOwnColumnByHand(
  pool: Pool,
  input: OwnColumnKey & { values: readonly { learnerId: string; value: string }[]; now: Date },
): Promise<FillOutcome> {
  const { values, now, ...key } = input;
  return pool.begin(async (tx): Promise<FillOutcome> => {
    const column = await lockColumn(tx, key);
    if (!column) return { ok: false, reason: "not-found" };
    const problems = new Map<string, OwnColumnValueProblem>();
    const judged = values.flatMap(({ learnerId, value }) => {
      const outcome = normaliseOwnColumnValue(value, column.purpose);
      if (outcome.ok) return [{ learnerId, value: outcome.value }];
      problems.set(learnerId, outcome.reason);
      return [];
    });
    if (problems.size > 0) return { ok: false, reason: "invalid", problems };
    return { ok: true, changed: await store(tx, key, judged, now) };
  });
}

/**
 * Stores values of one member, each in another column. An empty value deletes what was filled in. Values in columns that are gone by now are
 * ignored. `changed`: the number of values that changed.
 */
export function fillOwnColumnsOfMember(
  pool: Pool,
  input: CohortTrainerKey & { learnerId: string; values: readonly { columnId: string; value: string }[]; now: Date },
): Promise<FillOutcome> {
  const { cohortId, trainerId, learnerId, now } = input;
  const key = { cohortId, trainerId };
  return pool.begin(async (tx): Promise<FillOutcome> => {
    if (!(await lockCohortOfTrainer(tx, key))) return { ok: false, reason: "not-found" };
    const columns = new Map((await selectOwnColumns(tx, key)).map(({ id, purpose }) => [id, purpose]));
    const problems = new Map<string, OwnColumnValueProblem>();
    const judged = input.values.flatMap(({ columnId, value }) => {
      const purpose = columns.get(columnId);
      const outcome = purpose && normaliseOwnColumnValue(value, purpose);
      if (outcome?.ok === false) problems.set(columnId, outcome.reason);
      return outcome?.ok ? [{ columnId, value: outcome.value }] : [];
    });
    if (problems.size > 0) return { ok: false, reason: "invalid", problems };
    let changed = 0;
    for (const { columnId, value } of judged)
      changed += await store(tx, { ...key, columnId }, [{ learnerId, value }], now);
    return { ok: true, changed };
  });
}

interface OwnColumnListPreview {
  lines: MatchedOwnColumnLine[];
  /**
   * The members whom a trainer can choose for lines that name nobody: those on no line, sorted by name. Empty if there is nothing to choose,
   * or so much that the page would become very long.
   */
  free: MemberWithOwnColumnValue[];
}

interface ListInput {
  lines: readonly OwnColumnListLine[];
  /** The members whom the trainer chose for lines that name nobody, or several people: by the number of the line. */
  choices?: ReadonlyMap<number, string>;
}

/** Returns what would happen with each line of a list if it filled the column. Returns null if there is no such column. */
export async function previewOwnColumnList(
  db: Db,
  { lines, choices = new Map(), ...key }: OwnColumnKey & ListInput,
): Promise<OwnColumnListPreview | null> {
  const [columns, members, invited] = await Promise.all([
    selectOwnColumns(db, key),
    listMembersWithOwnColumnValue(db, key),
    selectInvitedAddressesOfMembers(db, key),
  ]);
  const column = columns.find(({ id }) => id === key.columnId);
  if (!column) return null;
  const matched = matchOwnColumnList(lines, { members, invited, choices, purpose: column.purpose });
  return { lines: matched, free: listFreeMembers(matched, members) };
}

const mostChoices = 6000;

function listFreeMembers(
  lines: readonly MatchedOwnColumnLine[],
  members: readonly MemberWithOwnColumnValue[],
): MemberWithOwnColumnValue[] {
  const taken = new Set(lines.flatMap((line) => (line.kind === "matched" ? [line.learnerId] : [])));
  const free = members.filter(({ learnerId }) => !taken.has(learnerId));
  const unknown = lines.filter(({ kind }) => kind === "unknown").length;
  return unknown * free.length > mostChoices ? [] : free;
}

/**
 * Fills a column from a list. Lines without one certain member are skipped, and come back as `left`, so that nothing of the list is lost.
 * Lines about a member who is on an earlier line are not among them.
 */
export function fillOwnColumnFromList(
  pool: Pool,
  { now, ...input }: OwnColumnKey & ListInput & { now: Date },
): Promise<
  | { ok: true; changed: number; left: MatchedOwnColumnLine[]; free: MemberWithOwnColumnValue[] }
  | { ok: false; reason: "not-found" }
> {
  const { cohortId, trainerId, columnId } = input;
  const key = { cohortId, trainerId, columnId };
  return pool.begin(async (tx) => {
    const found = (await lockColumn(tx, key)) && (await previewOwnColumnList(tx, input));
    if (!found) return { ok: false as const, reason: "not-found" as const };
    const values = found.lines.flatMap((line) =>
      line.kind === "matched" ? [{ learnerId: line.learnerId, value: line.value }] : [],
    );
    const changed = await store(tx, key, values, now);
    const left = found.lines.filter(({ kind }) => kind !== "matched" && kind !== "double");
    return { ok: true as const, changed, left, free: found.free };
  });
}

async function lockColumn(tx: Db, key: OwnColumnKey): Promise<OwnColumn | null> {
  if (!(await lockCohortOfTrainer(tx, key))) return null;
  return (await selectOwnColumns(tx, key)).find(({ id }) => id === key.columnId) ?? null;
}

/** Stores values and records for each member whose value changed that it did, without the value. Returns the number of these members. */
async function store(
  tx: Db,
  key: OwnColumnKey,
  values: { learnerId: string; value: string }[],
  now: Date,
): Promise<number> {
  const changed = await storeOwnColumnValues(tx, key, values);
  const { cohortId, trainerId, columnId } = key;
  const event = { actor: trainerId, action: "cohort-column-value" as const, object: `${cohortId}:${columnId}` };
  await recordAuditEvents(
    tx,
    changed.map((subject) => ({ ...event, subject })),
    now,
  );
  return changed.length;
}
