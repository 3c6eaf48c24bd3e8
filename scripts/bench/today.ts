/** Measures the page of today for learners with many courses and cards, beside the page of a lesson for the same learners. */
import type { BuiltCourse } from "../../app/content/release/release";
import { createReleaseCache } from "../../app/content/release/release-cache.server";
import { storeCourseRelease } from "../../app/content/release/store-course-release.server";
import { hasEditionEverHadLearners } from "../../app/learning/enrolment/has-edition-ever-had-learners.server";
import type { Pool } from "../../app/platform/database/database.server";
import { readBuiltCourse } from "../../tests/support/course";
import { composeBenchCards, insertBenchCards } from "./card-rows";
import { type LoadTestRequest, median, runLoadTest } from "./measure";
import type { BenchScale } from "./scale";
import type { BenchSite } from "./site";

interface TodayMeasurement {
  name: string;
  cards: number;
  cpu_ms: number;
  lesson_cpu_ms: number;
  /** CPU time of the page divided by that of a lesson. The aim is at most 1. */
  ratio: number;
}

const cardsPerCourse = 80;
/** People whom no other measurement uses: `answer` takes them before these, and `remark` after. */
const [firstPerson, lastPerson] = [960, 980];

export async function measureToday(
  site: BenchSite,
  { rounds, firstRound, concurrency, requests, todayCourses: courses }: BenchScale,
  step: (text: string) => void,
): Promise<TodayMeasurement[]> {
  const people = site.people.slice(firstPerson, lastPerson);
  step(`today: making ${courses} courses and ${courses * cardsPerCourse} cards for each of ${people.length} learners`);
  const courseIds = await publishCopies(site.pool, courses);
  const releases = await createReleaseCache().list(site.pool);
  for (const release of releases.filter(({ content }) => courseIds.includes(content.courseId)))
    await insertBenchCards(site.pool, { release, people, cards: composeBenchCards(release, cardsPerCourse) });
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
  for (let round = firstRound; round <= rounds; round++) {
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

/** Publishes the course under other ids, until there are enough courses. Returns the ids of them all, the first one included. */
async function publishCopies(pool: Pool, courses: number): Promise<string[]> {
  const built = readBuiltCourse();
  const { courseId } = built.release;
  const copies = Array.from({ length: courses - 1 }, (_, at) => `${courseId}-${at + 2}`);
  for (const id of copies) {
    const copy: BuiltCourse = { ...built, hash: `${built.hash} ${id}`, release: { ...built.release, courseId: id } };
    const stored = await storeCourseRelease(pool, copy, { now: new Date(), hasEditionEverHadLearners });
    if (!stored.ok) throw new Error(stored.reason);
  }
  return [courseId, ...copies];
}
