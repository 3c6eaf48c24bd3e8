import { expect, test } from "vitest";
import { createReleaseReader } from "../../app/content/releases.server";
import { listProgress } from "../../app/learning/get-progress.server";
import { testDatabase } from "../../tests/support/database";
import { insertLearner, loadTestCourse } from "../../tests/support/factories";
import { countDemo, emptyDemo } from "./empty-demo";
import { fillFirstCourse } from "./fill-first-course";
import { demoAddress, demoDays, learners, trainer } from "./people";

const { pool } = await testDatabase();
const releases = createReleaseReader();
const now = new Date("2026-06-30T15:00:00Z");
const tables = [
  "learner",
  "account",
  "attempt",
  "answer",
  "certificate",
  "certificate_status",
  "certificate_event",
  "audit_event",
  "role_grant",
];

async function countRows(): Promise<Record<string, number>> {
  const counts = await Promise.all(
    tables.map(async (table) => [table, (await pool`select from ${pool(table)}`).count] as const),
  );
  return Object.fromEntries(counts);
}

test("the demo is a group in different places, made by the rules of the site, and goes without a trace", async () => {
  await loadTestCourse(pool, now);
  const somebodyElse = await insertLearner(pool, now);
  const before = await countRows();
  const counted: number[] = [];
  await fillFirstCourse(pool, {
    password: "een lang wachtwoord",
    now,
    origin: "http://localhost:3000",
    isPublic: false,
    progress: {
      begin: (total) => counted.push(-total),
      name: () => {},
      advance: (by) => counted.push(by),
      end: () => {},
    },
  });
  expect(await pool`select from certificate`).toHaveLength(learners.filter(({ certificate }) => certificate).length);
  expect(counted).toEqual([-25, ...Array(25).fill(1)]);
  expect(await countDemo(pool)).toBe(25);
  const people = await pool<{ learnerId: string; name: string }[]>`
    select learner_id, name from account where email <> ${trainer.email}`;
  const passed: Record<string, number> = {};
  for (const { learnerId, name } of people) {
    const [progress] = await listProgress(pool, releases, { learnerId });
    passed[name] = progress?.passed ?? 0;
    if (progress && progress.passed < 2 && learners.find((each) => each.name === name)?.ends === "stuck") {
      expect(
        progress.lessons.some(({ state, rounds }) => state === "again" && rounds === 3),
        name,
      ).toBe(true);
    }
  }
  for (const { name, passes } of learners) expect(passed[name], name).toBe(Math.round(passes * 2));
  const [span] = await pool<{ first: Date; last: Date; early: number }[]>`
    select min(answered_at) as first, max(answered_at) as last,
      count(*) filter (where answered_at < (select created_at from learner where id = learner_id))::int as early
    from answer`;
  expect(span?.first.getTime()).toBeGreaterThan(now.getTime() - (demoDays + 1) * 86_400_000);
  expect(span?.last.getTime()).toBeLessThanOrEqual(now.getTime());
  expect(span?.early).toBe(0);

  expect(await emptyDemo(pool)).toBe(25);
  expect(await countRows()).toEqual(before);
  expect(await pool`select from learner where id = ${somebodyElse}`).toHaveLength(1);
  expect(await emptyDemo(pool)).toBe(0);
}, 60_000);

test("nobody in the demo shares an address", () => {
  expect(new Set(learners.map(({ name }) => demoAddress(name))).size).toBe(learners.length);
  expect(demoAddress("Sevgi Şahinoğlu")).toBe("sevgi.sahinoglu@demo.example");
});
