import { randomBytes, randomInt } from "node:crypto";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import { createRandomUint32Generator, hashTextsToSeed } from "~/questions/choices/shuffle";
import { drawVotingOptions } from "~/questions/options";
import { readCourseOfCohort } from "../editions/read-course-of-cohort.server";
import { lockCohortOfTrainer } from "../group/cohort-changes.sql.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { findLiveQuestion } from "./list-live-questions";
import {
  findOpenLiveSession,
  insertLiveRound,
  insertLiveSession,
  isAskedWithoutVotes,
} from "./live-session.sql.server";
import { drawLiveCode } from "./session-code";

interface AskLiveQuestionInput extends CohortTrainerKey {
  questionId: string;
  now: Date;
}

type AskLiveQuestionOutcome =
  | { ok: true; sessionId: string }
  /** `no-question`: the course has no such question, or it is none that can be asked in a session, such as one of the final test. */
  | { ok: false; reason: "not-found" | "no-question" };

/**
 * Asks a practice question in the open session of a cohort, or in a new one if none is open. So two trainers who begin at the same time are
 * in one session. A question that is on the screen and waits for its first vote is not asked again, so two clicks make one round. `draw`: returns a random whole number below its argument, for the code.
 */
export function askLiveQuestion(
  pool: Pool,
  releases: ReleaseCache,
  { cohortId, trainerId, questionId, now }: AskLiveQuestionInput,
  draw: (limit: number) => number = randomInt,
): Promise<AskLiveQuestionOutcome> {
  const key = { cohortId, trainerId };
  return pool.begin(async (tx): Promise<AskLiveQuestionOutcome> => {
    const cohort = await lockCohortOfTrainer(tx, key);
    if (!cohort) return { ok: false, reason: "not-found" };
    const { release } = await readCourseOfCohort(tx, releases, { ...key, courseId: cohort.courseId });
    const found = findLiveQuestion(release, questionId);
    const random = createRandomUint32Generator(hashTextsToSeed(questionId, randomBytes(16).toString("hex")));
    const drawn = found && drawVotingOptions(found.question, random);
    if (!found || !drawn) return { ok: false, reason: "no-question" };
    const open = await findOpenLiveSession(tx, key);
    if (open && (await isAskedWithoutVotes(tx, { ...key, sessionId: open.id }, questionId)))
      return { ok: true, sessionId: open.id };
    const sessionId = open?.id ?? (await startSession(tx, { ...key, now }, draw));
    const { lessonId } = found;
    const options = drawn.options.map(({ id }) => id);
    const round = { releaseId: release.id, lessonId, questionId, options, choose: drawn.choose, now };
    await insertLiveRound(tx, { ...key, sessionId }, round);
    return { ok: true, sessionId };
  });
}

/** Stores a new session. If its code is in use, it tries another one: few of the ten million codes ever are. */
async function startSession(
  tx: Db,
  { cohortId, trainerId, now }: CohortTrainerKey & { now: Date },
  draw: (limit: number) => number,
): Promise<string> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const sessionId = newId(now);
    const key = { cohortId, trainerId, sessionId };
    if (await insertLiveSession(tx, key, { code: drawLiveCode(draw), now })) return sessionId;
  }
  throw new Error("no free code for a live session was found");
}
