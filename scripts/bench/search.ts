/** Measures the search over many lessons and own notes: one reader at a time, since one who searches waits. */
import { archiveCourse } from "../../app/content/release/archive-course.server";
import { storeCourseRelease } from "../../app/content/release/store-course-release.server";
import { newId } from "../../app/platform/ids";
import { createSearchableCourse } from "../../tests/support/searchable-course";
import { type LoadTestRequest, type LoadTestResult, runLoadTest, summariseLoadTestSamples } from "./measure";
import type { BenchScale } from "./scale";
import { type BenchPerson, type BenchSite, startHttpBaselineServer } from "./site";

const passagesPerLesson = 7;
const wordsPerPassage = 150;
const wordsPerNote = 40;
/** The most searches that one learner may do in a minute: see `app/platform/rate-limits.server.ts`. */
const searchesPerLearner = 40;

const beginnings = ["buurt", "samen", "bewoner", "gemeenschap", "wijk", "straat", "levens", "huis", "school", "zorg"];
const middles = ["s", "", "en", "er"];
const ends = ["opbouw", "werk", "huis", "raad", "kracht", "plein", "overleg", "feest", "budget", "initiatief", "vraag"];
const short = [
  "en",
  "een",
  "de",
  "het",
  "van",
  "met",
  "aan",
  "voor",
  "zij",
  "wij",
  "praten",
  "lopen",
  "vragen",
  "doen",
];

/** Returns a function that gives the same numbers from 0 to 1 each time: the generator "mulberry32". */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Returns a function that writes sentences. Some words are in nearly every text and most are rare, as in a language. Each writer has subjects of
 * its own, as each course has: three of the ten beginnings, and four of the eleven ends of its compounds.
 */
function createWriter(seed: number) {
  const random = createRandom(seed);
  const choose = (list: readonly string[], count: number) =>
    list
      .map((text) => ({ text, at: random() }))
      .sort((a, b) => a.at - b.at)
      .slice(0, count)
      .map(({ text }) => text);
  const [ownBeginnings, ownEnds] = [choose(beginnings, 3), choose(ends, 4)];
  const of = (list: readonly string[]) => list[Math.floor(random() ** 2 * list.length)] ?? "";
  const syllables = ["ka", "lo", "mi", "ra", "ster", "ven", "dam", "bé", "zoe", "pla", "trek", "wol"];
  const rare = () => Array.from({ length: 3 }, () => of(syllables)).join("");
  const word = () => {
    const draw = random();
    if (draw < 0.55) return of(short);
    return draw < 0.85 ? `${of(ownBeginnings)}${of(middles)}${of(ownEnds)}` : rare();
  };
  return (words: number) =>
    Array.from({ length: Math.ceil(words / 12) }, () => {
      const sentence = Array.from({ length: 12 }, word).join(" ");
      return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
    }).join(" ");
}

/** What is searched for, and what is found: a common word, words together, a beginning, a compound, and typing errors. */
const questions = {
  found: [
    "samenopbouw",
    "buurtwerk lopen",
    "gemeenschapskra",
    "opbouw",
    "wijkplein vragen",
    "kalo",
    "bewonersraad",
    "zorg",
  ],
  nothing: ["buurtwrek", "samenopbuow", "wijkplien", "qqqxxxyyy"],
};

export async function measureSearch(
  site: BenchSite,
  { rounds, firstRound, search }: BenchScale,
  step: (text: string) => void,
): Promise<LoadTestResult[]> {
  step(`search: storing ${search.lessons} lessons`);
  const courses = await storeCourses(site, search);
  const perRound = Math.ceil(search.requests / searchesPerLearner);
  // Every round has learners of its own, so that none searches too often.
  const people = site.people.slice(0, perRound * (rounds + 1) * Object.keys(questions).length);
  step(`search: writing ${search.notes} notes for each of ${people.length} learners`);
  await writeNotes(site, people, search.notes, courses[0] ?? "");
  await site.pool`analyze`;
  const measured: LoadTestResult[] = [];
  for (const [name, asked] of Object.entries(questions)) {
    const bare = await startHttpBaselineServer(await readPage(site, asked[0] ?? "", people[0] as BenchPerson));
    const [app, bareCpu] = [[], []] as [Awaited<ReturnType<typeof runLoadTest>>[], number[]];
    // The first round warms up, so it is not counted.
    for (let round = firstRound; round <= rounds; round++) {
      step(`search: ${name}, round ${round} of ${rounds}`);
      const readers = people.splice(0, perRound);
      const jobs = Array.from({ length: search.requests }, (_, at): LoadTestRequest => {
        const cookie = readers[at % readers.length]?.cookie ?? "";
        return { method: "GET", path: pathOf(asked[at % asked.length] ?? ""), headers: { cookie } };
      });
      const sample = await runLoadTest(site.port, jobs, 1, 200, site.pid);
      const yardstick = await runLoadTest(bare.port, jobs, 1, 200, bare.pid);
      if (round === 0) continue;
      app.push(sample);
      bareCpu.push(yardstick.cpu);
    }
    await bare.stop();
    measured.push(summariseLoadTestSamples(`search: ${name}`, app, bareCpu));
  }
  // Other measurements show the courses of the site.
  for (const courseId of courses) await archiveCourse(site.pool, { courseId, now: new Date() });
  return measured;
}

const pathOf = (question: string) => `/search?q=${encodeURIComponent(question)}`;

async function readPage({ port }: BenchSite, question: string, { cookie }: BenchPerson): Promise<Buffer> {
  const response = await fetch(`http://127.0.0.1:${port}${pathOf(question)}`, { headers: { cookie } });
  return Buffer.from(await response.arrayBuffer());
}

/** Stores courses of 25 lessons each. Returns their ids. */
async function storeCourses({ pool }: BenchSite, { lessons }: BenchScale["search"]): Promise<string[]> {
  const perCourse = Math.min(25, lessons);
  const ids: string[] = [];
  for (let at = 0; at < lessons / perCourse; at++) {
    const write = createWriter(at);
    const courseId = `zoek-${at}`;
    const course = createSearchableCourse({
      courseId,
      title: `Zoekcursus ${at}`,
      lessons: Array.from({ length: perCourse }, (_, lesson) => ({
        id: `les-${lesson}`,
        passages: Array.from({ length: passagesPerLesson }, (_, passage) => ({
          id: `stuk-${passage}`,
          title: write(3),
          html: `<p>${write(wordsPerPassage)}</p>`,
        })),
      })),
      glossary: Array.from({ length: 40 }, (_, term) => ({
        key: `term-${term}`,
        term: write(2),
        definition: write(20),
      })),
      sources: Array.from({ length: 30 }, (_, source) => ({
        key: `bron-${source}`,
        title: write(6),
        authors: write(2),
      })),
    });
    await storeCourseRelease(pool, course, { now: new Date(), hasEditionEverHadLearners: async () => false });
    ids.push(courseId);
  }
  return ids;
}

async function writeNotes({ pool }: BenchSite, people: BenchPerson[], notes: number, courseId: string): Promise<void> {
  const now = new Date();
  const write = createWriter(1_000_000);
  const texts = Array.from({ length: notes }, () => write(wordsPerNote));
  for (const { learnerId } of people) {
    const rows = texts.map((text, at) => ({
      learner_id: learnerId,
      id: newId(now),
      course_id: courseId,
      lesson_id: `les-${at}`,
      place: `passage:stuk-${at % passagesPerLesson}`,
      text,
      saved_at: now,
    }));
    await pool`insert into note ${pool(rows)}`;
  }
}
