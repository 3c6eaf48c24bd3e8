/** What a trainer reads of questions and misconceptions of a group whose members follow two editions, with other questions in each. */
import { expect, it } from "vitest";
import { insertCohort, insertMemberWithAccount, insertTrainer } from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { createTestCourse, loadTestCourse } from "~/../tests/support/factories";
import type { BuiltCourse } from "~/content/release/release";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { answerPracticeQuestion } from "~/learning/practice/answer-practice-question.server";
import { getMisconceptionsOfCohort } from "../answers/get-misconceptions-of-cohort.server";
import { getMissedInsight } from "../answers/get-missed-insight.server";
import { getMissedOfCohort } from "../answers/list-most-missed-questions.server";
import { joinConsentTextVersion } from "../joining/consent-text";
import { analyseCourseQuestionsForCohort, analyseLessonQuestionsForCohort } from "./analyse-cohort.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2026-03-02T10:00:00Z");
const later = new Date("2026-03-09T10:00:00Z");
const place = { courseId: "proef", lessonId: "vijf" };

/** Returns an edition whose questions of the second lesson have ids with this letter, and whose first one can show a misconception. */
function build(label: string, letter: string): BuiltCourse {
  const built: BuiltCourse = JSON.parse(
    JSON.stringify(createTestCourse({ label })).replaceAll(/"B(\d)"/g, `"${letter}$1"`),
  );
  for (const key of ["overal", `alleen-${label}`])
    built.release.misconceptions.push({
      key,
      name: `${key} in ${label}`,
      explanation: "Uitleg.",
      discussion: "Wat denk jij?",
    });
  for (const lesson of built.release.lessons) lesson.title = `${lesson.title}, editie ${label}`;
  const record = built.questions.find((each) => each.record.id === `${letter}1`)?.record;
  if (record?.type !== "single") throw new Error("no such question");
  for (const [at, key] of [`alleen-${label}`, "overal"].entries()) {
    const option = record.options[at + 1];
    if (option) option.misconception = key;
  }
  return { ...built, hash: `${built.hash}-${letter}` };
}

/** Adds members who answer every question of a lesson, the first one with the option at this position. */
async function join(built: BuiltCourse, count: number, option: number) {
  const asked = built.questions.filter(({ lessonId }) => lessonId === "vijf").map(({ record }) => record);
  for (let at = 0; at < count; at++) {
    const given = { cohortId: key.cohortId, name: `Lid ${at}`, consent: joinConsentTextVersion, now };
    const learnerId = await insertMemberWithAccount(pool, given);
    for (const [position, record] of asked.entries()) {
      if (record.type !== "single") throw new Error("no such question");
      const fields = { option: [record.options[position === 0 ? option : 0]?.id ?? ""] };
      const input = { learner: { id: learnerId }, ...place, questionId: record.id, round: 1, fields, now: later };
      expect((await answerPracticeQuestion(pool, releases, input)).ok).toBe(true);
    }
  }
}

const [earlier, newest] = [build("1", "B"), build("2", "N")];
await loadTestCourse(pool, now, earlier);
const trainerId = await insertTrainer(pool, "Marieke", now);
const key = { cohortId: await insertCohort(pool, { trainerId, now }), trainerId };
await join(earlier, 6, 1);
await join(earlier, 4, 2);
await loadTestCourse(pool, later, newest);
await join(newest, 8, 1);
await join(newest, 1, 2);

it("the statistics of questions are of one edition, which the trainer chooses", async () => {
  const read = async (edition: string | null) => {
    const found = await analyseLessonQuestionsForCohort(pool, releases, { ...key, ...place, edition });
    return [found?.edition, found?.population.n, found?.places[0]?.[0]?.id];
  };
  expect(await read(null)).toEqual(["2", 9, "N1"]);
  expect(await read("1")).toEqual(["1", 10, "B1"]);
  expect(await read("9")).toEqual(["2", 9, "N1"]);
  const course = await analyseCourseQuestionsForCohort(pool, releases, { ...key, ...place, edition: "1" });
  expect([course.edition, course.editions, course.lessons.length]).toEqual(["1", ["2", "1"], 2]);
  // A trainer of another group learns nothing of the editions that these members follow.
  const stranger = { cohortId: key.cohortId, trainerId: await insertTrainer(pool, "Ander", now) };
  const found = await analyseLessonQuestionsForCohort(pool, releases, { ...stranger, ...place, edition: "1" });
  expect([found?.edition, found?.editions, found?.population.n]).toEqual(["2", ["2"], 0]);
});

it("the misconceptions are of all members, and say if they are of one edition only", async () => {
  const map = await getMisconceptionsOfCohort(pool, releases, { ...key, courseId: "proef", now: later });
  const found = map?.entries.map(({ name, editions, questions, lessons }) => {
    return [name, editions, questions.map(({ people, of }) => [people, of]), lessons];
  });
  expect(found).toEqual([
    ["alleen-1 in 1", ["1"], [[6, 10]], ["vijf"]],
    ["overal in 2", [], [[4, 10]], ["vijf"]],
    // Only nine people answered the question that asks about it.
    ["alleen-2 in 2", ["2"], [], ["vijf"]],
  ]);
  expect(map?.lessons.map(({ id }) => id)).toEqual(["alles", "vijf"]);
  const editionsOfTitles = (lessons: { title: string }[] = []) => lessons.map(({ title }) => title.at(-1));
  expect(editionsOfTitles(map?.lessons)).toEqual(["2", "2"]);
  expect(editionsOfTitles(map?.lessonsOf["1"])).toEqual(["1", "1"]);
});

it("the overview's sentence is about the edition of the group and says so, whichever edition a trainer looked at last", async () => {
  const look = async (edition: string | null) => {
    const found = await getMissedOfCohort(pool, releases, { ...key, courseId: "proef", edition, now: later });
    return [found?.edition, found?.editionOfGroup, found?.insight?.edition];
  };
  expect(await getMissedInsight(pool, key)).toBeNull();
  // A look at another edition stores nothing.
  expect(await look("1")).toEqual(["1", "2", "1"]);
  expect(await getMissedInsight(pool, key)).toBeNull();
  expect(await look(null)).toEqual(["2", "2", "2"]);
  const told = await getMissedInsight(pool, key);
  expect(told).toMatchObject({ edition: "2", n: 9, early: true });
  await look("1");
  expect(await getMissedInsight(pool, key)).toEqual(told);
});
