import { expect, test } from "vitest";
import { createCertificateTestHelpers } from "~/../tests/support/certificates";
import { openTestDatabase } from "~/../tests/support/database";
import { createTestCourse, loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { getCertificatePageData } from "../verify/get-certificate-page-data.server";
import { chooseEvaluation, type EvaluationAnswer, type EvaluationAnswers } from "./evaluation";
import {
  exportEvaluatedEditions,
  getEvaluationPageData,
  getShownEvaluation,
  giveEvaluation,
  listShownEvaluations,
} from "./give-evaluation.server";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-01T10:00:00Z");
const course = await loadTestCourse(pool, now);
const helpers = createCertificateTestHelpers(pool, createReleaseCache(), () => course, now);

const answers = (useful: EvaluationAnswer): EvaluationAnswers => {
  return { useful, clear: 4, questions: 4, time: 2, recommend: 5 };
};
const give = (learnerId: string, certificateId: string, useful: EvaluationAnswer = 4, at = now) =>
  giveEvaluation(pool, { learnerId, certificateId, answers: answers(useful), now: at });

async function createHolder() {
  const learnerId = await helpers.graduate();
  return { learnerId, certificateId: await helpers.issued(learnerId) };
}
const edition = async () => {
  const [row] = await pool<{ courseId: string; label: string }[]>`select course_id, label from certificate limit 1`;
  return row ?? { courseId: "", label: "" };
};
const countGiven = async () => Number((await pool`select sum(given)::int as n from evaluation`)[0]?.n);

test("a holder evaluates once, also if two requests come at the same time, and nobody else can", async () => {
  const [holder, stranger] = [await createHolder(), await createHolder()];
  const { learnerId, certificateId } = holder;
  const canEvaluate = async (viewerId: string) =>
    (await getCertificatePageData(pool, { id: certificateId, viewerId }))?.canEvaluate;
  expect([await canEvaluate(learnerId), await canEvaluate(stranger.learnerId)]).toEqual([true, false]);
  expect(await give(stranger.learnerId, certificateId)).toEqual({ ok: false, reason: "not-found" });
  expect(await getEvaluationPageData(pool, { learnerId: stranger.learnerId, certificateId })).toBe(null);
  const outcomes = await Promise.all([give(learnerId, certificateId), give(learnerId, certificateId)]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await give(learnerId, certificateId)).toEqual({ ok: false, reason: "given" });
  expect(await countGiven()).toBe(1);
  expect(await canEvaluate(learnerId)).toBe(false);
  expect(await getEvaluationPageData(pool, holder)).toMatchObject({ given: true, course: { title: "Proefcursus" } });
  expect(await exportEvaluatedEditions(pool, learnerId)).toMatchObject([{ course: "proef" }]);
});

test("the answers have no person and no time, and stay when the person is gone", async () => {
  const { learnerId, certificateId } = await createHolder();
  await give(learnerId, certificateId, 1);
  const stored = async () =>
    JSON.stringify([await pool`select * from evaluation_tally order by month, question, answer`, await countGiven()]);
  const before = await stored();
  expect(before).not.toContain(learnerId);
  await pool`delete from learner where id = ${learnerId}`;
  expect(await stored()).toBe(before);
  expect(await pool`select * from evaluation_given where learner_id = ${learnerId}`).toHaveLength(0);
  const columns = await pool`
    select data_type from information_schema.columns where table_name like 'evaluation%' and data_type like 'time%'`;
  expect(columns).toHaveLength(0);
});

test("numbers are shown from ten people on, and change only with every five more", async () => {
  await pool`delete from evaluation_tally`;
  await pool`delete from evaluation`;
  const april = new Date("2026-03-31T22:30:00Z");
  const shown: (number | undefined)[] = [];
  for (let n = 1; n <= 16; n++) {
    const { learnerId, certificateId } = await createHolder();
    await give(learnerId, certificateId, n > 10 ? 1 : 5, n > 10 ? april : now);
    shown.push((await getShownEvaluation(pool, await edition()))?.people);
  }
  expect(shown).toEqual([...Array(9).fill(undefined), ...Array(5).fill(10), 15, 15]);
  expect(await getShownEvaluation(pool, await edition())).toEqual({
    people: 15,
    from: "2026-03",
    until: "2026-04",
    counts: {
      useful: [5, 0, 0, 0, 10],
      clear: [0, 0, 0, 15, 0],
      questions: [0, 0, 0, 15, 0],
      time: [0, 15, 0, 0, 0],
      recommend: [0, 0, 0, 0, 15],
    },
  });
});

test("the page offers the newest edition, and each other one with ten answers or more", async () => {
  const { courseId, label: newest } = await edition();
  const shown = await getShownEvaluation(pool, { courseId, label: newest });
  await pool`update evaluation set shown = null, shown_people = null where label = ${newest}`;
  for (const [at, label] of ["oud", "later", "te-weinig"].entries()) {
    await loadTestCourse(pool, new Date(now.getTime() + (at + 1) * 1000), createTestCourse({ label }));
    const numbers = label === "te-weinig" ? null : shown && { ...shown, people: 20 + at };
    await pool`
      insert into evaluation (course_id, label, given, shown, shown_people)
      values (${courseId}, ${label}, 30, ${numbers && pool.json(numbers as never)}, ${numbers?.people ?? null})`;
  }
  const choose = async (asked: string | null) => {
    const chosen = chooseEvaluation(await listShownEvaluations(pool, { courseId }), { newest, asked });
    return [chosen.edition, chosen.editions, chosen.evaluation?.people ?? null];
  };
  const offered = [newest, "later", "oud"];
  expect(await choose(null)).toEqual([newest, offered, null]);
  expect(await choose("later")).toEqual(["later", offered, 21]);
  for (const unknown of ["te-weinig", "niets", newest]) expect(await choose(unknown)).toEqual([newest, offered, null]);
});
