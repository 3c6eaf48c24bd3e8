/** At start: every built course into PostgreSQL. One that is broken never stops the others. */
import fs from "node:fs/promises";
import path from "node:path";
import type { Pool } from "~/platform/database.server";
import type { Logger } from "~/platform/log.server";
import { type LoadOptions, loadCourse } from "./load-course.server";
import { builtCourse } from "./release";

export interface LoadBuiltOptions extends LoadOptions {
  log: Pick<Logger, "info" | "error">;
}

/** @returns the ids of the courses whose newest build is what readers see now. */
export async function loadBuiltCourses(
  pool: Pool,
  dir: string,
  { log, ...options }: LoadBuiltOptions,
): Promise<string[]> {
  const names = (await fs.readdir(dir).catch(() => [])).filter((name) => name.endsWith(".json")).sort();
  const loaded: string[] = [];
  for (const file of names) {
    try {
      const built = builtCourse.parse(JSON.parse(await fs.readFile(path.join(dir, file), "utf8")));
      const outcome = await loadCourse(pool, built, options);
      if (!outcome.ok) {
        log.error({ file, label: outcome.label }, outcome.message);
        continue;
      }
      if (outcome.added) log.info({ course: built.release.courseId, release: outcome.releaseId }, "course loaded");
      loaded.push(built.release.courseId);
    } catch (error) {
      log.error({ file, err: error }, "course not loaded");
    }
  }
  return loaded;
}
