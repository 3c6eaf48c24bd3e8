/**
 * Makes learners with a history in the database: accounts, groups of 25, practice rounds with answers and results. It fills one lesson
 * after another for all learners, so that the rows of one learner are spread over the tables, as in a real database.
 */

import type { ReleaseWithQuestions } from "../../app/content/release/release-cache.server";
import { listFirstRoundQuestions } from "../../app/learning/practice/lesson-rounds";
import { practiceAttemptPolicy } from "../../app/learning/practice/policy.server";
import type { Db, Pool } from "../../app/platform/database/database.server";
import { gradeResponse } from "../../app/questions/grade-response";
import { readResponse } from "../../app/questions/read-response";
import type { QuestionRecord } from "../../app/questions/table";
import { composeAnswer } from "../../tests/support/course";

const batch = 20_000;
const smallGroup = 25;
/** When the first account was made, in ms since 1970. */
const begin = Date.UTC(2026, 7, 1);

interface FillLearnersInput {
  release: ReleaseWithQuestions;
  /** How many learners the database must have afterwards, including those of an earlier call. */
  upTo: number;
  step: (learners: number) => void;
}

/** Returns how many times `step` counts every learner: once for the account, and once for each lesson. */
export const countFillStepsPerLearner = (release: ReleaseWithQuestions) => release.content.lessons.length + 1;

/** Returns an SQL expression for the id of learner `i`: a uuidv7 whose time is 50 ms after that of the learner before. */
const learnerId = (i: string) => uuid7(`${begin} + ${i} * 50`, `md5('learner' || ${i})`);
const uuid7 = (ms: string, hex: string) =>
  `(lpad(to_hex((${ms})::bigint), 12, '0') || '7' || substr(${hex}, 1, 3) || '8' || substr(${hex}, 4, 15))::uuid`;
/** Returns an SQL expression for a number from 0 to 1 that only depends on the text. */
const chance = (text: string) => `((('x' || substr(md5(${text}), 1, 8))::bit(32)::bigint) / 4294967296.0)`;
const moment = (ms: string) => `to_timestamp((${ms}) / 1000.0)`;

/**
 * Makes the learners that are still missing, and returns how many there are. The database user must be a superuser, because the checks of
 * foreign keys are switched off.
 */
export async function createMissingBenchLearners(
  pool: Pool,
  { release, upTo: to, step }: FillLearnersInput,
): Promise<number> {
  const from = await countFilled(pool);
  await pool.begin(async (tx) => {
    await tx.unsafe("set local session_replication_role = replica; set local synchronous_commit = off").simple();
    await insertQuestions(tx, release);
    for (let first = from; first < to; first += batch) {
      const last = Math.min(first + batch, to);
      await insertPeople(tx, release, first, last);
      step(last - first);
    }
    for (const [at, lesson] of release.content.lessons.entries()) {
      for (let first = from; first < to; first += batch) {
        const last = Math.min(first + batch, to);
        await insertRounds(tx, release, { at, lessonId: lesson.id }, first, last);
        step(last - first);
      }
    }
  });
  await pool.unsafe("vacuum (analyze)");
  return Math.max(from, to);
}

async function countFilled(pool: Pool): Promise<number> {
  const [row] = await pool<{ count: number }[]>`
    select count(*)::int as count from account where email like '%@volume.example'`;
  return row?.count ?? 0;
}

/** Fills a temporary table with all questions: for each one a right and a wrong response, with their scores. */
async function insertQuestions(tx: Db, release: ReleaseWithQuestions): Promise<void> {
  const given = (record: QuestionRecord, right: boolean) => {
    const read = readResponse(record, composeAnswer(record, right));
    if (!read.ok) throw new Error(`${record.id}: ${read.problem}`);
    return { response: read.response, score: gradeResponse(record, read.response).score };
  };
  const rows = release.content.lessons.flatMap((lesson) =>
    listFirstRoundQuestions(release, lesson.id).map((record, position) => ({
      lesson_id: lesson.id,
      question_id: record.id,
      revision: record.revision,
      objective: record.objective,
      position,
      right: given(record, true),
      wrong: given(record, false),
    })),
  );
  await tx`
    create temp table bench_question on commit drop as
    select * from jsonb_to_recordset(${tx.json(rows as never)})
      as q (lesson_id text, question_id text, revision text, objective text, position integer, "right" jsonb, wrong jsonb)`;
}

async function insertPeople(tx: Db, release: ReleaseWithQuestions, first: number, last: number): Promise<void> {
  const { courseId, label } = release.content;
  const people = `generate_series(${first}, ${last - 1}) as i`;
  const cohortId = uuid7(`${begin} + g`, "md5('cohort' || g)");
  await tx
    .unsafe(`
    insert into learner (id, kind, created_at, last_active_on)
    select ${learnerId("i")}, 'account', ${moment(`${begin} + i * 50`)}, current_date from ${people};
    insert into account (learner_id, email, email_confirmed_at, password_hash, name)
    select ${learnerId("i")}, 'l' || i || '@volume.example', now(), 'none', 'Deelnemer ' || i from ${people};
    insert into enrolment (learner_id, course_id, seq, label, at)
    select ${learnerId("i")}, '${courseId}', 1, '${label}', ${moment(`${begin} + i * 50`)} from ${people};
    insert into cohort (id, course_id, name, starts_on, ends_on, created_at)
    select ${cohortId}, '${courseId}', 'Groep ' || g, '2026-08-01', '2027-07-31', now()
      from generate_series(${Math.ceil(first / smallGroup)}, ${Math.ceil(last / smallGroup) - 1}) as g;
    insert into cohort_trainer (cohort_id, learner_id, part, added_at)
    select ${cohortId}, ${learnerId(`(g * ${smallGroup})`)}, 'owner', now()
      from generate_series(${Math.ceil(first / smallGroup)}, ${Math.ceil(last / smallGroup) - 1}) as g;
    insert into membership (cohort_id, learner_id, seq, state, consent, at)
    select ${cohortId}, ${learnerId("i")}, 1, 'joined', 'bench', now()
      from (select i, i / ${smallGroup} as g from ${people}) as placed;`)
    .simple();
}

/**
 * Inserts practice rounds of one lesson. Each learner has rounds in one to five lessons, and a fifth of the rounds is unfinished. Abler
 * learners give more right answers.
 */
async function insertRounds(
  tx: Db,
  release: ReleaseWithQuestions,
  { at, lessonId }: { at: number; lessonId: string },
  first: number,
  last: number,
): Promise<void> {
  const { courseId, label, rules } = release.content;
  const startedMs = `${begin} + i * 50 + ${at + 1} * 86400000 + floor(${chance(`'start' || i || '-${at}'`)} * 60000000)`;
  await tx
    .unsafe(`
    create temp table bench_round on commit drop as
    select i, ${learnerId("i")} as learner_id, ${uuid7(startedMs, `md5('round${at}-' || i)`)} as id, ${moment(startedMs)} as started_at,
           ${chance("'able' || i")} as able, ${chance(`'half${at}' || i`)} < 0.2 as half
      from generate_series(${first}, ${last - 1}) as i
     where ${at} < 1 + floor(${chance("'lessons' || i")} * 5);
    insert into attempt (learner_id, id, course_id, label, kind, scope, number, release_id, seed, started_at)
    select learner_id, id, '${courseId}', '${label}', '${practiceAttemptPolicy.kind}', '${lessonId}', 1, '${release.id}', 'bench', started_at from bench_round;
    insert into attempt_item (learner_id, attempt_id, question_id, position, revision)
    select learner_id, id, question_id, position, revision from bench_round, bench_question where lesson_id = '${lessonId}';
    create temp table bench_answer on commit drop as
    select learner_id, id as attempt_id, question_id, objective, started_at + make_interval(mins => position) as answered_at,
           case when ${chance("i || question_id")} < 0.35 + 0.6 * able then "right" else wrong end as given, half
      from bench_round, bench_question
     where lesson_id = '${lessonId}' and not (half and position > 2);
    insert into answer (learner_id, attempt_id, question_id, response, score, answered_at)
    select learner_id, attempt_id, question_id, given->'response', (given->>'score')::double precision, answered_at from bench_answer;
    insert into attempt_result (learner_id, attempt_id, no, score, passed, per_objective, at)
    select learner_id, attempt_id, 0, avg(score), avg(score) > ${rules.passMark} - 1e-9, jsonb_object_agg(objective, score), max(at)
      from (
        select learner_id, attempt_id, objective, avg((given->>'score')::double precision) as score, max(answered_at) as at
          from bench_answer where not half group by learner_id, attempt_id, objective
      ) part
     where score is not null group by learner_id, attempt_id;
    drop table bench_round; drop table bench_answer;`)
    .simple();
}

/**
 * Inserts a group of this size, whose members are spread over all learners, and returns its id.
 * @param everybody how many learners there are
 */
export async function insertBenchGroupOfExistingLearners(
  pool: Pool,
  {
    release,
    trainerId,
    size,
    everybody,
  }: { release: ReleaseWithQuestions; trainerId: string; size: number; everybody: number },
): Promise<string> {
  const [row] = await pool<{ id: string }[]>`
    insert into cohort (id, course_id, name, starts_on, ends_on, created_at)
    values (gen_random_uuid(), ${release.content.courseId}, ${`Groep van ${size}, uit ${everybody}`}, '2026-08-01', '2027-07-31', now())
    returning id`;
  const id = row?.id ?? "";
  await pool`
    insert into cohort_trainer (cohort_id, learner_id, part, added_at) values (${id}, ${trainerId}, 'owner', now())`;
  const stride = Math.floor(everybody / size);
  await pool.unsafe(
    `insert into membership (cohort_id, learner_id, seq, state, consent, at)
     select '${id}', ${learnerId("i")}, 1, 'joined', 'bench', now()
       from (select n * ${stride} + floor(${chance("'pick' || n")} * ${stride})::integer as i from generate_series(0, ${size - 1}) as n) as picked`,
  );
  return id;
}
