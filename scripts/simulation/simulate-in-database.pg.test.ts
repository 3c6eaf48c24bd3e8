import { expect, test } from "vitest";
import { loadExampleCourse } from "~/../tests/support/built-example-course";
import { openTestDatabase } from "~/../tests/support/database";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { simulateInDatabase } from "./simulate-in-database";

const { pool } = await openTestDatabase();

test("the attempts of simulated learners are the stored ones", async () => {
  const now = new Date("2027-03-01T10:00:00Z");
  const course = await loadExampleCourse(pool, now);
  const input = { releases: createReleaseCache(), course, right: 0.8, learners: 3, seed: "test", concurrency: 3, now };
  const { learners } = await simulateInDatabase(pool, input);
  const stored = await pool<{ right: number; passed: boolean; answers: number }[]>`
    select round(result.score * 24)::integer as right, result.passed,
      (select count(*)::integer from answer where learner_id = a.learner_id and attempt_id = a.id) as answers
    from attempt a join attempt_result result on result.learner_id = a.learner_id and result.attempt_id = a.id
    where a.kind = 'final' and a.course_id = ${course.built.release.courseId}
    order by result.score, a.number`;
  const simulated = learners.flat().sort((a, b) => a.right - b.right);
  expect([...stored]).toEqual(simulated.map((attempt) => ({ ...attempt, answers: 24 })));
  for (const attempts of learners) {
    expect(attempts.slice(0, -1).some(({ passed }) => passed)).toBe(false);
    expect(attempts.length === 3 || attempts.at(-1)?.passed).toBe(true);
    for (const { right, passed } of attempts) expect(passed).toBe(right >= 20);
  }
});
