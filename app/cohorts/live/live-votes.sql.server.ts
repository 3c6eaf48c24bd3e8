/**
 * SQL of live sessions for phones, for the processes that watch sessions, and for the job that ends them. It knows no person: a browser is
 * the hash of a random cookie. Only code in app/cohorts may import this module.
 */
import type { Db } from "~/platform/database/database.server";
import type { LiveAnswer } from "./counted-votes";
import type { LiveRound } from "./live-session";
import type { LiveStep, LiveVote } from "./steps";
import type { LiveTally } from "./tally";

export interface LiveRoundOfPhone extends LiveRound {
  sessionId: string;
  /** What this browser chose in the two votes; null if it did not vote. */
  first: string[] | null;
  second: string[] | null;
}

/** Returns the newest question of the session with this code, and what a browser chose. `since`: sessions that began earlier are over. */
export async function findLiveRoundByCode(
  db: Db,
  { code, voter, since }: { code: string; voter: Buffer | null; since: Date },
): Promise<LiveRoundOfPhone | null> {
  const [row] = await db<LiveRoundOfPhone[]>`
    select round.session_id, round.no, round.release_id, round.lesson_id, round.question_id, round.options, round.choose, round.step,
        round.step_at, round.spread_hidden, round.misconception_shown, answer.first, answer.second
      from live_session session
      join live_round round on round.session_id = session.id
      left join live_answer answer on answer.session_id = session.id and answer.round_no = round.no and answer.voter = ${voter}
     where session.code = ${code} and session.started_at > ${since}
     order by round.no desc limit 1`;
  return row ?? null;
}

/** Returns the open session with this code, and whether a browser voted in it; null if there is none. */
export async function findSessionOfVoter(
  db: Db,
  { code, voter, since }: { code: string; voter: Buffer; since: Date },
): Promise<{ sessionId: string; hasVoted: boolean } | null> {
  const [row] = await db<{ sessionId: string; hasVoted: boolean }[]>`
    select session.id as session_id,
        exists (select from live_answer answer where answer.session_id = session.id and answer.voter = ${voter}) as has_voted
      from live_session session where session.code = ${code} and session.started_at > ${since}`;
  return row ?? null;
}

interface StoredVote {
  code: string;
  voter: Buffer;
  roundNo: number;
  vote: LiveVote;
  options: string[];
  since: Date;
}

/**
 * Stores what a browser chose, if that vote of that question is open and has these options. The share lock makes a trainer who closes the
 * vote wait for votes that came before; a vote that comes later sees the new step.
 */
export async function upsertLiveVote(
  db: Db,
  { code, voter, roundNo, vote, options, since }: StoredVote,
): Promise<boolean> {
  const { count } = await db`
    with open as (
      select round.session_id, round.no
        from live_session session join live_round round on round.session_id = session.id
       where session.code = ${code} and session.started_at > ${since} and round.no = ${roundNo} and round.step = ${vote}
         and ${db.array(options)}::text[] <@ round.options and (round.choose = 'several' or ${options.length} = 1)
         and not exists (select from live_round newer where newer.session_id = session.id and newer.no > round.no)
         for share of session, round
    )
    insert into live_answer (session_id, round_no, voter, ${db(vote)})
    select session_id, no, ${voter}, ${db.array(options)}::text[] from open
    on conflict (session_id, round_no, voter) do update set ${db(vote)} = excluded.${db(vote)}`;
  return count > 0;
}

/** What watchers of a session need to know: when a page must be drawn again, and how many have voted. */
export interface LiveState {
  sessionId: string;
  ended: boolean;
  no: number;
  step: LiveStep;
  spreadHidden: boolean;
  misconceptionShown: boolean;
  /** How many voted in the vote that is open or was closed last. */
  answers: number;
}

/** Returns the state of sessions, for all watchers of a process at once. */
export async function selectLiveStates(db: Db, sessionIds: readonly string[]): Promise<LiveState[]> {
  const rows = await db<LiveState[]>`
    select session.id as session_id, session.ended_at is not null as ended, round.no, round.step, round.spread_hidden,
        round.misconception_shown,
        (select case when round.step in ('first', 'talk') then count(first) else count(second) end::integer
           from live_answer where session_id = session.id and round_no = round.no) as answers
      from live_session session
      cross join lateral (select * from live_round where session_id = session.id order by no desc limit 1) round
     where session.id in (select id::uuid from jsonb_array_elements_text(${db.json([...sessionIds])}) as asked (id))`;
  return [...rows];
}

/** Ends sessions that began before `since`. Returns their ids. */
export async function endOldLiveSessions(tx: Db, { since, now }: { since: Date; now: Date }): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    update live_session set ended_at = ${now}, code = null where ended_at is null and started_at <= ${since} returning id`;
  return rows.map(({ id }) => id);
}

/** Returns all answers of sessions, with the question of each. */
export async function selectAnswersOfSessions(
  tx: Db,
  sessionIds: readonly string[],
): Promise<(LiveAnswer & { sessionId: string; questionId: string })[]> {
  const rows = await tx<(LiveAnswer & { sessionId: string; questionId: string })[]>`
    select answer.session_id, round.question_id, answer.round_no, encode(answer.voter, 'hex') as voter, answer.first, answer.second
      from live_answer answer join live_round round on round.session_id = answer.session_id and round.no = answer.round_no
     where answer.voter is not null
       and answer.session_id in (select id::uuid from jsonb_array_elements_text(${tx.json([...sessionIds])}) as ended (id))`;
  return [...rows];
}

/** Puts counts in the place of all answers to a question of a session, without browsers. */
export async function replaceLiveAnswers(
  tx: Db,
  { sessionId, roundNo }: { sessionId: string; roundNo: number },
  tallies: readonly LiveTally[],
): Promise<void> {
  await tx`delete from live_answer where session_id = ${sessionId} and round_no = ${roundNo}`;
  for (const { first, second, count } of tallies)
    await tx`
      insert into live_answer (session_id, round_no, first, second)
      select ${sessionId}, ${roundNo}, ${first && tx.array(first)}::text[], ${second && tx.array(second)}::text[]
        from generate_series(1, ${count})`;
}

/** Takes the browser from all answers of sessions that have ended. What was chosen in both votes stays together, without a browser. */
export async function eraseLiveVoters(tx: Db, sessionIds: readonly string[]): Promise<void> {
  await tx`
    update live_answer set voter = null
     where voter is not null
       and session_id in (select id::uuid from jsonb_array_elements_text(${tx.json([...sessionIds])}) as ended (id))`;
}
