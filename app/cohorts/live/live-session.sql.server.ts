/** SQL of live sessions for their trainers. Every statement contains the trainer's id. Only code in app/cohorts may import this module. */
import { composeFinishedLessonsJoinSql } from "~/learning/progress/finished-lessons.fragment.sql.server";
import type { Db } from "~/platform/database/database.server";
import { type CohortTrainerKey, trainsCohortCondition } from "../group/cohorts.sql.server";
import type { LiveAnswer } from "./counted-votes";
import type { LiveRound, LiveSession } from "./live-session";
import type { LiveStep } from "./steps";
import type { LiveTally } from "./tally";

export interface LiveSessionKey extends CohortTrainerKey {
  sessionId: string;
}

/** Stores a new session with this code. Returns false if the code is in use, or if the cohort has an open session. */
export async function insertLiveSession(
  tx: Db,
  key: LiveSessionKey,
  { code, now }: { code: string; now: Date },
): Promise<boolean> {
  const { count } = await tx`
    insert into live_session (id, cohort_id, code, started_at)
    select ${key.sessionId}, ${key.cohortId}, ${code}, ${now} where ${trainsCohortCondition(tx, key)}
    on conflict do nothing`;
  return count > 0;
}

/** Returns the open session of a cohort, or null. */
export async function findOpenLiveSession(
  db: Db,
  { cohortId, trainerId }: CohortTrainerKey,
): Promise<LiveSession | null> {
  const [row] = await db<LiveSession[]>`
    select session.id, session.started_at, session.ended_at, session.code
      from trainer join live_session session on session.cohort_id = trainer.cohort_id and session.ended_at is null
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}`;
  return row ?? null;
}

/** Returns the ids of the questions that were asked in the open session of a cohort. */
export async function selectQuestionsAskedInOpenSession(
  db: Db,
  { cohortId, trainerId }: CohortTrainerKey,
): Promise<Set<string>> {
  const rows = await db<{ questionId: string }[]>`
    select distinct round.question_id
      from trainer join live_session session on session.cohort_id = trainer.cohort_id and session.ended_at is null
      join live_round round on round.session_id = session.id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}`;
  return new Set(rows.map(({ questionId }) => questionId));
}

/** Returns the sessions of a cohort that have ended, the newest first, with how many questions were asked. */
export async function selectEndedLiveSessions(
  db: Db,
  { cohortId, trainerId }: CohortTrainerKey,
  limit: number,
): Promise<(LiveSession & { questions: number })[]> {
  const rows = await db<(LiveSession & { questions: number })[]>`
    select session.id, session.started_at, session.ended_at, session.code,
        (select count(*)::integer from live_round where session_id = session.id) as questions
      from trainer join live_session session on session.cohort_id = trainer.cohort_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId} and session.ended_at is not null
     order by session.started_at desc limit ${limit}`;
  return [...rows];
}

/** Returns whether the newest question of an open session is this one, in its first vote, and nobody has voted yet. */
export async function isAskedWithoutVotes(tx: Db, key: LiveSessionKey, questionId: string): Promise<boolean> {
  const rows = await tx`
    select from live_session session join live_round round on round.session_id = session.id
     where session.id = ${key.sessionId} and session.cohort_id = ${key.cohortId} and session.ended_at is null
       and round.question_id = ${questionId} and round.step = 'first'
       and not exists (select from live_round newer where newer.session_id = session.id and newer.no > round.no)
       and not exists (select from live_answer answer where answer.session_id = session.id and answer.round_no = round.no)
       and ${trainsCohortCondition(tx, key)}`;
  return rows.length > 0;
}

/** Adds a question to an open session, after its last one. */
export async function insertLiveRound(
  tx: Db,
  key: LiveSessionKey,
  round: Pick<LiveRound, "releaseId" | "lessonId" | "questionId" | "options" | "choose"> & { now: Date },
): Promise<void> {
  const { releaseId, lessonId, questionId, options, choose, now } = round;
  await tx`
    insert into live_round (session_id, no, release_id, lesson_id, question_id, options, choose, step, step_at)
    select session.id, coalesce((select max(no) from live_round where session_id = session.id), 0) + 1,
        ${releaseId}, ${lessonId}, ${questionId}, ${tx.array(options)}, ${choose}, 'first', ${now}
      from live_session session
     where session.id = ${key.sessionId} and session.cohort_id = ${key.cohortId} and session.ended_at is null
       and ${trainsCohortCondition(tx, key)}`;
}

export interface LiveSessionWithRounds extends LiveSession {
  members: number;
  rounds: LiveRound[];
}

/** Returns a session with all its questions in order, or null if it is none of this trainer's. */
export async function findLiveSession(db: Db, key: LiveSessionKey): Promise<LiveSessionWithRounds | null> {
  const { sessionId, cohortId, trainerId } = key;
  const rows = await db<(LiveSession & { members: number } & LiveRound)[]>`
    select session.id, session.started_at, session.ended_at, session.code,
        (select count(*)::integer from member where cohort_id = session.cohort_id) as members,
        round.no, round.release_id, round.lesson_id, round.question_id, round.options, round.choose, round.step, round.step_at,
        round.spread_hidden, round.misconception_shown
      from trainer
      join live_session session on session.cohort_id = trainer.cohort_id
      join live_round round on round.session_id = session.id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId} and session.id = ${sessionId}
     order by round.no`;
  const [row] = rows;
  if (!row) return null;
  const { id, startedAt, endedAt, code, members } = row;
  return { id, startedAt, endedAt, code, members, rounds: [...rows] };
}

/** Returns all answers to one question in an open session, of each time that it was asked. */
export async function selectLiveAnswers(db: Db, key: LiveSessionKey, questionId: string): Promise<LiveAnswer[]> {
  const { sessionId, cohortId, trainerId } = key;
  const rows = await db<LiveAnswer[]>`
    select answer.round_no, encode(answer.voter, 'hex') as voter, answer.first, answer.second
      from trainer
      join live_session session on session.cohort_id = trainer.cohort_id and session.ended_at is null
      join live_round round on round.session_id = session.id and round.question_id = ${questionId}
      join live_answer answer on answer.session_id = session.id and answer.round_no = round.no
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId} and session.id = ${sessionId}`;
  return [...rows];
}

/** Returns for each question of a session how many browsers chose the same. */
export async function selectLiveTallies(db: Db, key: LiveSessionKey): Promise<(LiveTally & { roundNo: number })[]> {
  const { sessionId, cohortId, trainerId } = key;
  const rows = await db<(LiveTally & { roundNo: number })[]>`
    select answer.round_no, answer.first, answer.second, count(*)::integer as count
      from trainer
      join live_session session on session.cohort_id = trainer.cohort_id
      join live_answer answer on answer.session_id = session.id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId} and session.id = ${sessionId}
     group by 1, 2, 3`;
  return [...rows];
}

/** Moves the newest question of an open session from one step to another. Returns false if it is not, or no longer, at that step. */
export async function updateLiveStep(
  tx: Db,
  key: LiveSessionKey,
  { no, from, to, now }: { no: number; from: LiveStep; to: LiveStep; now: Date },
): Promise<boolean> {
  const { count } = await tx`
    update live_round round set step = ${to}, step_at = ${now}, misconception_shown = false
      from live_session session
     where session.id = ${key.sessionId} and session.cohort_id = ${key.cohortId} and session.ended_at is null
       and round.session_id = session.id and round.no = ${no} and round.step = ${from}
       and not exists (select from live_round newer where newer.session_id = session.id and newer.no > round.no)
       and ${trainsCohortCondition(tx, key)}`;
  return count > 0;
}

/** Shows or hides the spread or the misconception of the newest question. */
export async function updateLiveScreen(
  tx: Db,
  key: LiveSessionKey,
  { no, part, on }: { no: number; part: "spread" | "misconception"; on: boolean },
): Promise<void> {
  const change = part === "spread" ? tx`spread_hidden = ${!on}` : tx`misconception_shown = ${on}`;
  await tx`
    update live_round round set ${change} from live_session session
     where session.id = ${key.sessionId} and session.cohort_id = ${key.cohortId} and session.ended_at is null
       and round.session_id = session.id and round.no = ${no} and ${trainsCohortCondition(tx, key)}`;
}

/** Ends an open session. Returns whether this statement ended it. */
export async function updateLiveSessionEnded(tx: Db, key: LiveSessionKey, now: Date): Promise<boolean> {
  const { count } = await tx`
    update live_session set ended_at = ${now}, code = null
     where id = ${key.sessionId} and cohort_id = ${key.cohortId} and ended_at is null and ${trainsCohortCondition(tx, key)}`;
  return count > 0;
}

/** Returns how many members a cohort has, and how many of them finished a round of each lesson. */
export async function selectFinishedLessonCounts(
  db: Db,
  { cohortId, trainerId }: CohortTrainerKey,
  courseId: string,
): Promise<{ members: number; finished: ReadonlyMap<string, number> }> {
  const rows = await db<{ lessonId: string | null; count: number; members: number }[]>`
    select finished.lesson_id, count(*)::integer as count,
        (select count(*)::integer from member where cohort_id = ${cohortId}) as members
      from trainer
      join member on member.cohort_id = trainer.cohort_id
      ${composeFinishedLessonsJoinSql(db, courseId)}
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
     group by 1`;
  const finished = rows.flatMap(({ lessonId, count }) => (lessonId === null ? [] : [[lessonId, count] as const]));
  return { members: rows[0]?.members ?? 0, finished: new Map(finished) };
}
