import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import {
  composeCohortDownloadFileName,
  type ExportedFile,
  getProgressOfCohortMembers,
  recordCohortFileDownload,
} from "../exporting/export-cohort.server";
import type { ExportedFileTexts } from "../exporting/export-texts";
import { getWeeklyCohortProgress } from "../following/get-weekly-cohort-progress.server";
import type { Cohort } from "../group/cohort";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { composeGroupReport } from "./group-report";
import { renderGroupReportAsPdf } from "./render-group-report.server";

/** Returns a report about a cohort as a PDF file, for one of its trainers. `by`: the trainer's name, which the report shows at its head. */
export async function createGroupReportPdf(
  pool: Pool,
  releases: ReleaseCache,
  input: CohortTrainerKey & { cohort: Cohort; by: string; words: ExportedFileTexts; now: Date },
): Promise<ExportedFile> {
  const { cohort, by, words, now, ...key } = input;
  const { courses, members } = await getProgressOfCohortMembers(pool, releases, { ...key, courseId: cohort.courseId });
  const { progress } = await getWeeklyCohortProgress(pool, releases, { ...key, cohort, now });
  await recordCohortFileDownload(pool, key, { file: "report.pdf", now });
  return {
    name: composeCohortDownloadFileName(words.fileNames.report, cohort.name, { form: "pdf", now }),
    bytes: await renderGroupReportAsPdf(composeGroupReport({ cohort, courses, members, progress, by, now }), words),
  };
}
