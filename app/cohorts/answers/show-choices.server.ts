import { setImmediate as pause } from "node:timers/promises";
import { composeChoiceBatch, type WaitingChoice } from "~/analysis/missed/choice-batches";
import { listAsked } from "~/analysis/missed/list-asked";
import { type CountedAnswer, collectAnswers, selectFirstRoundsOf } from "~/analysis/missed/list-missed.server";
import { composePartBatch, findPossibleMisses, type WaitingMisses } from "~/analysis/missed/part-batches";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import { formatAmsterdamDay } from "~/platform/amsterdam";
import type { Db, Pool } from "~/platform/database/database.server";
import { listMissedParts, listOptionsOfOneKey, listParts, scoreMissedParts } from "~/questions/missed/parts";
import { listChosenOptionIds } from "~/questions/options";
import type { QuestionRecord } from "~/questions/table";
import { createPopulationOfCountedMembers } from "../analysis/members.sql.server";
import { readCourseOfCohort } from "../editions/read-course-of-cohort.server";
import { lockCohortOfTrainer } from "../group/cohort-changes.sql.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import {
  claimDailyUpdateOfShownChoices,
  holdMembersAndSelectCounted,
  insertShownChoices,
  selectDayOfShownChoices,
  selectShownChoices,
} from "./shown-choices.sql.server";
import type { ShownChoicesRow } from "./sum-pictures";

type CohortToShow = CohortTrainerKey & { courseId: string; now: Date };

/**
 * Returns all batches that trainers may see of a cohort. At the first call of a day, what was answered since is added, as far as it tells
 * nothing about one person: see `choice-batches.ts`. Returns null if `trainerId` does not train such a cohort.
 */
export async function showChoices(
  pool: Pool,
  releases: ReleaseCache,
  input: CohortToShow,
): Promise<ShownChoicesRow[] | null> {
  try {
    return await readAndAdd(pool, releases, input);
  } catch (error) {
    if (!(error instanceof CountedElsewhereError)) throw error;
    // Another group with the same members was looked at meanwhile. Now it can be seen who is counted there.
    return readAndAdd(pool, releases, input);
  }
}

class CountedElsewhereError extends Error {}

async function readAndAdd(pool: Pool, releases: ReleaseCache, input: CohortToShow): Promise<ShownChoicesRow[] | null> {
  const { now, courseId, cohortId, trainerId } = input;
  const key = { cohortId, trainerId };
  const today = formatAmsterdamDay(now);
  const day = await selectDayOfShownChoices(pool, key);
  if (day === undefined) return null;
  // Most pages only read, and need not wait for those who change the cohort.
  if (day !== null && day >= today) return selectShownChoices(pool, key);
  return pool.begin(async (tx) => {
    if (!(await lockCohortOfTrainer(tx, key, { inArchive: true }))) return null;
    if (await claimDailyUpdateOfShownChoices(tx, key, today))
      await addBatches(tx, releases, { ...key, courseId, today });
    return selectShownChoices(tx, key);
  });
}

async function addBatches(
  tx: Db,
  releases: ReleaseCache,
  { courseId, today, ...key }: CohortTrainerKey & { courseId: string; today: string },
): Promise<void> {
  const { held } = await readCourseOfCohort(tx, releases, { ...key, courseId });
  const members = await holdMembersAndSelectCounted(tx, { ...key, courseId });
  const counted = new Map(members.map(({ learnerId, questionIds }) => [learnerId, new Set(questionIds)]));
  const batches: Parameters<typeof insertShownChoices>[2][] = [];
  for (const release of held) {
    const population = createPopulationOfCountedMembers(key);
    const rounds = await selectFirstRoundsOf(tx, release, population);
    const asked = listAsked(release);
    const answers = await collectAnswers(asked, rounds);
    for (const { record } of asked) {
      const own = answers.get(record.id) ?? [];
      // Somebody may have answered the question in two editions: then the first one that is read counts.
      const waiting = own.filter(({ learnerId }) => counted.get(learnerId)?.has(record.id) === false);
      const batch = composeBatch(record, waiting, own.length - waiting.length);
      // The pause lets the server handle other requests.
      await pause();
      if (!batch) continue;
      for (const learnerId of batch.learnerIds) counted.get(learnerId)?.add(record.id);
      batches.push({ ...batch, courseId, questionId: record.id, revision: record.revision, today });
    }
  }
  // Everybody stores them in the same order, so that two groups with the same members wait for each other and do not lock each other out.
  batches.sort((a, b) => (a.questionId < b.questionId ? -1 : 1));
  for (const batch of batches) {
    if (!(await insertShownChoices(tx, key, batch))) throw new CountedElsewhereError();
  }
}

interface Batch {
  learnerIds: string[];
  right: number;
  options: Record<string, number> | null;
  part: string | null;
}

function composeBatch(record: QuestionRecord, waiting: readonly CountedAnswer[], counted: number): Batch | null {
  const options = listOptionsOfOneKey(record);
  if (options.length > 0) {
    const choices = waiting.flatMap(({ learnerId, score, response }): WaitingChoice[] => {
      const [option] = response ? listChosenOptionIds(response) : [];
      return option === undefined ? [] : [{ learnerId, option: score === 1 ? null : option }];
    });
    const batch = composeChoiceBatch({ waiting: choices, counted, wrongOptions: options.length - 1 });
    return batch && { ...batch, part: null };
  }
  const parts = listParts(record).map(({ id }) => id);
  if (parts.length < 2) return null;
  const scoreOf = (missed: ReadonlySet<string>) => scoreMissedParts(record, missed) ?? 0;
  // What is possible follows from the score, and two thousand people have a few scores.
  const possibleByScore = new Map<number, WaitingMisses["possible"]>();
  const misses = waiting.flatMap(({ learnerId, score, response }): WaitingMisses[] => {
    if (!possibleByScore.has(score)) possibleByScore.set(score, findPossibleMisses(parts, score, scoreOf));
    const possible = possibleByScore.get(score) ?? null;
    return response ? [{ learnerId, missed: listMissedParts(record, response), possible }] : [];
  });
  const batch = composePartBatch(misses, counted);
  return batch && { ...batch, right: 0, options: null };
}
