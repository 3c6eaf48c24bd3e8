import { expect, it } from "vitest";
import {
  insertCohort,
  insertCohortTrainer,
  insertMembership,
  insertMemberWithAccount,
  insertTrainer,
} from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { allowDeletesFromAppendOnlyTables } from "~/platform/database/allow-deletes-from-append-only-tables.server";
import { newId } from "~/platform/ids";
import { getCohortOverviewForTrainer } from "../following/get-cohort-overview.server";
import { listStaffActionsAboutLearner } from "../group/list-staff-actions-about-learner.server";
import { deleteCohortDataOfLearner } from "../joining/delete-cohort-data-of-learner.server";
import { leaveCohort, removeMemberFromCohort } from "../joining/end-membership.server";
import { exportCohortDataOfLearner } from "../joining/export-cohort-data-of-learner.server";
import { getCohortForMember } from "../joining/list-memberships.server";
import { addOwnColumn, changeOwnColumn, removeOwnColumn } from "./change-own-columns.server";
import { fillOwnColumnByHand, fillOwnColumnFromList, previewOwnColumnList } from "./fill-own-column.server";
import { getOwnColumn, listOwnColumns } from "./get-own-columns.server";
import { parseOwnColumnList } from "./own-column-list";

const { pool, countStatements } = await openTestDatabase();
const now = new Date("2026-03-02T10:00:00Z");
await loadTestCourse(pool, now);

async function group(names = ["Noor Bakker", "Zoë Öz"]) {
  const trainerId = await insertTrainer(pool, "Marieke", now);
  const cohortId = await insertCohort(pool, { trainerId, now });
  const members: string[] = [];
  for (const name of names) members.push(await insertMemberWithAccount(pool, { cohortId, name, now }));
  const key = { cohortId, trainerId };
  return { key, members, ids: Object.fromEntries(names.map((name, at) => [name, members[at] ?? ""])) };
}
type Key = { cohortId: string; trainerId: string };

const add = (key: Key, name: string, more: { purpose?: "own" | "student-number"; id?: string } = {}) => {
  const { purpose = "own", id = newId(now) } = more;
  return addOwnColumn(pool, { ...key, id, name, purpose, inTable: true, now });
};
async function addOne(key: Key, name = "Klas", purpose: "own" | "student-number" = "own"): Promise<string> {
  const added = await add(key, name, { purpose });
  return added.ok ? added.id : expect.unreachable(added.reason);
}
const hide = (key: Key, id: string) =>
  changeOwnColumn(pool, { ...key, id, name: "Telefoon", purpose: "own", inTable: false, shown: null, now });
const later = new Date(now.getTime() + 60_000);
const fill = (key: Key & { columnId: string }, values: Record<string, string>) =>
  fillOwnColumnByHand(pool, {
    ...key,
    values: Object.entries(values).map(([learnerId, value]) => ({ learnerId, value })),
    now: later,
  });
const valuesOf = async (columnId: string) => {
  const rows =
    await pool`select learner_id, value from cohort_column_value where column_id = ${columnId} order by value`;
  return Object.fromEntries(rows.map(({ learnerId, value }) => [learnerId, value]));
};
const linesOf = (text: string) => {
  const read = parseOwnColumnList(text);
  if (!read.ok) throw new Error(read.reason);
  return read.lines;
};

it("a form that was used before adds another column, and two clicks on it add one", async () => {
  const { key } = await group();
  const id = newId(now);
  for (const name of ["Klas", "Kamer", "Kamer", "Klas"])
    expect(await add(key, name, { id })).toMatchObject({ ok: true });
  expect((await listOwnColumns(pool, key)).map(({ name }) => name)).toEqual(["Klas", "Kamer"]);
  // The first one got another name, so its old name is free again.
  await changeOwnColumn(pool, { ...key, id, name: "Groep", purpose: "own", inTable: true, shown: null, now });
  for (let click = 0; click < 2; click++) expect(await add(key, "Klas", { id })).toMatchObject({ ok: true });
  expect((await listOwnColumns(pool, key)).map(({ name }) => name)).toEqual(["Groep", "Kamer", "Klas"]);
});

it("a group has at most six columns, also if two are added at once, and the same form adds one", async () => {
  const { key } = await group();
  for (const name of ["1", "2", "3", "4", "5"]) await addOne(key, name);
  const outcomes = await Promise.all([add(key, "6"), add(key, "7")]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes).toContainEqual({ ok: false, reason: "invalid", problems: { form: "columns-full" } });
  const columns = await listOwnColumns(pool, key);
  expect(columns).toHaveLength(6);
  const id = columns[0]?.id ?? "";
  expect(await add(key, "1", { id })).toEqual({ ok: true, id });
  expect(await listOwnColumns(pool, key)).toEqual(columns);
  await expect(pool`
    insert into cohort_column (cohort_id, id, name, position) values (${key.cohortId}, ${newId(now)}, 'x', 7)`).rejects.toThrow();
  // A removed column leaves its place to another one.
  expect(await removeOwnColumn(pool, { ...key, columnId: columns[2]?.id ?? "", now })).toBe(true);
  await addOne(key, "nieuw");
  expect((await listOwnColumns(pool, key))[2]?.name).toBe("nieuw");
});

it("a name occurs once, and only one column has the student numbers, which must be numbers", async () => {
  const { key, members } = await group();
  const klas = await addOne(key, "Klas");
  const number = await addOne(key, "Studentnummer", "student-number");
  expect(await add(key, " KLAS ")).toMatchObject({ problems: { name: "name-taken" } });
  expect(await add(key, "Nr", { purpose: "student-number" })).toMatchObject({ problems: { purpose: "number-taken" } });
  expect(await add(key, "\u200b")).toMatchObject({ problems: { name: "name-wrong" } });
  await removeOwnColumn(pool, { ...key, columnId: number, now });
  await fill({ ...key, columnId: klas }, { [members[0] ?? ""]: "=2B" });
  const change = {
    ...key,
    id: klas,
    name: "Klas",
    purpose: "student-number" as const,
    inTable: false,
    shown: null,
    now,
  };
  expect(await changeOwnColumn(pool, change)).toMatchObject({ problems: { purpose: "no-numbers" } });
  await fill({ ...key, columnId: klas }, { [members[0] ?? ""]: "2B" });
  expect(await changeOwnColumn(pool, change)).toEqual({ ok: true, kept: [] });
  expect(await listOwnColumns(pool, key)).toMatchObject([
    { name: "Klas", purpose: "student-number", inTable: false, filled: 1 },
  ]);
});

it("values are stored for members only; an empty one is erased, and a long one refuses all", async () => {
  const { key, members } = await group();
  const [noor = "", zoe = ""] = members;
  const stranger = (await group(["Vreemd"])).members[0] ?? "";
  const columnId = await addOne(key);
  expect(await fill({ ...key, columnId }, { [noor]: " 2B ", [stranger]: "2B" })).toEqual({ ok: true, changed: 1 });
  expect(await valuesOf(columnId)).toEqual({ [noor]: "2B" });
  const refused = await fill({ ...key, columnId }, { [noor]: "2C", [zoe]: "x".repeat(121) });
  expect(refused).toMatchObject({ ok: false, reason: "invalid" });
  expect(await valuesOf(columnId)).toEqual({ [noor]: "2B" });
  expect(await fill({ ...key, columnId }, { [noor]: "2B", [zoe]: "2A" })).toEqual({ ok: true, changed: 1 });
  expect(await fill({ ...key, columnId }, { [noor]: "  " })).toEqual({ ok: true, changed: 1 });
  expect(await valuesOf(columnId)).toEqual({ [zoe]: "2A" });
});

it("another trainer, and a column of another group, reach nothing", async () => {
  const own = await group();
  const other = await group(["Ander"]);
  const columnId = await addOne(own.key);
  const theirs = await addOne(other.key);
  const [noor = ""] = own.members;
  await fill({ ...own.key, columnId }, { [noor]: "2B" });
  const stranger = { cohortId: own.key.cohortId, trainerId: other.key.trainerId };
  expect(await listOwnColumns(pool, stranger)).toEqual([]);
  expect(await getOwnColumn(pool, { ...stranger, columnId, page: 1 })).toBeNull();
  expect(await add(stranger, "x")).toEqual({ ok: false, reason: "not-found" });
  expect(await fill({ ...stranger, columnId }, { [noor]: "x" })).toEqual({ ok: false, reason: "not-found" });
  expect(await removeOwnColumn(pool, { ...stranger, columnId, now })).toBe(false);
  // A trainer who names a column of another group under their own one.
  const forged = { ...own.key, columnId: theirs };
  expect(await getOwnColumn(pool, { ...forged, page: 1 })).toBeNull();
  expect(await fill(forged, { [noor]: "x" })).toEqual({ ok: false, reason: "not-found" });
  expect(await fillOwnColumnFromList(pool, { ...forged, lines: linesOf("Noor Bakker;x"), now })).toMatchObject({
    ok: false,
  });
  expect(await previewOwnColumnList(pool, { ...forged, lines: linesOf("Noor Bakker;x") })).toBeNull();
  expect(await removeOwnColumn(pool, { ...forged, now })).toBe(false);
  const change = { ...own.key, id: theirs, name: "x", purpose: "own" as const, inTable: true, shown: null, now };
  expect(await changeOwnColumn(pool, change)).toEqual({ ok: false, reason: "not-found" });
  expect(await valuesOf(columnId)).toEqual({ [noor]: "2B" });
  expect(await valuesOf(theirs)).toEqual({});
  // A co-trainer may do what the owner may.
  const helper = await insertTrainer(pool, "Helper", now);
  await insertCohortTrainer(pool, { cohortId: own.key.cohortId, trainerId: helper, now });
  expect(await fill({ ...own.key, trainerId: helper, columnId }, { [noor]: "2C" })).toEqual({ ok: true, changed: 1 });
});

it("a list fills what is certain, and the rest comes back", async () => {
  const { key, ids } = await group(["Noor Bakker", "Zoë Öz", "Sam Smit", "sam smit"]);
  const columnId = await addOne(key);
  const lines = linesOf("Noor Bakker;1\nSam Smit;2\nNiemand;3\nZoe Oz;4");
  const preview = await previewOwnColumnList(pool, { ...key, columnId, lines });
  expect(preview?.lines.map(({ kind }) => kind)).toEqual(["matched", "doubtful", "unknown", "matched"]);
  expect(await valuesOf(columnId)).toEqual({});
  const outcome = await fillOwnColumnFromList(pool, {
    ...key,
    columnId,
    lines,
    choices: new Map([[2, ids["sam smit"] ?? ""]]),
    now,
  });
  expect(outcome).toMatchObject({ ok: true, changed: 3, left: [{ line: 3, kind: "unknown", text: "Niemand;3" }] });
  expect(await valuesOf(columnId)).toEqual({
    [ids["Noor Bakker"] ?? ""]: "1",
    [ids["sam smit"] ?? ""]: "2",
    [ids["Zoë Öz"] ?? ""]: "4",
  });
});

it("the address of a member's account is no key: only one that a trainer invited, and that was accepted", async () => {
  const { key, members } = await group();
  const [noor = "", zoe = ""] = members;
  const columnId = await addOne(key);
  const invite = (email: string, acceptedBy: string | null) => pool`
    insert into invitation (id, cohort_id, email, token_hash, mail_key, invited_at, expires_at, accepted_at, accepted_by)
    values (${newId(now)}, ${key.cohortId}, ${email}, ${Buffer.from(email)}, ${email}, ${now}, ${now},
      ${acceptedBy && now}, ${acceptedBy})`;
  await invite("uitgenodigd@example.org", noor);
  // The trainer guesses the address of an account by inviting it, but nobody accepted that.
  await invite(`${zoe}@example.org`, null);
  const kinds = async (text: string) =>
    (await previewOwnColumnList(pool, { ...key, columnId, lines: linesOf(text) }))?.lines.map(({ kind }) => kind);
  expect(
    await kinds(`uitgenodigd@example.org;1\n${noor}@example.org;2\n${zoe}@example.org;3\nniemand@example.org;4`),
  ).toEqual(["matched", "unknown", "unknown", "unknown"]);
});

it("a member reads their own values, has them in their data, and reads in the log that they were filled in", async () => {
  const { key, members } = await group();
  const [noor = "", zoe = ""] = members;
  const columnId = await addOne(key, "Studentnummer", "student-number");
  await addOne(key, "Klas");
  await fill({ ...key, columnId }, { [noor]: "s-geheim" });
  expect((await getCohortForMember(pool, { cohortId: key.cohortId, learnerId: noor }))?.ownColumns).toEqual([
    { name: "Studentnummer", value: "s-geheim" },
  ]);
  expect((await getCohortForMember(pool, { cohortId: key.cohortId, learnerId: zoe }))?.ownColumns).toEqual([]);
  expect((await exportCohortDataOfLearner(pool, noor)).columns).toMatchObject([
    { name: "Studentnummer", value: "s-geheim" },
  ]);
  const log = async (learnerId: string) =>
    (await listStaffActionsAboutLearner(pool, { learnerId, page: 1 })).entries.map(({ deed }) => deed);
  expect(await log(noor)).toEqual(["cohort-column-value", "cohort-changed-columns", "cohort-changed-columns"]);
  expect(await log(zoe)).not.toContain("cohort-column-value");
  const events = await pool`select object, reason from audit_event where subject = ${noor}`;
  expect(JSON.stringify(events)).not.toContain("geheim");
});

it("the overview shows the columns that the trainer chose, in their order and without another statement", async () => {
  const { key, members } = await group();
  const [noor = ""] = members;
  const klas = await addOne(key, "Klas");
  const hidden = await addOne(key, "Telefoon");
  const number = await addOne(key, "Studentnummer", "student-number");
  await hide(key, hidden);
  await fill({ ...key, columnId: number }, { [noor]: "0012" });
  await fill({ ...key, columnId: klas }, { [noor]: "2B" });
  await fill({ ...key, columnId: hidden }, { [noor]: "06" });
  const releases = createReleaseCache();
  await releases.current(pool, "proef");
  const cohort = { courseId: "proef", startsOn: "2026-01-01", endsOn: "2026-12-31" };
  const { result, statements } = await countStatements((counted) =>
    getCohortOverviewForTrainer(counted, releases, { ...key, cohort, now }),
  );
  expect(statements).toHaveLength(4);
  expect(result.rows.map(({ name, ownValues }) => [name, ownValues])).toEqual([
    ["Noor Bakker", "Klas: 2B · Studentnummer: 0012"],
    ["Zoë Öz", ""],
  ]);
});

it("a trainer sorts the overview by a column that it shows, by its id in the address, and by no other", async () => {
  const { key, ids } = await group(["Ada", "Bo", "Cor"]);
  const { Ada: ada = "", Bo: bo = "", Cor: cor = "" } = ids;
  const [number, hidden] = [await addOne(key, "Nummer"), await addOne(key, "Telefoon")];
  await fill({ ...key, columnId: number }, { [ada]: "10", [cor]: "9" });
  await fill({ ...key, columnId: hidden }, { [ada]: "3", [bo]: "2", [cor]: "1" });
  await hide(key, hidden);
  const cohort = { courseId: "proef", startsOn: "2026-01-01", endsOn: "2026-12-31" };
  const names = async (sort: string) => {
    const search = new URLSearchParams({ sort });
    const { rows } = await getCohortOverviewForTrainer(pool, createReleaseCache(), { ...key, cohort, search, now });
    return rows.map(({ name }) => name);
  };
  expect(await names(number)).toEqual(["Cor", "Ada", "Bo"]);
  expect(await names(`-${number}`)).toEqual(["Ada", "Cor", "Bo"]);
  expect(await names(hidden)).toEqual(["Ada", "Bo", "Cor"]);
});

it("values go with the membership and with the account, and do not come back", async () => {
  const { key, members } = await group(["Noor", "Zoë", "Bo", "Cor"]);
  const [noor = "", zoe = "", bo = "", cor = ""] = members;
  const columnId = await addOne(key);
  await fill({ ...key, columnId }, { [noor]: "1", [zoe]: "2", [bo]: "3", [cor]: "4" });
  await leaveCohort(pool, { cohortId: key.cohortId, learnerId: noor, now });
  await removeMemberFromCohort(pool, { ...key, learnerId: zoe, now });
  await pool.begin(async (tx) => {
    await allowDeletesFromAppendOnlyTables(tx);
    await deleteCohortDataOfLearner(tx, { learnerId: bo });
  });
  await pool.begin(async (tx) => {
    await allowDeletesFromAppendOnlyTables(tx);
    await tx`delete from learner where id = ${cor}`;
  });
  expect(await valuesOf(columnId)).toEqual({});
  await insertMembership(pool, { cohortId: key.cohortId, learnerId: noor, now });
  expect((await getCohortForMember(pool, { cohortId: key.cohortId, learnerId: noor }))?.ownColumns).toEqual([]);
});
