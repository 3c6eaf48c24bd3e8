/** The migration that enrols who chose in a closing case before a choice enrolled anybody. */
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { insertLearner, loadTestCourse } from "~/../tests/support/factories";
import { insertFirstEnrolment } from "./enrolments.sql.server";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-01T10:00:00Z");
const courseId = "proef";
await loadTestCourse(pool, now);

test("who chose is enrolled in the edition of their latest choice, and who was enrolled stays in theirs", async () => {
  const [chooser, member] = [await insertLearner(pool, now, "guest"), await insertLearner(pool, now)];
  await insertFirstEnrolment(pool, { learnerId: member, courseId, label: "1", now });
  for (const learnerId of [chooser, member])
    await pool`
      insert into closing_case_choice (learner_id, course_id, label, step_id, seq, option, reason, chosen_at)
      values (${learnerId}, ${courseId}, '1', 'een', 1, 1, '', ${now}),
        (${learnerId}, ${courseId}, '2', 'een', 1, 1, '', ${new Date("2026-04-01T10:00:00Z")})`;
  const migration = await readFile("db/migrations/0031_enrolment_by_choice.sql", "utf8");
  for (let time = 0; time < 2; time += 1) await pool.unsafe(migration);
  const labelsOf = (learnerId: string) => pool`select seq, label from enrolment where learner_id = ${learnerId}`;
  expect(await labelsOf(chooser)).toEqual([{ seq: 1, label: "2" }]);
  expect(await labelsOf(member)).toEqual([{ seq: 1, label: "1" }]);
});
