import type { ReleaseReader } from "~/content/release/releases.server";
import type { Pool } from "~/platform/database/database.server";
import { type ExportedFile, fileName, readGroup, recordExport } from "../exporting/export-cohort.server";
import type { ExportWords } from "../exporting/export-words";
import { getGroupProgress } from "../following/get-group-progress.server";
import type { Cohort } from "../group/cohort";
import type { TrainerKey } from "../group/cohorts.sql.server";
import { composeReport } from "./group-report";
import { renderReport } from "./render-report.server";

/** A report of a cohort to print, for one of its trainers. `by`: their name, as it stands at its head. */
export async function reportCohort(
  pool: Pool,
  releases: ReleaseReader,
  input: TrainerKey & { cohort: Cohort; by: string; words: ExportWords; now: Date },
): Promise<ExportedFile> {
  const { cohort, by, words, now, ...key } = input;
  const { course, members } = await readGroup(pool, releases, { ...key, courseId: cohort.courseId });
  const progress = await getGroupProgress(pool, releases, { ...key, cohort, now });
  await recordExport(pool, key, { file: "report.pdf", now });
  return {
    name: fileName(words.fileNames.report, cohort.name, { form: "pdf", now }),
    bytes: await renderReport(composeReport({ cohort, course, members, progress, by, now }), words),
  };
}
