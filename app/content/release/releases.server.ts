/** Reads releases from PostgreSQL and caches them by id. Each process has its own cache. */
import { LRUCache } from "lru-cache";
import type { Db } from "~/platform/database/database.server";
import type { QuestionRecord } from "~/questions/table";
import { getStoredRelease, listCurrentReleases, type StoredRelease } from "./content.sql.server";
import type { CompiledLesson, CourseRelease } from "./release";
import { decodeReleaseContent } from "./stored-content";

export interface Release {
  id: string;
  content: CourseRelease;
  lessons: ReadonlyMap<string, CompiledLesson>;
  /** The questions with their keys, by id. Never send this to a browser. */
  questions: ReadonlyMap<string, QuestionRecord>;
}

/** A current release, with the current state of its course. */
export interface CurrentRelease extends Release {
  /** Tells whether the course is no longer offered. Learners who began it can continue. */
  archived: boolean;
}

export interface ReleaseReader {
  /** @throws if the release does not exist, because ids come from our own rows */
  get(db: Db, releaseId: string): Promise<Release>;
  /** Returns the current release of the newest edition of a course, or null if the course does not exist. */
  current(db: Db, courseId: string): Promise<CurrentRelease | null>;
  /** Lists the current release of every course, including archived ones, ordered by title. */
  list(db: Db): Promise<CurrentRelease[]>;
  /** Lists the current release of every course that is not archived, ordered by title. */
  offered(db: Db): Promise<CurrentRelease[]>;
}

/** Enough for the current release of each course and some older ones that attempts still use. */
const largestCache = 64;

/** Creates a reader with its own cache. A release never changes, so a cached one is never out of date. */
export function createReleaseReader(): ReleaseReader {
  const cache = new LRUCache<string, Release>({ max: largestCache });

  function keep({ id, content }: StoredRelease): Release {
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
    const stored = await listCurrentReleases(db, [...before.keys()], courseId);
    // Another request may have removed a release from the cache during the wait.
    for (const { id, content } of stored) {
      const release = before.get(id);
      if (!content && release && !cache.has(id)) cache.set(id, release);
    }
    // `archived` can change, so it is not cached.
    return stored.map(({ archived, ...row }) => ({ ...keep(row), archived }));
  }
}

function unpack(id: string, stored: NonNullable<StoredRelease["content"]>): Release {
  const { release, questions } = decodeReleaseContent(stored);
  return {
    id,
    content: release,
    lessons: new Map(release.lessons.map((lesson) => [lesson.id, lesson])),
    questions: new Map(questions.map((question) => [question.id, question])),
  };
}
