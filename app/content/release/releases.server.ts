/** Reads releases: PostgreSQL is the only source that pages read, cached per process by the immutable release id. */
import { LRUCache } from "lru-cache";
import type { Db } from "~/platform/database/database.server";
import type { QuestionRecord } from "~/questions/table";
import { getStoredRelease, listCurrentReleases, type StoredRelease } from "./content.sql.server";
import type { CompiledLesson, CourseRelease } from "./release";

export interface Release {
  id: string;
  content: CourseRelease;
  lessons: ReadonlyMap<string, CompiledLesson>;
  /** By question id, with keys: server only. */
  questions: ReadonlyMap<string, QuestionRecord>;
}

/** A release that is current, with how its course stands now. */
export interface CurrentRelease extends Release {
  /** No longer offered: whoever began goes on. */
  archived: boolean;
}

export interface ReleaseReader {
  /** @throws when there is no such release: ids come from our own rows. */
  get(db: Db, releaseId: string): Promise<Release>;
  /** The current release of the newest edition of a course; null when there is no such course. */
  current(db: Db, courseId: string): Promise<CurrentRelease | null>;
  /** The same for every course, ordered by title; archived ones too. */
  list(db: Db): Promise<CurrentRelease[]>;
  /** Those that are not archived: what is offered to who looks for a course. */
  offered(db: Db): Promise<CurrentRelease[]>;
}

/** Current releases of all courses and some older ones that attempts still stand on. */
const largestCache = 64;

/** Reads with a cache of its own by release id: a release never changes, so what is cached is never stale. */
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
    // Another request may have pushed a release out of the cache while this one waited.
    for (const { id, content } of stored) {
      const release = before.get(id);
      if (!content && release && !cache.has(id)) cache.set(id, release);
    }
    // What can change is no part of what is cached.
    return stored.map(({ archived, ...row }) => ({ ...keep(row), archived }));
  }
}

function unpack(id: string, { release, questions }: NonNullable<StoredRelease["content"]>): Release {
  return {
    id,
    content: release,
    lessons: new Map(release.lessons.map((lesson) => [lesson.id, lesson])),
    questions: new Map(questions.map((question) => [question.id, question])),
  };
}
