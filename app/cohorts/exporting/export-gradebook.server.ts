import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { composePlainCsv } from "~/platform/tables/write-table.server";
import { listMembersWithOwnColumnValue, listOwnColumns } from "../columns/get-own-columns.server";
import type { Cohort } from "../group/cohort";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import {
  composeCohortDownloadFileName,
  type ExportedFile,
  getProgressOfCohortMembers,
  recordCohortFileDownload,
} from "./export-cohort.server";
import type { ExportedFileTexts } from "./export-texts";
import type { GradebookKind } from "./exported-table-kinds";
import { composeGradebookRows, type GradebookCoverage, sortOutByStudentNumber } from "./gradebook-file";

/** Returns whom a file for a gradebook would have. Returns null if the cohort has no column with student numbers. */
export async function getGradebookCoverage(db: Db, key: CohortTrainerKey): Promise<GradebookCoverage | null> {
  const column = await findStudentNumberColumn(db, key);
  if (!column) return null;
  const members = await listMembersWithOwnColumnValue(db, { ...key, columnId: column.id });
  const { included, without, shared } = sortOutByStudentNumber(members, ({ value }) => value);
  const named = shared.map(({ number, members: same }) => ({ number, names: same.map(({ name }) => name) }));
  return { included: included.length, without, shared: named };
}

/**
 * Returns a file with results for the gradebook of Moodle or Canvas, for a trainer. The download is recorded. Returns null if there is nobody
 * with a student number of their own.
 */
export async function exportGradebook(
  pool: Pool,
  releases: ReleaseCache,
  input: CohortTrainerKey & { cohort: Cohort; kind: GradebookKind; words: ExportedFileTexts; now: Date },
): Promise<ExportedFile | null> {
  const { cohort, kind, words, now, ...key } = input;
  const column = await findStudentNumberColumn(pool, key);
  if (!column) return null;
  const { courses, members } = await getProgressOfCohortMembers(pool, releases, { ...key, courseId: cohort.courseId });
  const { included } = sortOutByStudentNumber(members, ({ ownValues }) => ownValues?.[column.id] ?? "");
  if (included.length === 0) return null;
  await recordCohortFileDownload(pool, key, { file: `${kind}.csv`, now });
  return {
    name: composeCohortDownloadFileName(words.fileNames[kind], cohort.name, { form: "csv", now }),
    bytes: composePlainCsv(composeGradebookRows(kind, { courses, members: included, words })),
  };
}

async function findStudentNumberColumn(db: Db, key: CohortTrainerKey) {
  return (await listOwnColumns(db, key)).find(({ purpose }) => purpose === "student-number");
}
