/** These tests check which editions of a course a trainer can read. */
import { expect, it } from "vitest";
import { insertCohort, insertMemberWithAccount, insertTrainer } from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { createTestCourse, loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { readLessonOfCohort } from "./read-lesson-of-cohort.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2027-03-01T10:00:00Z");
for (const [at, label] of ["1", "2", "3"].entries())
  await loadTestCourse(pool, new Date(now.getTime() - (3 - at) * 86_400_000), createTestCourse({ label }));

async function openGroup(name: string, ...labels: string[][]) {
  const trainerId = await insertTrainer(pool, name, now);
  const cohortId = await insertCohort(pool, { trainerId, courseId: "proef", name, now });
  const members: string[] = [];
  for (const own of labels) {
    const learnerId = await insertMemberWithAccount(pool, { cohortId, name: "Deelnemer", now });
    for (const [at, label] of own.entries())
      await pool`
        insert into enrolment (learner_id, course_id, seq, label, at) values (${learnerId}, 'proef', ${at + 1}, ${label}, ${now})`;
    members.push(learnerId);
  }
  const read = async (label: string | null, by = trainerId, lessonId = "vijf") => {
    const asked = { cohortId, trainerId: by, courseId: "proef", label, lessonId };
    return (await readLessonOfCohort(pool, releases, asked))?.content.label ?? null;
  };
  return { trainerId, members, read };
}

it("a trainer reads the newest edition and those in which a member is or was, and nothing of others", async () => {
  const moved = await openGroup("Verhuisd", ["1", "3"]);
  const behind = await openGroup("Achter", ["2"]);
  const empty = await openGroup("Leeg");
  const readAll = async ({ read }: typeof moved) => [await read("1"), await read("2"), await read("3")];
  expect(await readAll(moved)).toEqual(["1", null, "3"]);
  expect(await readAll(behind)).toEqual([null, "2", "3"]);
  expect(await readAll(empty)).toEqual([null, null, "3"]);
  expect([await behind.read(null), await empty.read(null)]).toEqual(["2", "3"]);
  expect([await moved.read("4"), await moved.read("1", moved.trainerId, "geen-les")]).toEqual([null, null]);
});

it("neither another trainer nor a member reads the editions of a group", async () => {
  const [mine, other] = [await openGroup("Mijn groep", ["1"]), await openGroup("Een andere", ["2"])];
  for (const stranger of [other.trainerId, mine.members[0] ?? ""]) {
    expect(await mine.read("1", stranger)).toBe(null);
    expect(await mine.read("3", stranger)).toBe(null);
  }
});
