import { expect, it } from "vitest";
import {
  insertCohort,
  insertCohortTrainer,
  insertMembership,
  insertMemberWithAccount,
  insertTrainer,
  withdrawTrainerRole,
} from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { newId } from "~/platform/ids";
import { archiveCohort } from "../archiving/archive-cohort.server";
import { getCohortOverviewForTrainer } from "../following/get-cohort-overview.server";
import { arrangeMember } from "../needs/arrange-member.server";
import { countMembersInNeedOfTrainer, getTodayOfTrainer } from "./get-today-of-trainer.server";
import { listGroupsOfTrainer } from "./list-groups-of-trainer.server";

const { pool, countStatements } = await openTestDatabase();
const joined = new Date("2026-03-02T10:00:00Z");
/** A Friday. */
const now = new Date("2026-03-13T12:00:00Z");
const course = await loadTestCourse(pool, joined);
const releases = createReleaseCache();
await releases.current(pool, "proef");

const groups = async (trainerId: string) => (await listGroupsOfTrainer(pool, releases, { trainerId, now })).groups;
const today = (trainerId: string, at = now) => getTodayOfTrainer(pool, releases, { trainerId, now: at });

async function insertDeadline(cohortId: string, dueAt: string, scope = "vijf") {
  await pool`insert into deadline (cohort_id, scope, due_at) values (${cohortId}, ${scope}, ${new Date(dueAt)})`;
}

async function arrange(key: { cohortId: string; trainerId: string; learnerId: string }, choice: "done" | "tomorrow") {
  const form = { ...key, formId: newId(now), choice, day: "", note: "Belt terug.", now };
  expect(await arrangeMember(pool, releases, form)).toEqual({ ok: true });
}

/** Three groups of one trainer: late members with a deadline that is over, silent ones without deadlines, and one that begins later. */
async function threeGroups() {
  const trainerId = await insertTrainer(pool, "Marieke", joined);
  const insert = (name: string, dates: { startsOn?: string } = {}) =>
    insertCohort(pool, { trainerId, name, ...dates, now: joined });
  const [late, silent, begins] = [
    await insert("Laat"),
    await insert("Stil", { startsOn: "2026-01-02" }),
    await insert("Straks", { startsOn: "2026-03-20" }),
  ];
  await insertDeadline(late, "2026-03-11T22:59:00Z");
  await insertDeadline(late, "2026-03-15T22:59:00Z", "alles");
  await insertDeadline(begins, "2026-04-01T21:59:00Z");
  const member = (cohortId: string, name: string, rounds: boolean[][] = []) =>
    insertMemberWithAccount(
      pool,
      { cohortId, name, now: joined },
      { releases, course, rounds: rounds.map((right, at) => ({ lessonId: "vijf", right, round: at + 1 })) },
    );
  const [right, wrong] = [Array(5).fill(true), [true, true, true, false, false]];
  const ids = {
    stuck: await member(late, "Abdel", [wrong, wrong]),
    passed: await member(late, "Bo", [right]),
    extended: await member(late, "Cor"),
    done: await member(late, "Daan"),
    twice: await member(late, "Éva"),
    silent: await member(silent, "Fien", [right]),
  };
  await insertMembership(pool, { cohortId: silent, learnerId: ids.twice, now: joined });
  await insertMembership(pool, { cohortId: begins, learnerId: ids.passed, now: joined });
  await pool`
    insert into extension (learner_id, cohort_id, scope, seq, due_at, reason, actor, at)
    values (${ids.extended}, ${late}, 'vijf', 1, ${new Date("2026-03-20T22:59:00Z")}, 'ziek', ${trainerId}, ${joined})`;
  await arrange({ cohortId: late, trainerId, learnerId: ids.done }, "done");
  return { trainerId, late, silent, begins, ids, member, wrong };
}

it("the sums of the list of groups and of today are those of each group's own overview", async () => {
  const { trainerId, late, silent, member, wrong } = await threeGroups();
  // Two groups have an arranged member, so that memory that was read from the wrong group shows in the sums.
  await arrange({ cohortId: silent, trainerId, learnerId: await member(silent, "Gijs", [wrong, wrong]) }, "tomorrow");
  expect((await today(trainerId)).arranged.map(({ group }) => group.id).sort()).toEqual([late, silent].sort());
  for (const at of [now, new Date("2026-03-20T08:00:00Z"), new Date("2026-06-01T08:00:00Z")]) {
    const { groups: listed } = await listGroupsOfTrainer(pool, releases, { trainerId, now: at });
    expect(listed.map(({ cohort: { name } }) => name)).toEqual(
      // The group that has yet to begin comes last, until it runs.
      at === now ? ["Stil", "Laat", "Straks"] : ["Straks", "Stil", "Laat"],
    );
    const all = await today(trainerId, at);
    const sum = { members: 0, needs: 0, arranged: 0, onSchedule: 0, certificates: 0 };
    for (const { cohort, figures, course: own } of listed) {
      const overview = await getCohortOverviewForTrainer(pool, releases, {
        cohortId: cohort.id,
        trainerId,
        cohort,
        now: at,
      });
      expect(figures).toEqual(overview.figures);
      expect(own).toEqual(overview.course);
      expect(figures.needs + figures.arranged + figures.onSchedule).toBe(cohort.members);
      const inGroup = ({ group }: { group: { id: string } }) => group.id === cohort.id;
      const withoutGroup = ({ group: _, ...each }: { group: unknown }) => each;
      expect(all.needs.filter(inGroup).map(withoutGroup)).toEqual(overview.needs);
      expect(all.arranged.filter(inGroup).map(withoutGroup)).toEqual(overview.arranged);
      for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += figures[key];
    }
    expect(all.figures).toEqual(sum);
    expect(sum.members).toBe(9);
    expect(await countMembersInNeedOfTrainer(pool, releases, { trainerId, now: at })).toBe(sum.needs);
  }
});

it("today lists the most urgent of all groups first, a member of two groups once for each, and who came back today", async () => {
  const { trainerId, late, ids } = await threeGroups();
  const { needs, arranged, groups: count } = await today(trainerId);
  expect(count).toBe(3);
  expect(needs.map(({ name, group }) => [name, group.name])).toEqual([
    ["Abdel", "Laat"],
    ["Éva", "Laat"],
  ]);
  expect(arranged.map(({ name, group }) => [name, group.name])).toEqual([["Daan", "Laat"]]);
  const later = await today(trainerId, new Date("2026-03-20T08:00:00Z"));
  expect(later.needs.map(({ name, group }) => `${name} ${group.name}`)).toEqual([
    "Abdel Laat",
    "Bo Laat",
    "Cor Laat",
    "Daan Laat",
    "Éva Laat",
    "Éva Stil",
    "Fien Stil",
  ]);
  // Another deadline brought Daan back before the date.
  expect(later.returned).toEqual([]);
  // What is arranged in one group changes nothing in another.
  await arrange({ cohortId: late, trainerId, learnerId: ids.twice }, "tomorrow");
  expect((await today(trainerId)).arranged.map(({ group }) => group.id)).toEqual([late, late]);
  const returnedOn = async (day: string) =>
    (await today(trainerId, new Date(`${day}T08:00:00Z`))).returned.map(({ name, group }) => [name, group.id]);
  expect([await returnedOn("2026-03-13"), await returnedOn("2026-03-14"), await returnedOn("2026-03-15")]).toEqual([
    [],
    [["Éva", late]],
    [],
  ]);
});

it("the deadline of this week says how many passed, and one that is over says it as long as no other one comes this week", async () => {
  const { trainerId } = await threeGroups();
  const listed = await groups(trainerId);
  expect(listed.map(({ deadline }) => deadline)).toEqual([
    null,
    { day: "2026-03-15", scopes: ["alles"], isOver: false, passed: 0, busy: 0, open: 5 },
    { day: "2026-04-01", scopes: ["vijf"], isOver: false, passed: 1, busy: 0, open: 0 },
  ]);
  expect((await today(trainerId)).deadlines).toMatchObject([
    { day: "2026-03-11", isOver: true, passed: 1, busy: 1, open: 3, group: { name: "Laat", language: "nl" } },
    { day: "2026-03-15", isOver: false, group: { name: "Laat" } },
  ]);
});

it("it takes three statements, with one group and with twelve", async () => {
  const trainerId = await insertTrainer(pool, "Marieke", joined);
  const read = async () => {
    const [list, day] = [
      await countStatements((counted) => listGroupsOfTrainer(counted, releases, { trainerId, now })),
      await countStatements((counted) => getTodayOfTrainer(counted, releases, { trainerId, now })),
    ];
    return [list.result.groups.length, list.statements.length, day.result.groups, day.statements.length];
  };
  expect(await read()).toEqual([0, 3, 0, 3]);
  const insert = async (name: string) => {
    const cohortId = await insertCohort(pool, { trainerId, name, now: joined });
    for (const each of ["Bo", "Cor"]) await insertMemberWithAccount(pool, { cohortId, name: each, now: joined });
  };
  await insert("Groep 1");
  expect(await read()).toEqual([1, 3, 1, 3]);
  for (let n = 2; n <= 12; n++) await insert(`Groep ${n}`);
  expect(await read()).toEqual([12, 3, 12, 3]);
});

it("a co-trainer sees the group too; another trainer, somebody removed and somebody without the role see nothing of it", async () => {
  const { trainerId, late, ids } = await threeGroups();
  const [helper, stranger] = [await insertTrainer(pool, "Youssef", joined), await insertTrainer(pool, "Ander", joined)];
  await insertCohortTrainer(pool, { cohortId: late, trainerId: helper, now: joined });
  const own = await insertCohort(pool, { trainerId: stranger, name: "Eigen", now: joined });
  // A learner of the first trainer is also a member of the stranger's group, where nothing of the other group counts.
  await insertMembership(pool, { cohortId: own, learnerId: ids.done, now: joined });
  expect((await groups(helper)).map(({ cohort: { name, part } }) => [name, part])).toEqual([["Laat", "co-trainer"]]);
  expect((await today(helper)).needs.map(({ name }) => name)).toEqual(["Abdel", "Éva"]);
  expect((await today(helper)).arranged[0]?.item).toMatchObject({ by: "Marieke", note: "Belt terug." });
  expect((await groups(stranger)).map(({ cohort: { name } }) => name)).toEqual(["Eigen"]);
  expect(await today(stranger)).toMatchObject({ needs: [], arranged: [], deadlines: [], figures: { members: 1 } });
  expect(await groups(ids.stuck)).toEqual([]);
  await withdrawTrainerRole(pool, trainerId, now);
  expect(await groups(trainerId)).toEqual([]);
  expect(await today(trainerId)).toMatchObject({ groups: 0, needs: [], figures: { members: 0 } });
});

it("a group in the archive is only in the list of the archive", async () => {
  const { trainerId, late } = await threeGroups();
  await archiveCohort(pool, { cohortId: late, trainerId, archived: true, now });
  const { groups: listed, archived } = await listGroupsOfTrainer(pool, releases, { trainerId, now });
  expect([listed.map(({ cohort: { name } }) => name), archived.map(({ name, members }) => [name, members])]).toEqual([
    ["Stil", "Straks"],
    [["Laat", 5]],
  ]);
  const all = await today(trainerId);
  expect(all).toMatchObject({ groups: 2, arranged: [], deadlines: [] });
  expect(all.needs.map(({ group: { name } }) => name)).not.toContain("Laat");
});

it("today names open live sessions, sittings of today and invitations that did not arrive, of no other trainer", async () => {
  const trainerId = await insertTrainer(pool, "Marieke", joined);
  const stranger = await insertTrainer(pool, "Ander", joined);
  for (const [owner, name, code] of [
    [trainerId, "Mijn groep", "1234567"],
    [stranger, "Andere groep", "7654321"],
  ] as const) {
    const cohortId = await insertCohort(pool, { trainerId: owner, name, now: joined });
    await pool`insert into live_session (id, cohort_id, code, started_at) values (${newId(now)}, ${cohortId}, ${code}, ${now})`;
    for (const [room, from, to, closed] of [
      ["Nu", -1, 1, null],
      ["Straks", 3, 5, null],
      ["Voorbij", -30, -28, null],
      ["Dicht", -3, -2, now],
      ["Morgen", 20, 22, null],
      ["Lang voorbij", -100, -98, null],
    ] as const) {
      const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
      await pool`
        insert into sitting (id, cohort_id, cohort_name, course_id, room, supervised_by, opens_at, closes_at, code_hash, opened_by, opened_at, closed_at)
        values (${newId(now)}, ${cohortId}, ${name}, 'proef', ${room}, ${name}, ${at(from)}, ${at(to)}, ${`${name}${room}`}, ${owner}, ${joined}, ${closed})`;
    }
    for (const email of ["a@example.org", "b@example.org"]) {
      const id = newId(now);
      await pool`
        insert into mail_outbox (id, idempotency_key, recipient, template, data, created_at, sent_at, refused_at, refusal)
        values (${newId(now)}, ${id}, ${email}, 'invitation', '{}', ${joined}, ${joined}, ${now}, '5.1.1')`;
      await pool`
        insert into invitation (id, cohort_id, name, email, token_hash, mail_key, invited_at, expires_at)
        values (${id}, ${cohortId}, '', ${email}, ${id}, ${id}, ${joined}, ${new Date("2026-05-01")})`;
    }
  }
  const { live, sittings, bounced } = await today(trainerId);
  expect(live).toMatchObject([{ group: { name: "Mijn groep" } }]);
  expect(sittings.map(({ room, state, group: { name } }) => [room, state, name])).toEqual([
    ["Voorbij", "ended", "Mijn groep"],
    ["Nu", "open", "Mijn groep"],
    ["Straks", "planned", "Mijn groep"],
  ]);
  expect(bounced).toMatchObject([{ count: 2, group: { name: "Mijn groep" } }]);
});
