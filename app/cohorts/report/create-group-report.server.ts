import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { takeInPieces } from "~/platform/pieces.server";
import type { FileReadingProcesses } from "~/platform/reading/file-reading-processes.server";
import { selectDeadlinesOfCohort } from "../deadlines/deadlines.sql.server";
import {
  composeCohortDownloadFileName,
  type ExportedFile,
  getProgressOfCohortMembers,
  pieceOfMembers,
  recordCohortFileDownload,
} from "../exporting/export-cohort.server";
import type { ExportedFileTexts } from "../exporting/export-texts";
import { getWeeklyCohortProgress } from "../following/get-weekly-cohort-progress.server";
import { listLateScopes } from "../following/progress-matrix";
import type { Cohort } from "../group/cohort";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { composeCohortMoment } from "../group/silence";
import { composeMembersWithReasons } from "../needs/read-members-with-reasons.server";
import { composeGroupReport, composeMembersOfReport, type GroupReport } from "./group-report";
import { writeGroupReport } from "./write-group-report.server";

/**
 * Returns a report about a cohort as a PDF file, for one of its trainers. `by`: the trainer's name, which the report shows at its head.
 * @throws FileNotWrittenError if a long report can't be drawn now
 */
export async function createGroupReportPdf(
  pool: Pool,
  releases: ReleaseCache,
  input: CohortTrainerKey & {
    cohort: Cohort;
    by: string;
    words: ExportedFileTexts;
    writers: FileReadingProcesses;
    now: Date;
  },
): Promise<ExportedFile> {
  const { cohort, by, words, writers, now, ...key } = input;
  const { courses, members: all } = await getProgressOfCohortMembers(pool, releases, {
    ...key,
    courseId: cohort.courseId,
  });
  const { progress } = await getWeeklyCohortProgress(pool, releases, { ...key, cohort, now });
  const deadlines = await selectDeadlinesOfCohort(pool, key);
  const moment = composeCohortMoment(cohort, now);
  const members: GroupReport["members"] = [];
  for await (const piece of takeInPieces(all, pieceOfMembers)) {
    const judged = composeMembersWithReasons({ courses, deadlines, moment, members: piece });
    const withLate = judged.map(({ member, needs }) => ({ ...member, lateScopes: listLateScopes(needs) }));
    members.push(...composeMembersOfReport(withLate, courses, now));
  }
  await recordCohortFileDownload(pool, key, { file: "report.pdf", now });
  return {
    name: composeCohortDownloadFileName(words.fileNames.report, cohort.name, { form: "pdf", now }),
    bytes: await writeGroupReport(
      writers,
      composeGroupReport({ cohort, courses, members, progress, by, now }),
      words,
      key.trainerId,
    ),
  };
}
