/** For administrators: which release of each course is shown, and what the check said when it was built. */
import fs from "node:fs/promises";
import path from "node:path";
import type { Db } from "~/platform/database.server";
import { selectCourseStates } from "./content.sql.server";
import type { Problem } from "./problem";

export interface CourseState {
  courseId: string;
  title: string;
  label: string;
  releaseId: string;
  publishedAt: Date;
  lessons: number;
  questions: number;
  /** What the check of this release still says; null when it was not built on this machine. */
  warnings: Problem[] | null;
  /** The newest build is another one: it was refused, or is not loaded yet. */
  otherBuild: boolean;
}

interface StoredCheck {
  hash: string;
  warnings: Problem[];
}

/** `dir`: where the build writes courses. One statement, and one small file a course. */
export async function listCourseStates(db: Db, dir = path.resolve("build/content")): Promise<CourseState[]> {
  const rows = await selectCourseStates(db);
  return Promise.all(
    rows.map(async ({ contentHash, ...state }) => {
      const check = await readCheck(path.join(dir, state.courseId, "check.json"));
      const same = check?.hash === contentHash;
      return { ...state, warnings: check && same ? check.warnings : null, otherBuild: check !== null && !same };
    }),
  );
}

async function readCheck(file: string): Promise<StoredCheck | null> {
  const text = await fs.readFile(file, "utf8").catch(() => null);
  return text === null ? null : (JSON.parse(text) as StoredCheck);
}
