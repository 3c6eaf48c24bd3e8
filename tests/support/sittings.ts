/** Functions for tests of sittings: a group with a trainer, members who passed all lessons, and a sitting with its code. */
import { beginWithSittingCode } from "~/cohorts/sittings/begin-with-sitting-code.server";
import { closeCohortSitting, tickCohortSitting } from "~/cohorts/sittings/decide-cohort-sitting.server";
import { getCohortSitting } from "~/cohorts/sittings/get-cohort-sittings.server";
import { openCohortSitting } from "~/cohorts/sittings/open-cohort-sitting.server";
import type { BuiltCourse } from "~/content/release/release";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import { handInFinalTest } from "~/learning/final/hand-in-final-test.server";
import { loadFinalTest } from "~/learning/final/load-final-test.server";
import { saveFinalTestChoice } from "~/learning/final/save-choice.server";
import { formatAmsterdamDay, formatAmsterdamTime } from "~/platform/amsterdam";
import type { Pool } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import { createMailQueue } from "~/platform/mail/mail-queue.server";
import { createRateLimiter } from "~/platform/rate-limits.server";
import { insertCohort, insertMemberWithAccount, insertTrainer } from "./cohorts";
import { createSampleAnswerFields } from "./factories";
import { passAllLessons } from "./final-test";

interface Surroundings {
  pool: Pool;
  releases: ReleaseCache;
  built: BuiltCourse;
  releaseId: string;
  now: Date;
}

/** Makes a group with a trainer. Times are minutes after `now`; a sitting lasts from minute 0 to minute 120. */
export async function createSittingGroup({ pool, releases, built, releaseId, now }: Surroundings, name = "SW-2B") {
  const { courseId } = built.release;
  const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
  const before = at(-60);
  const trainerId = await insertTrainer(pool, "Marieke Postma", before);
  const cohortId = await insertCohort(pool, { trainerId, courseId, name, endsOn: "2029-12-31", now: before });
  const key = { cohortId, trainerId };
  const limits = createRateLimiter(pool);
  const closing = { isPublic: true, mail: createMailQueue({ send: async () => {} }) };
  return {
    ...{ pool, releases, courseId, key, at, limits, closing },
    async member(name: string, { consent = "2026-11-29", lessons = true } = {}) {
      const learnerId = await insertMemberWithAccount(pool, { cohortId, name, consent, now: before });
      if (lessons) await passAllLessons(pool, { learnerId, releaseId, built, now: before });
      return learnerId;
    },
    /** Opens a sitting, and returns its id and its code. */
    async open(change: Partial<Parameters<typeof openCohortSitting>[2]> = {}, from = 0, until = 120) {
      const outcome = await openCohortSitting(pool, releases, {
        ...key,
        ...{ formId: newId(now), room: "Lokaal 2.14", supervisor: "group", now },
        ...{
          day: formatAmsterdamDay(at(from)),
          from: formatAmsterdamTime(at(from)),
          until: formatAmsterdamTime(at(until)),
        },
        ...change,
      });
      if (!outcome.ok) throw new Error(JSON.stringify(outcome));
      const [row] = await pool<{ code: string }[]>`select code from sitting where id = ${outcome.sittingId}`;
      return { sittingId: outcome.sittingId, code: row?.code ?? "" };
    },
    begin: (learnerId: string, code: string, minutes: number) =>
      beginWithSittingCode(pool, releases, { learnerId, courseId, code, limits, now: at(minutes) }),
    /** Answers the first `right` questions of an attempt right and the others wrong, and hands it in. */
    async handIn(
      learnerId: string,
      { series, number }: { series: number; number: number },
      right: number,
      minutes: number,
    ) {
      const key = { learnerId, courseId, series, number };
      const loaded = await loadFinalTest(pool, releases, key);
      for (const [index, { question }] of (loaded?.attempt?.form ?? []).entries()) {
        const fields = createSampleAnswerFields(question, index < right);
        const choice = { ...key, questionId: question.id, saves: 0, fields, flagged: false, now: at(minutes) };
        const saved = await saveFinalTestChoice(pool, releases, choice);
        if (!saved.ok) throw new Error(saved.reason);
      }
      await handInFinalTest(pool, releases, { ...key, by: "learner", now: at(minutes) });
    },
    /** Begins with a code, makes the test and hands it in. */
    async take(learnerId: string, code: string, { right = 6, begin = 5, handIn = 60 } = {}) {
      const begun = await this.begin(learnerId, code, begin);
      if (!begun.ok) throw new Error(begun.reason);
      await this.handIn(learnerId, begun, right, handIn);
      return begun;
    },
    /** Ticks the latest attempt of each learner. */
    async tick(
      sittingId: string,
      learnerIds: string[],
      minutes: number,
      sent = { present: true, identitySeen: false },
    ) {
      const attempts = await pool<{ attemptId: string }[]>`
        select distinct attempt_id from sitting_attempt where sitting_id = ${sittingId} and learner_id in ${pool(learnerIds)}`;
      const shown = { present: false, identitySeen: false };
      const ticks = attempts.map(({ attemptId }) => ({ attemptId, shown, sent }));
      return tickCohortSitting(pool, { ...key, sittingId, ticks, now: at(minutes) });
    },
    /** Returns the page of a sitting as its trainer sees it. */
    async page(sittingId: string, minutes: number) {
      const page = await getCohortSitting(pool, releases, { ...key, courseId, sittingId, now: at(minutes) });
      if (!page) throw new Error("no page");
      return page;
    },
    /** Closes a sitting from a page that showed all attempts of now, and changed no tick. */
    async close(sittingId: string, minutes: number, confirmed = false) {
      const attempts = await pool<{ attemptId: string }[]>`
        select attempt_id from sitting_attempt where sitting_id = ${sittingId} and no = 0`;
      const off = { present: false, identitySeen: false };
      const ticks = attempts.map(({ attemptId }) => ({ attemptId, shown: off, sent: off }));
      const input = { ...key, sittingId, ticks, confirmed, ...closing, now: at(minutes) };
      return closeCohortSitting(pool, releases, input);
    },
  };
}

export type SittingGroup = Awaited<ReturnType<typeof createSittingGroup>>;
