/** The notes of the demo are at places of the first course, so these tests give such places to a small course. */
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { BuiltCourse } from "../../app/content/release/release";
import { createReleaseCache } from "../../app/content/release/release-cache.server";
import { storeCourseRelease } from "../../app/content/release/store-course-release.server";
import { hasEditionEverHadLearners } from "../../app/learning/enrolment/has-edition-ever-had-learners.server";
import { getOwnNotes } from "../../app/learning/notes/get-own-notes.server";
import { openTestDatabase } from "../../tests/support/database";
import { createTestCourse, insertLearner, loadTestCourse } from "../../tests/support/factories";
import { demoNotes, demoNotesOfCoTrainer, demoOpenAnswers } from "./own-notes";
import { demoLearners } from "./people";
import { writeDemoNotesInLesson, writeNotesOfMovedTrainer } from "./write-demo-notes";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2026-06-30T15:00:00Z");
const lessonId = "zelf-doen-en-meebeslissen";

/** Returns a course whose second lesson has this id, this passage and this recall question. */
function createCourse(label: string, passage: string, recall: string): BuiltCourse {
  const names = { vijf: lessonId, "eerste-stuk": passage, terugblik: recall };
  const renamed = Object.entries(names).reduce(
    (json, [from, to]) => json.replaceAll(`"${from}"`, `"${to}"`).replaceAll(`\\"${from}\\"`, `\\"${to}\\"`),
    JSON.stringify(createTestCourse({ label })),
  );
  return JSON.parse(renamed);
}

await loadTestCourse(pool, now, createCourse("10", "inzet-en-instemming", "terugkijk-2"));
const store = { now, isEarlier: true, hasEditionEverHadLearners };
const stored = await storeCourseRelease(pool, createCourse("9", "twee-kanten", "terugblik"), store);
const release = await releases.current(pool, "proef");
const earlier = stored.ok ? await releases.get(pool, stored.releaseId) : null;
if (!release) throw new Error("The course is not loaded");

const listTexts = async (learnerId: string) =>
  (await getOwnNotes(pool, releases, { learnerId })).flatMap(({ lessons }) =>
    lessons.flatMap(({ notes }) => notes.map(({ place, text, to }) => [place, text, to === null])),
  );
const textAt = (place: string) => demoNotes["Lotte de Graaf"]?.find((note) => note.place === place)?.text;

test("a person writes at the places that the lesson has, and at no others", async () => {
  const learnerId = await insertLearner(pool, now);
  const person = { releases, release, name: "Lotte de Graaf", learnerId, now };
  for (const each of [lessonId, "alles"]) await writeDemoNotesInLesson(pool, { ...person, lessonId: each });
  expect(await listTexts(learnerId)).toEqual([
    ["passage:inzet-en-instemming", textAt("passage:inzet-en-instemming"), false],
    ["recall:terugkijk-2", textAt("recall:terugkijk-2"), false],
  ]);
});

test("the co-trainer has a note at a passage that is gone, and none without an earlier edition", async () => {
  const [learnerId, other] = [await insertLearner(pool, now), await insertLearner(pool, now)];
  const input = { releases, release, earlier, begin: now };
  await writeNotesOfMovedTrainer(pool, { ...input, learnerId });
  const [first] = demoNotesOfCoTrainer.beforeMove;
  expect(await listTexts(learnerId)).toEqual([["passage:twee-kanten", first?.text, true]]);
  await writeNotesOfMovedTrainer(pool, { ...input, earlier: null, learnerId: other });
  expect(await pool`select from enrolment where learner_id = ${other}`).toHaveLength(0);
});

test("the first course and its earlier edition have all places at which the demo has notes", () => {
  const course = "content/samenlevingsopbouw";
  const expectPlaces = (folder: string, notes: readonly { lessonId: string; place: string }[]) => {
    for (const note of notes) {
      const file = fs.readdirSync(folder).find((name) => name.endsWith(`-${note.lessonId}.mdx`));
      const text = fs.readFileSync(path.join(folder, file ?? ""), "utf8");
      const [kind, id] = note.place.split(":");
      expect(text, note.place).toContain(kind === "passage" ? `passage="${id}"` : `id="${id}"`);
    }
  };
  expectPlaces(course, [...Object.values(demoNotes).flat(), ...demoNotesOfCoTrainer.afterMove]);
  expectPlaces(`${course}/editions/2026-2`, demoNotesOfCoTrainer.beforeMove);
  const texts = fs.readdirSync(course).filter((name) => name.endsWith(".mdx"));
  const all = texts.map((name) => fs.readFileSync(path.join(course, name), "utf8")).join("");
  for (const id of Object.keys(demoOpenAnswers)) expect(all).toContain(`<Question id="${id}" type="short"`);
  const names = demoLearners.map(({ name }) => name);
  for (const name of Object.keys(demoNotes)) expect(names).toContain(name);
});
