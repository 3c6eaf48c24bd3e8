/** Reads releases from PostgreSQL and keeps them in a cache by their ids. Each process has its own cache. */
import { LRUCache } from "lru-cache";
import type { Db } from "~/platform/database/database.server";
import type { QuestionRecord } from "~/questions/table";
import { getStoredRelease, listCurrentReleasesOfNewestEditions, type StoredRelease } from "./content.sql.server";
import { deriveLessonPieces, type LessonInPieces } from "./lesson-pieces";
import type { CompiledLesson, CourseRelease } from "./release";
import { decodeStoredBloomLevelsOfRelease } from "./stored-content";

export interface ReleaseWithQuestions {
  id: string;
  content: CourseRelease;
  lessons: ReadonlyMap<string, CompiledLesson>;
  /** Each lesson in pieces, by the id of the lesson. */
  pieces: ReadonlyMap<string, LessonInPieces>;
  /** The questions by id, with their right answers. Never send this to a browser. */
  questions: ReadonlyMap<string, QuestionRecord>;
  /** The questions of each cell of the final test, in the order of the blueprint. Empty if the edition has no final test. */
  cells: readonly (readonly QuestionRecord[])[];
}

/** The current release of a course, with facts about the course that can change without a new release. */
export interface CurrentRelease extends ReleaseWithQuestions {
  /** Whether the course is archived: it is no longer offered, but learners who began it can continue. */
  archived: boolean;
}

export interface ReleaseCache {
  /**
   * Returns the release with this id.
   * @throws if the release does not exist, which would be a bug, because release ids come from our own tables
   */
  get(db: Db, releaseId: string): Promise<ReleaseWithQuestions>;
  /** Returns the releases of a course that are in memory, without a statement. */
  listCached(courseId: string): ReleaseWithQuestions[];
  /** Returns the current release of the newest edition of a course, or null if the course does not exist. */
  current(db: Db, courseId: string): Promise<CurrentRelease | null>;
  /** Returns the current release of every course, including archived ones, ordered by title. */
  list(db: Db): Promise<CurrentRelease[]>;
  /** Returns the current release of every course that is not archived, ordered by title. */
  offered(db: Db): Promise<CurrentRelease[]>;
}

/** The most releases in the cache: enough for the current release of each course and some older ones that learners still use. */
const largestCache = 64;

/** Creates a cache that reads releases from the database. A release never changes, so the cache is never out of date. */
export function createReleaseCache(): ReleaseCache {
  const cache = new LRUCache<string, ReleaseWithQuestions>({ max: largestCache });

  function keep({ id, content }: StoredRelease): ReleaseWithQuestions {
    const release = cache.get(id) ?? (content ? unpack(id, content) : null);
    if (!release) throw new Error(`release ${id} came without content`);
    cache.set(id, release);
    return release;
  }

  return {
    async get(db, releaseId) {
      const known = cache.get(releaseId);
      if (known) return known;
      const stored = await getStoredRelease(db, releaseId);
      if (!stored) throw new Error(`no release ${releaseId}`);
      return keep(stored);
    },
    listCached: (courseId) => [...cache.values()].filter(({ content }) => content.courseId === courseId),
    async current(db, courseId) {
      const [stored] = await read(db, courseId);
      return stored ?? null;
    },
    list,
    async offered(db) {
      return (await list(db)).filter(({ archived }) => !archived);
    },
  };

  async function list(db: Db): Promise<CurrentRelease[]> {
    const releases = await read(db, null);
    return releases.sort((a, b) => a.content.title.localeCompare(b.content.title));
  }

  async function read(db: Db, courseId: string | null): Promise<CurrentRelease[]> {
    const before = new Map(cache);
    const stored = await listCurrentReleasesOfNewestEditions(db, [...before.keys()], courseId);
    // During the wait for the database, another request may have removed a release from the cache. It is put back from the copy that was
    // made before.
    for (const { id, content } of stored) {
      const release = before.get(id);
      if (!content && release && !cache.has(id)) cache.set(id, release);
    }
    // Whether a course is archived can change at any time, so it is not cached.
    return stored.map(({ archived, ...row }) => ({ ...keep(row), archived }));
  }
}

function unpack(id: string, stored: NonNullable<StoredRelease["content"]>): ReleaseWithQuestions {
  const { release, questions } = decodeStoredBloomLevelsOfRelease(stored);
  return composeReleaseWithQuestions(id, release, questions);
}

/** Returns the content and the questions of a release in the form in which they are looked up. */
export function composeReleaseWithQuestions(
  id: string,
  release: CourseRelease,
  questions: readonly QuestionRecord[],
): ReleaseWithQuestions {
  // The build puts lessons in order, but an old release may have been stored before it did.
  const lessons = [...release.lessons].sort((a, b) => a.number - b.number);
  const byId = new Map(questions.map((question) => [question.id, question]));
  const questionsOf = (lesson: CompiledLesson) => lesson.questions.flatMap((questionId) => byId.get(questionId) ?? []);
  return {
    id,
    content: { ...release, lessons },
    lessons: new Map(lessons.map((lesson) => [lesson.id, lesson])),
    pieces: new Map(lessons.map((lesson) => [lesson.id, deriveLessonPieces(lesson, questionsOf(lesson))])),
    questions: byId,
    cells: (release.rules.finalTest?.cells ?? []).map(({ id: cell }) => questions.filter((each) => each.cell === cell)),
  };
}
