/** SQL for the evaluation of courses. Only files in `app/certificates` may import it. */
import type { Db } from "~/platform/database/database.server";
import type { EvaluationOfEdition, EvaluationTally, ShownEvaluation } from "./evaluation";

interface Edition {
  courseId: string;
  label: string;
}

interface CertificateToEvaluate extends Edition {
  title: string;
  language: string;
  /** Whether the holder evaluated this edition already. */
  given: boolean;
}

/** Returns what a holder evaluates with their certificate, or null if the learner has no such certificate. */
export async function findCertificateToEvaluate(
  db: Db,
  { learnerId, certificateId }: { learnerId: string; certificateId: string },
): Promise<CertificateToEvaluate | null> {
  const [row] = await db<CertificateToEvaluate[]>`
    select course_id, label, facts->'course'->>'title' as title, facts->'course'->>'language' as language,
      exists (
        select from evaluation_given given
         where given.learner_id = held.learner_id and given.course_id = held.course_id and given.label = held.label
      ) as given
      from certificate held where learner_id = ${learnerId} and id = ${certificateId} order by version desc limit 1`;
  return row ?? null;
}

/** Stores that a learner evaluated an edition. Returns false if they did so before. */
export async function insertEvaluationGiven(tx: Db, learnerId: string, { courseId, label }: Edition): Promise<boolean> {
  const { count } = await tx`
    insert into evaluation_given (learner_id, course_id, label) values (${learnerId}, ${courseId}, ${label})
    on conflict do nothing`;
  return count > 0;
}

/**
 * Counts one more evaluation of an edition. Others who evaluate it wait until the transaction ends. Returns how many there are, and how many
 * of them are in the shown numbers.
 */
export async function countEvaluation(
  tx: Db,
  { courseId, label }: Edition,
): Promise<{ given: number; shownPeople: number }> {
  const [row] = await tx<{ given: number; shownPeople: number }[]>`
    insert into evaluation (course_id, label, given) values (${courseId}, ${label}, 1)
    on conflict (course_id, label) do update set given = evaluation.given + 1
    returning given, coalesce(shown_people, 0) as shown_people`;
  if (!row) throw new Error("an evaluation was not counted");
  return row;
}

/** Adds one person to the number of each answer. `answers`: one for each question, in order. */
export async function addToEvaluationTallies(
  tx: Db,
  { courseId, label, month, answers }: Edition & { month: string; answers: readonly number[] },
): Promise<void> {
  await tx`
    insert into evaluation_tally (course_id, label, month, question, answer, people)
    select ${courseId}, ${label}, ${month}, given.question, given.answer, 1
      from unnest(${answers as number[]}::smallint[]) with ordinality given (answer, question)
    on conflict (course_id, label, month, question, answer) do update set people = evaluation_tally.people + 1`;
}

export async function selectEvaluationTallies(db: Db, { courseId, label }: Edition): Promise<EvaluationTally[]> {
  const rows = await db<EvaluationTally[]>`
    select month, question, answer, people from evaluation_tally where course_id = ${courseId} and label = ${label}`;
  return [...rows];
}

export async function updateShownEvaluation(
  tx: Db,
  { courseId, label }: Edition,
  shown: ShownEvaluation,
): Promise<void> {
  await tx`
    update evaluation set shown = ${tx.json(shown as never)}, shown_people = ${shown.people}
     where course_id = ${courseId} and label = ${label}`;
}

export async function selectShownEvaluation(db: Db, { courseId, label }: Edition): Promise<ShownEvaluation | null> {
  const [row] = await db<{ shown: ShownEvaluation | null }[]>`
    select shown from evaluation where course_id = ${courseId} and label = ${label}`;
  return row?.shown ?? null;
}

/** Returns the numbers that are shown of the editions of a course, the newest first. */
export async function selectShownEvaluations(db: Db, courseId: string): Promise<EvaluationOfEdition[]> {
  const rows = await db<EvaluationOfEdition[]>`
    select evaluation.label, evaluation.shown
      from evaluation join edition on edition.course_id = evaluation.course_id and edition.label = evaluation.label
     where evaluation.course_id = ${courseId} and evaluation.shown is not null
     order by edition.opened_at desc nulls last, evaluation.label desc`;
  return [...rows];
}

/** Returns which editions a learner evaluated. */
export async function selectEvaluatedEditions(
  db: Db,
  learnerId: string,
): Promise<{ course: string; edition: string }[]> {
  const rows = await db<{ course: string; edition: string }[]>`
    select course_id as course, label as edition from evaluation_given where learner_id = ${learnerId} order by 1, 2`;
  return [...rows];
}
