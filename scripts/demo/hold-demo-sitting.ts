/**
 * Holds a sitting of the demo's group: a class makes the final test in a room, its trainer ticks who was there and closes it, and everybody who
 * passed gets a certificate and says what they think of the course. All by the same use cases as the site.
 */
import {
  type EvaluationAnswer,
  type EvaluationAnswers,
  evaluationQuestions,
} from "../../app/certificates/evaluation/evaluation";
import { giveEvaluation } from "../../app/certificates/evaluation/give-evaluation.server";
import { beginWithSittingCode } from "../../app/cohorts/sittings/begin-with-sitting-code.server";
import { closeCohortSitting } from "../../app/cohorts/sittings/decide-cohort-sitting.server";
import { openCohortSitting } from "../../app/cohorts/sittings/open-cohort-sitting.server";
import type { ReleaseCache } from "../../app/content/release/release-cache.server";
import { addDays, computeMomentFromAmsterdamTime, formatAmsterdamDay } from "../../app/platform/amsterdam";
import type { Pool } from "../../app/platform/database/database.server";
import { newId } from "../../app/platform/ids";
import { demoLimits, demoMail } from "./demo-limits";
import { issueDemoCertificate, type SiteOfDemo } from "./issue-demo-certificate";
import { demoSitting } from "./people";
import { takeFinalTest } from "./take-final-test";

const minuteMs = 60_000;

interface SittingOfDemo extends SiteOfDemo {
  releases: ReleaseCache;
  cohortId: string;
  trainerId: string;
  courseId: string;
  /** The learners who are there, in the order of `demoSitting.people`. */
  present: readonly { learnerId: string; name: string }[];
  /** The moment at which the demo ends. */
  now: Date;
}

export async function holdDemoSitting(pool: Pool, input: SittingOfDemo): Promise<void> {
  const { releases, cohortId, trainerId, courseId, present, now } = input;
  const { room, daysAgo, from, until } = demoSitting;
  const key = { cohortId, trainerId };
  const day = addDays(formatAmsterdamDay(now), -daysAgo);
  const at = (time: string) => computeMomentFromAmsterdamTime(day, time) ?? now;
  const opened = new Date(at(from).getTime() - 24 * 60 * minuteMs);
  const { sittingId } = must(
    await openCohortSitting(pool, releases, {
      ...{ ...key, formId: newId(opened), room, day, from, until, supervisor: "provider", now: opened },
    }),
  );
  const [sitting] = await pool<{ code: string }[]>`select code from sitting where id = ${sittingId}`;
  await doInPairs(present, async ({ learnerId }, nth) => {
    const start = new Date(at(from).getTime() + (2 + nth / 2) * minuteMs);
    const code = sitting?.code ?? "";
    const begin = () =>
      beginWithSittingCode(pool, releases, { learnerId, courseId, code, limits: demoLimits, now: start });
    // Nobody has everything right, and everybody passes.
    const wrong = nth % 3 === 0 ? [4 + nth] : [2 + nth, 14 + nth];
    await takeFinalTest(pool, { releases, learnerId, courseId, start, begin }, { chosen: 24, wrong });
  });
  const attempts = await pool<{ attemptId: string; learnerId: string }[]>`
    select attempt_id, learner_id from sitting_attempt where sitting_id = ${sittingId} and no = 0`;
  const ticks = attempts.map(({ attemptId }) => ({
    attemptId,
    shown: { present: false, identitySeen: false },
    sent: { present: true, identitySeen: true },
  }));
  const closing = { sittingId, ticks, confirmed: false, isPublic: input.isPublic, mail: demoMail, now: at(until) };
  must(await closeCohortSitting(pool, releases, { ...key, ...closing }));
  for (const [nth, { learnerId, name }] of present.entries()) {
    const then = new Date(at(until).getTime() + (5 + 7 * nth) * minuteMs);
    const { origin, isPublic } = input;
    const person = { learnerId, courseId, name, showName: nth % 2 === 0, origin, isPublic, now: then };
    const certificateId = await issueDemoCertificate(pool, releases, person);
    must(await giveEvaluation(pool, { learnerId, certificateId, answers: composeEvaluation(nth), now: then }));
  }
}

/** Does something for each of the items, two at a time, because the database does the one while the other waits for it. */
export async function doInPairs<T>(items: readonly T[], work: (item: T, nth: number) => Promise<void>): Promise<void> {
  for (let at = 0; at < items.length; at += 2)
    await Promise.all(items.slice(at, at + 2).map((item, nth) => work(item, at + nth)));
}

/** Returns what the nth person says: most agree, some are in between, and a few do not find it worth their time. */
function composeEvaluation(nth: number): EvaluationAnswers {
  const answer = (at: number): EvaluationAnswer => {
    if (at === 3 && nth % 4 === 1) return 2;
    const drawn = (3 * nth + 2 * at) % 7;
    return drawn === 0 ? 3 : drawn < 4 ? 4 : 5;
  };
  return Object.fromEntries(evaluationQuestions.map((question, at) => [question, answer(at)])) as EvaluationAnswers;
}

/** Returns the outcome of a use case. Throws if it was refused, because everything in the demo must be allowed. */
function must<T extends { ok: boolean }>(outcome: T): Extract<T, { ok: true }> {
  if (!outcome.ok) throw new Error(`The demo's sitting is refused: ${JSON.stringify(outcome)}`);
  return outcome as Extract<T, { ok: true }>;
}
