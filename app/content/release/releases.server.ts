/** Reads releases: PostgreSQL is the only source that pages read, cached per process by the immutable release id. */
import type { Db } from "~/platform/database/database.server";
import type { QuestionRecord } from "../question";
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

export { createReleaseReader } from "./release-reader.server";
