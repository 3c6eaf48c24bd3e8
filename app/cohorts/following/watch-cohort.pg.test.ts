import { expect, it, vi } from "vitest";
import {
  insertAnsweredRounds,
  insertCohort,
  insertMembership,
  insertMemberWithAccount,
  insertTrainer,
} from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { createLearnerActivityChannel, type LearnerActivityChannel } from "~/platform/activity-signal.server";
import { newId } from "~/platform/ids";
import { createLogger } from "~/platform/log.server";
import { addOwnColumn, changeOwnColumn } from "../columns/change-own-columns.server";
import { fillOwnColumnByHand, fillOwnColumnFromList } from "../columns/fill-own-column.server";
import { parseOwnColumnList } from "../columns/own-column-list";
import { recordTrainerAct } from "../needs/record-trainer-act.server";
import { createMatrixUpdatePoller, type MatrixUpdate } from "./watch-cohort.server";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-02T10:00:00Z");
const course = await loadTestCourse(pool, now);
const releases = createReleaseCache();
const log = createLogger("silent");
/** An activity signal that reports nothing, so that only the regular poll finds changes. */
const deaf: LearnerActivityChannel = { tell: () => {}, listen: () => () => {} };

async function makeCohort() {
  const trainerId = await insertTrainer(pool, "Marieke", now);
  const cohortId = await insertCohort(pool, { trainerId, now });
  const member = await insertMemberWithAccount(pool, { cohortId, name: "Aaltje", now });
  const other = await insertMemberWithAccount(pool, { cohortId, name: "Bram", now });
  const cohort = { courseId: "proef", startsOn: "2026-01-01", endsOn: "2026-12-31" };
  return { cohortId, trainerId, cohort, member, other };
}

function follow(
  key: Awaited<ReturnType<typeof makeCohort>>,
  activity: LearnerActivityChannel,
  pollMs: number,
  clock = now,
) {
  const changes: MatrixUpdate[] = [];
  const state = { allowed: true, ended: false, polls: 0 };
  const watch = createMatrixUpdatePoller({ pool, releases, activity, log, now: () => clock, pollMs, leastMs: 20 });
  const stop = watch.watch({
    ...key,
    allowed: async () => {
      state.polls += 1;
      return state.allowed;
    },
    changed: (change) => void changes.push(change),
    ended: () => {
      state.ended = true;
    },
  });
  /** Waits until so many polls of all members have begun, so that those before the last have ended. */
  const polled = (polls: number) => eventually(() => expect(state.polls).toBeGreaterThanOrEqual(polls));
  return { changes, state, stop, polled };
}

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 30_000 });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const vijf = (right: boolean[], round = 1) => ({
  releases,
  course,
  rounds: [{ lessonId: "vijf" as const, right, round }],
});

it("without activity signals, a poll reports exactly the rows that changed", async () => {
  const key = await makeCohort();
  const { changes, stop, polled } = follow(key, deaf, 50);
  await polled(3);
  expect(changes).toEqual([]);
  await insertAnsweredRounds(pool, { ...vijf([true, true]), learnerId: key.member, now });
  await eventually(() => expect(changes.length).toBeGreaterThan(0));
  const rows = changes.flatMap((change) => change.rows);
  expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(["Aaltje"]));
  await eventually(() =>
    expect(changes.flatMap((c) => c.rows).at(-1)?.cells[1]).toMatchObject({ state: "busy", answered: 2 }),
  );
  stop();
  const seen = changes.length;
  await insertAnsweredRounds(pool, { ...vijf([true]), learnerId: key.other, now });
  await pause(200);
  expect(changes).toHaveLength(seen);
});

it("an activity signal makes the next poll come at once; a signal about a non-member does not", async () => {
  const key = await makeCohort();
  const activity = createLearnerActivityChannel({ pool, listener: pool, log });
  const { changes, stop, polled } = follow(key, activity, 60_000);
  await polled(1);
  await pause(500);
  await insertAnsweredRounds(pool, { ...vijf([true]), learnerId: key.member, now });
  activity.tell(key.trainerId);
  await pause(500);
  expect(changes).toEqual([]);
  activity.tell(key.member);
  await eventually(() => expect(changes).toHaveLength(1));
  stop();
});

it("new members appear, former members disappear, and the figures follow", async () => {
  const key = await makeCohort();
  const { changes, stop, polled } = follow(key, deaf, 50);
  await polled(3);
  const chaimae = await insertMemberWithAccount(pool, { cohortId: key.cohortId, name: "Chaimae", now });
  await eventually(() => expect(changes.at(-1)?.rows.map(({ name }) => name)).toEqual(["Chaimae"]));
  expect(changes.at(-1)?.figures.members).toBe(3);
  await insertMembership(pool, { cohortId: key.cohortId, learnerId: chaimae, state: "left", now });
  await eventually(() => expect(changes.at(-1)).toMatchObject({ gone: [chaimae], figures: { members: 2 } }));
  stop();
});

it("what a trainer did about a member changes the figures, and says that the list has other people", async () => {
  const key = await makeCohort();
  const later = new Date(now.getTime() + 1000);
  await pool`insert into deadline (cohort_id, scope, due_at) values (${key.cohortId}, 'vijf', ${now})`;
  const { changes, stop, polled } = follow(key, deaf, 50, later);
  await polled(3);
  const act = { cohortId: key.cohortId, trainerId: key.trainerId, cohort: key.cohort, now: later } as const;
  await recordTrainerAct(pool, releases, { ...act, kind: "message", learnerIds: [key.member] });
  await eventually(() => expect(changes.at(-1)).toMatchObject({ needsChanged: true }));
  expect(changes.at(-1)).toMatchObject({ figures: { members: 2, needs: 1, arranged: 1, onSchedule: 0 } });
  // An answer changes the row, but nobody's place in the list.
  await insertAnsweredRounds(pool, { ...vijf([true]), learnerId: key.other, now });
  await eventually(() => expect(changes.at(-1)).toMatchObject({ rows: [{ name: "Bram" }], needsChanged: false }));
  stop();
});

it("a value in an own column sends the row of its member: by hand, from a list, and no longer if the overview hides it", async () => {
  const { cohort, ...key } = await makeCohort();
  const column = { id: newId(now), name: "Klas", purpose: "own", inTable: true } as const;
  const own = { cohortId: key.cohortId, trainerId: key.trainerId, now };
  const filling = { ...own, columnId: column.id };
  await addOwnColumn(pool, { ...own, ...column });
  const { changes, stop, polled } = follow({ ...key, cohort }, deaf, 50);
  await polled(3);
  const latest = () => changes.at(-1)?.rows.map(({ name, ownValues }) => [name, ownValues]);
  await fillOwnColumnByHand(pool, { ...filling, values: [{ learnerId: key.member, value: "2A" }] });
  await eventually(() => expect(latest()).toEqual([["Aaltje", "Klas: 2A"]]));
  const list = parseOwnColumnList("Bram;2B");
  await fillOwnColumnFromList(pool, { ...filling, lines: list.ok ? list.lines : [] });
  await eventually(() => expect(latest()).toEqual([["Bram", "Klas: 2B"]]));
  await fillOwnColumnByHand(pool, { ...filling, values: [{ learnerId: key.member, value: "" }] });
  await eventually(() => expect(latest()).toEqual([["Aaltje", ""]]));
  await changeOwnColumn(pool, { ...own, ...column, inTable: false, shown: null });
  await eventually(() => expect(latest()).toEqual([["Bram", ""]]));
  stop();
});

it("when the trainer's access ends, the matrix closes before anything is read", async () => {
  const key = await makeCohort();
  const { changes, state, polled } = follow(key, deaf, 50);
  await polled(3);
  state.allowed = false;
  await insertAnsweredRounds(pool, { ...vijf([true]), learnerId: key.member, now });
  await eventually(() => expect(state.ended).toBe(true));
  await pause(150);
  expect(changes).toEqual([]);
});

it("another trainer's id shows nobody", async () => {
  const key = await makeCohort();
  const stranger = { ...key, trainerId: await insertTrainer(pool, "Ander", now) };
  const { changes, stop } = follow(stranger, deaf, 50);
  await pause(150);
  await insertAnsweredRounds(pool, { ...vijf([true]), learnerId: key.member, now });
  await pause(250);
  expect(changes).toEqual([]);
  stop();
});
