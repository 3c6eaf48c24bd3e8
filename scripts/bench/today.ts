/** Measures the page of today for learners with many courses and cards, beside the page of a lesson for the same learners. */
import type { BuiltCourse } from "../../app/content/release/release";
import type { ReleaseWithQuestions } from "../../app/content/release/release-cache.server";
import { createReleaseCache } from "../../app/content/release/release-cache.server";
import { storeCourseRelease } from "../../app/content/release/store-course-release.server";
import { getCardPlaces } from "../../app/learning/cards/card-places";
import { hasEditionEverHadLearners } from "../../app/learning/enrolment/has-edition-ever-had-learners.server";
import { listFirstRoundQuestions } from "../../app/learning/practice/lesson-rounds";
import { practiceAttemptPolicy } from "../../app/learning/practice/policy.server";
import type { Pool } from "../../app/platform/database/database.server";
import { newId } from "../../app/platform/ids";
import { readBuiltCourse } from "../../tests/support/course";
import { type LoadTestRequest, median, runLoadTest } from "./measure";
import type { BenchScale } from "./scale";
import type { BenchPerson, BenchSite } from "./site";

interface TodayMeasurement {
  name: string;
  cards: number;
  cpu_ms: number;
  lesson_cpu_ms: number;
  /** CPU time of the page divided by that of a lesson. The aim is at most 1. */
  ratio: number;
}

const courses = 25;
const cardsPerCourse = 80;
/** People whom no other measurement uses: `answer` takes them before these, and `remark` after. */
const [firstPerson, lastPerson] = [960, 980];

export async function measureToday(
  site: BenchSite,
  { rounds, concurrency, requests }: BenchScale,
  step: (text: string) => void,
): Promise<TodayMeasurement[]> {
  const people = site.people.slice(firstPerson, lastPerson);
  step(`today: making ${courses} courses and ${courses * cardsPerCourse} cards for each of ${people.length} learners`);
  await publishCopies(site.pool);
  for (const release of await createReleaseCache().list(site.pool)) await insertCards(site.pool, release, people);
  const [, lesson] = site.release.content.lessons;
  const pages = {
    today: "/today",
    lesson: `/courses/${site.release.content.courseId}/lessons/${lesson?.id}`,
  };
  const jobsOf = (path: string) =>
    Array.from({ length: requests.lesson / 2 }, (_, index): LoadTestRequest => {
      const cookie = people[index % people.length]?.cookie ?? "";
      return { method: "GET", path, headers: { cookie } };
    });
  const cpu = { today: [] as number[], lesson: [] as number[] };
  // The first round warms up, so it is not counted.
  for (let round = 0; round <= rounds; round++) {
    step(`today: round ${round} of ${rounds}`);
    for (const page of ["today", "lesson"] as const) {
      const sample = await runLoadTest(site.port, jobsOf(pages[page]), concurrency, 200, site.pid);
      if (round > 0) cpu[page].push(sample.cpu);
    }
  }
  const [today, beside] = [median(cpu.today), median(cpu.lesson)];
  const round = (value: number) => Number(value.toFixed(2));
  const cards = courses * cardsPerCourse;
  return [{ name: "today", cards, cpu_ms: round(today), lesson_cpu_ms: round(beside), ratio: round(today / beside) }];
}

/** Publishes the course under other ids, until there are enough courses. */
async function publishCopies(pool: Pool): Promise<void> {
  const built = readBuiltCourse();
  for (let no = 2; no <= courses; no += 1) {
    const release = { ...built.release, courseId: `${built.release.courseId}-${no}` };
    const copy: BuiltCourse = { ...built, hash: `${built.hash} ${no}`, release };
    const stored = await storeCourseRelease(pool, copy, { now: new Date(), hasEditionEverHadLearners });
    if (!stored.ok) throw new Error(stored.reason);
  }
}

/** Enrols people in a course, each with one practice round and cards at all places, and at places that the course no longer has. */
async function insertCards(pool: Pool, release: ReleaseWithQuestions, people: BenchPerson[]): Promise<void> {
  const { courseId, label } = release.content;
  const places = [...release.questions.keys()].flatMap((id) => {
    const found = getCardPlaces(release).findByQuestion(id);
    return found && found.variants[0]?.id === id ? [found] : [];
  });
  const cards = Array.from({ length: cardsPerCourse }, (_, at) => {
    const { lessonId, place, objective } = places[at] ?? { lessonId: "gone", place: `gone-${at}`, objective: "gone" };
    return { lessonId, place, objective, days: (at % 60) - 20 };
  });
  const lessonId = release.content.lessons[0]?.id ?? "";
  const items = listFirstRoundQuestions(release, lessonId).map(({ id, revision }, position) => {
    return { id, revision, position };
  });
  const rows = people.map(({ learnerId }) => ({ learnerId, attemptId: newId(new Date()) }));
  await pool`
    with person as (
      select * from jsonb_to_recordset(${pool.json(rows)}) as person ("learnerId" uuid, "attemptId" uuid)
    ), enrolled as (
      insert into enrolment (learner_id, course_id, seq, label, at)
      select "learnerId", ${courseId}, 1, ${label}, now() from person on conflict do nothing
    ), begun as (
      insert into attempt (learner_id, id, course_id, label, kind, scope, number, release_id, seed, started_at)
      select "learnerId", "attemptId", ${courseId}, ${label}, ${practiceAttemptPolicy.kind},
        ${lessonId}, 1, ${release.id}, 'bench', now()
      from person
    ), drawn as (
      insert into attempt_item (learner_id, attempt_id, question_id, position, revision)
      select "learnerId", "attemptId", id, position, revision
      from person, jsonb_to_recordset(${pool.json(items)}) as item (id text, position integer, revision text)
    )
    insert into review_card (learner_id, course_id, lesson_id, place, objective, stability, difficulty, rating, due_on, right_days,
      asked, asked_at, attempt_id, question_id)
    select "learnerId", ${courseId}, "lessonId", place, objective, 5, 5, 3, current_date + days, 1, '{}', now() - interval '9 days',
      "attemptId", place
    from person, jsonb_to_recordset(${pool.json(cards)}) as card ("lessonId" text, place text, objective text, days integer)`;
}
