/** These tests check what is shown of the options that members chose: which numbers, when they grow, and that nobody is counted twice. */
import { expect, it } from "vitest";
import { insertCohort, insertLearnerWithAccount, insertMembership, insertTrainer } from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { createTestCourse, loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { answerPracticeQuestion } from "~/learning/practice/answer-practice-question.server";
import { allowDeletesFromAppendOnlyTables } from "~/platform/database/allow-deletes-from-append-only-tables.server";
import { archiveCohort } from "../archiving/archive-cohort.server";
import { agreeToConsentText } from "../joining/agree-to-consent-text.server";
import { joinConsentTextVersion } from "../joining/consent-text";
import { deleteCohortDataOfLearner } from "../joining/delete-cohort-data-of-learner.server";
import { exportCohortDataOfLearner } from "../joining/export-cohort-data-of-learner.server";
import { getMisconceptionsOfCohort } from "./get-misconceptions-of-cohort.server";
import { getMissedInsight, refreshMissedInsights } from "./get-missed-insight.server";
import { getMissedOfCohort } from "./list-most-missed-questions.server";

const { pool, countStatements } = await openTestDatabase();
const now = new Date("2026-03-02T10:00:00Z");
const day = (n: number) => new Date(now.getTime() + n * 86_400_000);

/** In question B1, the first wrong option stands for `diensten`, the second for `alleen`. */
const built = createTestCourse();
built.release.misconceptions = [
  { key: "diensten", name: "Diensten zijn genoeg", explanation: "Uitleg.", discussion: "Wat denk jij?" },
  { key: "alleen", name: "Ieder voor zich", explanation: "Uitleg.", discussion: "Wanneer niet?" },
];
const asked = built.questions.filter(({ lessonId }) => lessonId === "vijf").map(({ record }) => record);
for (const record of asked.slice(0, 1)) {
  if (record.type !== "single") throw new Error("no such question");
  for (const [at, key] of ["diensten", "alleen"].entries()) {
    const option = record.options[at + 1];
    if (option) option.misconception = key;
  }
}
await loadTestCourse(pool, now, built);
const releases = createReleaseCache();
const consent = joinConsentTextVersion;

async function makeGroup(trainer?: string) {
  const trainerId = trainer ?? (await insertTrainer(pool, "Marieke", now));
  const cohortId = await insertCohort(pool, { trainerId, now });
  return { cohortId, trainerId };
}
type Key = Awaited<ReturnType<typeof makeGroup>>;

/** Adds members who made a first round, with these options in its first question (0 is right), and everything else right. */
async function add({ cohortId }: Key, options: number[], given = consent): Promise<string[]> {
  const ids: string[] = [];
  for (const option of options) {
    const learnerId = await insertLearnerWithAccount(pool, "Deelnemer", now);
    await insertMembership(pool, { cohortId, learnerId, consent: given, now });
    for (const [at, record] of asked.entries()) {
      if (record.type !== "single") throw new Error("no such question");
      const fields = { option: [record.options[at === 0 ? option : 0]?.id ?? ""] };
      const place = { courseId: "proef", lessonId: "vijf", questionId: record.id, round: 1 };
      const outcome = await answerPracticeQuestion(pool, releases, {
        learner: { id: learnerId },
        ...place,
        fields,
        now,
      });
      if (!outcome.ok) throw new Error(outcome.reason);
    }
    ids.push(learnerId);
  }
  return ids;
}

const read = (key: Key, at = now) =>
  getMissedOfCohort(pool, releases, { ...key, courseId: "proef", edition: null, now: at });
/** Returns how many people are shown at each option of the first question: the right one, and both wrong ones. */
async function picture(key: Key, at = now) {
  const found = (await read(key, at))?.questions.find(({ questionId }) => questionId === "B1");
  const [record] = asked;
  const options = record?.type === "single" ? record.options : [];
  return found?.picture && options.map(({ id }) => found.picture?.options.find((each) => each.id === id)?.people);
}

it("a picture comes at ten answers of which five are wrong, grows by five wrong ones, once a day, and never shrinks", async () => {
  const key = await makeGroup();
  const [first = "", second = "", third = ""] = await add(key, [1, 1, 1, 2, 2, 0, 0, 0, 0]);
  expect(await picture(key)).toBeNull();
  await add(key, [0]);
  // The group was looked at today already.
  expect(await picture(key)).toBeNull();
  expect(await picture(key, day(1))).toEqual([5, 3, 2]);
  await add(key, [1, 1, 2, 2]);
  expect(await picture(key, day(2))).toEqual([5, 3, 2]);
  await add(key, [1, 0]);
  expect(await picture(key, day(2))).toEqual([5, 3, 2]);
  await insertMembership(pool, { cohortId: key.cohortId, learnerId: first, state: "left", now });
  await pool.begin(async (tx) => {
    await allowDeletesFromAppendOnlyTables(tx);
    await deleteCohortDataOfLearner(tx, { learnerId: second });
  });
  await pool`delete from learner where id = ${third}`;
  expect(await picture(key, day(3))).toEqual([6, 6, 4]);
  expect(await pool`select from counted_choice where learner_id in (${second}, ${third})`).toHaveLength(0);
  // Whoever left is still counted, and comes into no other batch.
  expect((await exportCohortDataOfLearner(pool, first)).counted).toMatchObject([
    { cohort: "SW-2B, najaar", courseId: "proef", questionId: "B1", countedOn: "2026-03-03" },
  ]);
  await insertMembership(pool, { cohortId: key.cohortId, learnerId: first, consent, now });
  await add(key, [1, 2, 1, 2]);
  expect(await picture(key, day(4))).toEqual([6, 6, 4]);
});

it("people who all chose the same are never shown, also not when others chose something else later", async () => {
  const key = await makeGroup();
  await add(key, [1, 1, 1, 1, 1, 0, 0, 0, 0, 0]);
  expect(await picture(key)).toBeNull();
  await add(key, [2]);
  expect(await picture(key, day(1))).toBeNull();
  await add(key, [1, 1, 2, 2]);
  expect(await picture(key, day(2))).toEqual([5, 2, 3]);
});

it("who agreed to an older text is in no picture until they agree, but in how many were right", async () => {
  const key = await makeGroup();
  const [older = ""] = await add(key, [1], "2026-11-29");
  await add(key, [1, 1, 2, 2, 0, 0, 0, 0, 0]);
  const found = await read(key);
  expect(found?.questions[0]).toMatchObject({ questionId: "B1", n: 10, missed: 5, picture: null });
  await agreeToConsentText(pool, { cohortId: key.cohortId, learnerId: older, consent, now: day(1) });
  expect(await picture(key, day(1))).toEqual([5, 3, 2]);
});

it("a member of two groups is counted in one, also if they are looked at together, or if the first group is removed", async () => {
  const one = await makeGroup();
  const other = await makeGroup(one.trainerId);
  const members = await add(one, [1, 1, 1, 2, 2, 0, 0, 0, 0, 0]);
  for (const learnerId of members) await insertMembership(pool, { cohortId: other.cohortId, learnerId, consent, now });
  const shown = await Promise.all([picture(one), picture(other)]);
  expect(shown.filter((each) => each !== null)).toEqual([[5, 3, 2]]);
  await add(other, [1, 1, 2, 2]);
  for (const key of [one, other]) await picture(key, day(1));
  expect(
    await pool`
    select count(*)::int as batches from shown_choices where cohort_id in (${one.cohortId}, ${other.cohortId})`,
  ).toEqual([{ batches: 1 }]);
  await pool`delete from cohort where id = ${one.cohortId}`;
  await add(other, [1]);
  await picture(other, day(2));
  const [batch] = await pool`select options from shown_choices where cohort_id = ${other.cohortId} order by no desc`;
  expect(Object.values(batch?.options ?? {}).sort()).toEqual([2, 3]);
});

it("what is told of an idea follows from the pictures: at least so many, in which question", async () => {
  const key = await makeGroup();
  await add(key, [1, 1, 1, 1, 2, 0, 0, 0, 0, 0]);
  const map = await getMisconceptionsOfCohort(pool, releases, { ...key, courseId: "proef", now });
  expect(map?.entries.map(({ key: id, questions, shownOn }) => [id, questions, shownOn])).toEqual([
    ["diensten", [{ questionId: "B1", lessonNumber: 2, number: 1, people: 4, of: 10 }], "2026-03-02"],
    ["alleen", [{ questionId: "B1", lessonNumber: 2, number: 1, people: 1, of: 10 }], "2026-03-02"],
  ]);
  const found = await read(key);
  expect(found?.insight).toEqual({
    kind: "idea",
    name: "Diensten zijn genoeg",
    questions: 1,
    lessons: [2],
    people: 4,
    of: 10,
  });
  // The overview reads it in one statement.
  const { result, statements } = await countStatements((db) => getMissedInsight(db, key));
  expect([result, statements.length]).toEqual([found?.insight, 1]);
});

it("at night the insight of every running group is made, and what fewer than five answered is not told", async () => {
  const [few, some, archived] = [await makeGroup(), await makeGroup(), await makeGroup()];
  await add(few, [1, 1, 1, 1]);
  await archiveCohort(pool, { ...archived, archived: true, now });
  await add(some, [1, 1, 0, 0, 0]);
  expect(await read(few)).toMatchObject({ people: 4, questions: [], objectives: [], insight: null });
  expect(await refreshMissedInsights(pool, releases, { now })).toBeGreaterThanOrEqual(2);
  expect(await getMissedInsight(pool, few)).toBeNull();
  expect(await pool`select from missed_insight where cohort_id = ${archived.cohortId}`).toHaveLength(0);
  expect(await getMissedInsight(pool, some)).toMatchObject({
    kind: "question",
    number: 1,
    missed: 2,
    n: 5,
    early: true,
  });
  const found = await read(some);
  expect(found?.objectives.map(({ objectiveId, n, missed }) => [objectiveId, n, missed])).toEqual([
    ["T2.1", 5, 2],
    ["T2.2", 5, 0],
  ]);
  expect(found?.hidden).toBe(0);
});

it("another trainer gets nothing and changes nothing; two who look at once see the same", async () => {
  const key = await makeGroup();
  await add(key, [1, 1, 1, 2, 2, 0, 0, 0, 0, 0]);
  const stranger = { ...key, trainerId: await insertTrainer(pool, "Ander", now) };
  expect(await read(stranger)).toBeNull();
  expect(await getMissedInsight(pool, stranger)).toBeNull();
  expect(await pool`select from shown_choices where cohort_id = ${key.cohortId}`).toHaveLength(0);
  expect(await Promise.all(Array.from({ length: 4 }, () => picture(key)))).toEqual(Array(4).fill([5, 3, 2]));
});
