/** Reads releases: PostgreSQL is the only source that pages read, cached per process by the immutable release id. */
import type { Db } from "~/platform/database.server";
import type { QuestionRecord } from "./question";
import type { CompiledLesson, CourseRelease } from "./release";

export interface Release {
  id: string;
  content: CourseRelease;
  lessons: ReadonlyMap<string, CompiledLesson>;
  /** By question id, with keys: server only. */
  questions: ReadonlyMap<string, QuestionRecord>;
}

export interface ReleaseReader {
  /** @throws when there is no such release: ids come from our own rows. */
  get(db: Db, releaseId: string): Promise<Release>;
  /** The current release of the newest edition of a course; null when there is no such course. */
  current(db: Db, courseId: string): Promise<Release | null>;
  /** The same for every course, ordered by title. */
  list(db: Db): Promise<Release[]>;
}

export { createReleaseReader } from "./release-reader.server";
