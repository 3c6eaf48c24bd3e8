/** Cards are made again where the answers of a learner change, and always are what the answers say. */
import { expect, test } from "vitest";
import { createAccountTestHelpers } from "~/../tests/support/accounts";
import { openTestDatabase } from "~/../tests/support/database";
import { createSampleAnswerFields, insertLearner, loadTestCourse } from "~/../tests/support/factories";
import { answerPracticeRound } from "~/../tests/support/learning";
import { mendCourse } from "~/../tests/support/mended-course";
import { createRemarkTools, rekey } from "~/../tests/support/remark";
import { confirmAccount } from "~/accounts/identity/confirm-account.server";
import { createReleaseCache } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import { answerPracticeQuestion } from "../practice/answer-practice-question.server";
import { startPracticeRound } from "../practice/start-practice-round.server";
import { mergeGuestIntoAccount } from "../records/merge-guest-into-account.server";
import { rebuildCardsOfLearner } from "./rebuild-cards.server";
import { compareStoredWithComputedCards, remakeCards } from "./remake-cards.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2026-03-01T10:00:00Z");
const later = new Date("2026-03-05T10:00:00Z");
const five = { courseId: "proef", lessonId: "vijf" };
const course = await loadTestCourse(pool, now);
const tools = createAccountTestHelpers(pool);
const remarking = createRemarkTools(pool, releases, now);
const progress = { begin() {}, advance() {} };

const listCards = (learnerId: string) =>
  pool<{ place: string; rating: number; dueOn: string; rightDays: number }[]>`
    select place, rating, due_on::text, right_days from review_card where learner_id = ${learnerId} order by lesson_id, place`;

/** Answers lesson `vijf`: for each question whether it is right. */
const practise = (learnerId: string, right: boolean[], { round = 1, at = now } = {}) =>
  answerPracticeRound(pool, releases, course, { learnerId, lessonId: "vijf", right, round, now: at });

const answer = (learnerId: string, questionId: string) =>
  answerPracticeQuestion(pool, releases, {
    learner: { id: learnerId },
    ...five,
    questionId,
    round: 1,
    fields: createSampleAnswerFields(course.record(questionId), true),
    now,
  });

async function listDifferencesOf(...learnerIds: string[]) {
  const { differences } = await compareStoredWithComputedCards(pool, releases, progress);
  return differences.filter(({ learnerId }) => learnerIds.includes(learnerId));
}

async function isAnyWaiting(): Promise<boolean> {
  const [row] = await pool`
    select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  return row !== undefined;
}

async function createRegisteringGuest() {
  const email = tools.newEmail();
  const { learnerId } = await tools.guest();
  await tools.register({ email, guestId: learnerId });
  const token = await tools.tokenTo(email, "confirm-account");
  const confirm = () => confirmAccount(pool, { ...tools.ports(), token, viewerId: learnerId, password: null });
  return { learnerId, confirm };
}

test("a guest who registers gets cards from their answers", async () => {
  const { learnerId, confirm } = await createRegisteringGuest();
  await practise(learnerId, [true, false, true]);
  expect(await listCards(learnerId)).toEqual([]);
  expect((await confirm()).ok).toBe(true);
  expect((await listCards(learnerId)).map(({ rating }) => rating)).toEqual([3, 1, 3]);
  expect(await listDifferencesOf(learnerId)).toEqual([]);
});

test("an answer that is stored while a guest becomes an account is in the cards", async () => {
  const guests = await Promise.all([1, 2, 3, 4, 5, 6].map(createRegisteringGuest));
  for (const { learnerId } of guests) await practise(learnerId, [true]);
  await Promise.all(
    guests.flatMap(({ learnerId, confirm }) => [answer(learnerId, "B2"), confirm(), answer(learnerId, "B3")]),
  );
  expect(await listDifferencesOf(...guests.map(({ learnerId }) => learnerId))).toEqual([]);
  for (const { learnerId } of guests) expect(await listCards(learnerId)).toHaveLength(3);
});

test("a guest becomes an account only after an answer that is being stored, and its card is made", async () => {
  const { learnerId, confirm } = await createRegisteringGuest();
  await practise(learnerId, [true]);
  let confirming: ReturnType<typeof confirm> | undefined;
  await pool.begin(async (db) => {
    const [attempt] = await db<{ id: string }[]>`
      select id from attempt where learner_id = ${learnerId} for no key update`;
    await db`
      insert into answer (learner_id, attempt_id, question_id, response, score, answered_at)
      values (${learnerId}, ${attempt?.id ?? ""}, 'B2', '{"type":"single","option":"x"}', 1, ${now})`;
    let over = false;
    confirming = confirm().finally(() => {
      over = true;
    });
    await expect.poll(async () => over || (await isAnyWaiting()), { interval: 5 }).toBe(true);
  });
  expect((await confirming)?.ok).toBe(true);
  expect((await listCards(learnerId)).map(({ place }) => place)).toEqual(["B1", "B2"]);
});

test("an answer that waits while its learner wants another recall is planned by the new one", async () => {
  const learnerId = await insertLearner(pool, now);
  await practise(learnerId, [true]);
  let answering: ReturnType<typeof answer> | undefined;
  await pool.begin(async (db) => {
    await db`select from attempt where learner_id = ${learnerId} for no key update`;
    answering = answer(learnerId, "B2");
    await expect.poll(() => isAnyWaiting(), { interval: 5 }).toBe(true);
    await db`insert into review_setting (learner_id, wanted_recall) values (${learnerId}, 0.85)`;
    await rebuildCardsOfLearner(db, releases, { learnerId });
  });
  expect((await answering)?.ok).toBe(true);
  expect(await listCards(learnerId)).toHaveLength(2);
  expect(await listDifferencesOf(learnerId)).toEqual([]);
});

test("a process that does not know the release yet goes on with the card", async () => {
  const learnerId = await insertLearner(pool, now);
  await practise(learnerId, [true, true, true, true, true]);
  await startPracticeRound(pool, releases, { learnerId, ...five, now: later });
  const fresh = createReleaseCache();
  expect(fresh.listCached(five.courseId)).toEqual([]);
  await answerPracticeRound(pool, fresh, course, { learnerId, lessonId: "vijf", right: [true], round: 2, now: later });
  expect(fresh.listCached(five.courseId)).toHaveLength(1);
  expect((await listCards(learnerId))[0]).toMatchObject({ rightDays: 2 });
  expect(await listDifferencesOf(learnerId)).toEqual([]);
});

test("merging a guest makes the cards from the answers of both", async () => {
  const [guestId, learnerId] = [await insertLearner(pool, now, "guest"), await insertLearner(pool, now)];
  await practise(guestId, [true, true]);
  await practise(learnerId, [false, false, true], { at: later });
  await mergeGuestIntoAccount(pool, releases, { guestId, learnerId, now: later });
  expect(await listCards(learnerId)).toMatchObject([
    { place: "B1", rating: 1, rightDays: 1 },
    { place: "B2", rating: 1, rightDays: 1 },
    { place: "B3", rating: 3, rightDays: 1 },
  ]);
  expect(await listDifferencesOf(learnerId)).toEqual([]);
});

test("answers of the account while a guest is merged into it are in the cards, and nobody waits for ever", async () => {
  const pairs = await Promise.all(
    [1, 2, 3, 4, 5, 6].map(
      async () => [await insertLearner(pool, now, "guest"), await insertLearner(pool, now)] as const,
    ),
  );
  for (const [guestId, learnerId] of pairs) {
    await practise(guestId, [false, false, false]);
    await practise(learnerId, [true]);
  }
  const outcomes = await Promise.all(
    pairs.flatMap(([guestId, learnerId]) => [
      answer(learnerId, "B2"),
      mergeGuestIntoAccount(pool, releases, { guestId, learnerId, now: later }),
      answer(learnerId, "B3"),
    ]),
  );
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  expect(await listDifferencesOf(...pairs.map(([, learnerId]) => learnerId))).toEqual([]);
});

test("marking again changes the cards of those whose answers got another mark, and a dry run changes none", async () => {
  const { courseId, built, course: own } = await remarking.practiceCourse();
  const [wrong, other] = [await insertLearner(pool, now), await insertLearner(pool, now)];
  const round = { lessonId: "vijf", now } as const;
  await answerPracticeRound(pool, releases, own, {
    ...round,
    learnerId: wrong,
    right: [false, true, true, true, true],
  });
  await answerPracticeRound(pool, releases, own, { ...round, learnerId: other, right: [true, true, true, true, true] });
  await loadTestCourse(pool, remarking.day(1), mendCourse(built, rekey("B1")));
  const firstOf = async (learnerId: string) => (await listCards(learnerId))[0];
  await remarking.remark(courseId, { dryRun: true });
  expect(await firstOf(wrong)).toMatchObject({ rating: 1, rightDays: 0 });
  await remarking.remark(courseId);
  expect(await firstOf(wrong)).toMatchObject({ rating: 3, rightDays: 1 });
  expect(await firstOf(other)).toMatchObject({ rating: 3 });
  expect(await listDifferencesOf(wrong, other)).toEqual([]);
  await remarking.remark(courseId, { bothWays: true });
  expect(await firstOf(other)).toMatchObject({ rating: 1, rightDays: 0 });
  expect(await listDifferencesOf(wrong, other)).toEqual([]);
});

test("an answer while answers are marked again and cards are made again is in the cards", async () => {
  const { courseId, built, course: own } = await remarking.practiceCourse();
  const learners = await Promise.all([1, 2, 3, 4, 5, 6].map(() => insertLearner(pool, now)));
  const round = { lessonId: "vijf", now } as const;
  for (const learnerId of learners)
    await answerPracticeRound(pool, releases, own, { ...round, learnerId, right: [false, true, true, true, true] });
  await loadTestCourse(pool, remarking.day(1), mendCourse(built, rekey("B1")));
  for (const learnerId of learners)
    await startPracticeRound(pool, releases, { learnerId, courseId, lessonId: "vijf", now: remarking.day(1) });
  await Promise.all([
    remarking.remark(courseId),
    remakeCards(pool, releases, progress),
    ...learners.map((learnerId) =>
      answerPracticeRound(pool, releases, own, {
        learnerId,
        lessonId: "vijf",
        right: [true],
        round: 2,
        now: remarking.day(2),
      }),
    ),
  ]);
  expect(await listDifferencesOf(...learners)).toEqual([]);
  // The first round is right by the new key, and the second was answered by the old one.
  for (const learnerId of learners) expect((await listCards(learnerId))[0]).toMatchObject({ rightDays: 1, rating: 1 });
});

test("cards that are not what the answers say are told, and made again; a second run changes nothing", async () => {
  const [broken, empty, extra, guest] = [
    await insertLearner(pool, now),
    await insertLearner(pool, now),
    await insertLearner(pool, now),
    await insertLearner(pool, now, "guest"),
  ];
  for (const learnerId of [broken, empty, extra, guest]) await practise(learnerId, [true, false]);
  await pool`update review_card set due_on = '2030-01-01' where learner_id = ${broken} and place = 'B1'`;
  await pool`delete from review_card where learner_id = ${empty}`;
  await pool`update review_card set place = 'weg' where learner_id = ${extra} and place = 'B2'`;
  const differences = await listDifferencesOf(broken, empty, extra, guest);
  expect(differences.map(({ learnerId, place }) => [learnerId, place]).sort()).toEqual(
    [
      [broken, "B1"],
      [empty, "B1"],
      [empty, "B2"],
      [extra, "B2"],
      [extra, "weg"],
    ].sort(),
  );
  expect(differences.find(({ learnerId }) => learnerId === broken)).toMatchObject({
    stored: { dueOn: "2030-01-01" },
    computed: { rating: 3 },
  });
  expect((await remakeCards(pool, releases, progress)).remade).toBe(3);
  expect(await compareStoredWithComputedCards(pool, releases, progress)).toMatchObject({
    differing: 0,
    differences: [],
  });
  expect(await listCards(guest)).toEqual([]);
  expect((await remakeCards(pool, releases, progress)).remade).toBe(0);
});

test("cards go with their learner, and an answer that is stored meanwhile waits for nobody", async () => {
  const learners = await Promise.all([1, 2, 3, 4, 5, 6].map(() => insertLearner(pool, now)));
  for (const learnerId of learners) await practise(learnerId, [true]);
  const forget = (learnerId: string) =>
    pool.begin(async (db: Db) => {
      await db`select from learner where id = ${learnerId} for update`;
      await db`delete from learner where id = ${learnerId}`;
    });
  const outcomes = await Promise.all(learners.flatMap((id) => [answer(id, "B2"), forget(id).then(() => null)]));
  for (const outcome of outcomes)
    if (outcome && !outcome.ok) expect(["not-found", "learner-gone"]).toContain(outcome.reason);
  expect(await pool`select from review_card where learner_id in ${pool(learners)}`).toHaveLength(0);
});
