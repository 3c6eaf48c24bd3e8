import anyAscii from "any-ascii";
import { recordAuditEvent } from "~/accounts/audit/record-audit-event.server";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import { formatAmsterdamDay } from "~/platform/amsterdam";
import type { Pool } from "~/platform/database/database.server";
import { takeInPieces } from "~/platform/pieces.server";
import type { FileReadingProcesses } from "~/platform/reading/file-reading-processes.server";
import type { ExportedTable } from "~/platform/tables/table";
import { writeCsvForDutchExcel } from "~/platform/tables/write-table.server";
import { writeWorkbook } from "~/platform/tables/write-workbook.server";
import { listOwnColumns } from "../columns/get-own-columns.server";
import { type CourseOfCohort, readCourseOfCohort } from "../editions/read-course-of-cohort.server";
import { listCohortMembers, listMemberProgress } from "../following/list-member-progress.server";
import type { MemberProgressWithExtensions } from "../following/member-progress.sql.server";
import type { Cohort } from "../group/cohort";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import type { ExportedFileTexts } from "./export-texts";
import { composeExportedTable } from "./exported-table";
import { type ExportedTableKind, exportedTableKinds, type GradebookKind, gradebookKinds } from "./exported-table-kinds";

/** How many members are composed before others get their turn, and how many are read at once. */
export const pieceOfMembers = 50;
const readAtOnce = 200;

const exportFormats = ["csv", "xlsx"] as const;
type ExportFormat = (typeof exportFormats)[number];

export interface ExportedFile {
  name: string;
  bytes: Buffer;
}

/** Splits a file name such as `matrix.csv` into the table or gradebook and the file format. Returns null for an unknown name. */
export function parseExportFileName(
  file: string,
): { kind: ExportedTableKind; form: ExportFormat } | { kind: GradebookKind; form: "csv" } | null {
  const [first, last, ...rest] = file.split(".");
  const gradebook = gradebookKinds.find((each) => `${each}.csv` === file);
  if (gradebook) return { kind: gradebook, form: "csv" };
  const kind = exportedTableKinds.find((each) => each === first);
  const form = exportFormats.find((each) => each === last);
  return kind && form && rest.length === 0 ? { kind, form } : null;
}

/**
 * Returns a table about a cohort as a file, for one of its trainers. The download is recorded before the file is made.
 * @throws FileNotWrittenError if a large workbook can't be written now
 */
export async function exportCohortTable(
  pool: Pool,
  releases: ReleaseCache,
  input: CohortTrainerKey & {
    cohort: Cohort;
    kind: ExportedTableKind;
    form: ExportFormat;
    words: ExportedFileTexts;
    writers: FileReadingProcesses;
    now: Date;
  },
): Promise<ExportedFile> {
  const { cohort, kind, form, words, writers, now, ...key } = input;
  const { courses, members } = await getProgressOfCohortMembers(pool, releases, { ...key, courseId: cohort.courseId });
  const ownColumns = await listOwnColumns(pool, key);
  const pieces = composeInPieces(kind, { cohort: cohort.name, courses, members, ownColumns, words, now });
  await recordCohortFileDownload(pool, key, { file: `${kind}.${form}`, now });
  return {
    name: composeCohortDownloadFileName(words.fileNames[kind], cohort.name, { form, now }),
    bytes: form === "csv" ? await writeCsvForDutchExcel(pieces) : await writeWorkbook(writers, pieces, key.trainerId),
  };
}

/** Gives a table in pieces, each with all its columns, with pauses that let the server handle other requests. */
async function* composeInPieces(
  kind: ExportedTableKind,
  exported: Parameters<typeof composeExportedTable>[1],
): AsyncGenerator<ExportedTable> {
  const { members: everybody } = exported;
  for await (const members of takeInPieces(everybody, pieceOfMembers))
    yield composeExportedTable(kind, { ...exported, members, everybody });
}

/**
 * Records that a trainer downloaded a file about a cohort, as one event. Its subject is the cohort's id, because the file is about the
 * whole cohort.
 */
export function recordCohortFileDownload(
  pool: Pool,
  { cohortId, trainerId }: CohortTrainerKey,
  { file, now }: { file: string; now: Date },
): Promise<void> {
  return recordAuditEvent(pool, { actor: trainerId, subject: cohortId, action: "cohort-export", object: file, now });
}

export async function getProgressOfCohortMembers(
  pool: Pool,
  releases: ReleaseCache,
  { courseId, ...key }: CohortTrainerKey & { courseId: string },
): Promise<{ courses: CourseOfCohort; members: MemberProgressWithExtensions[] }> {
  const courses = await readCourseOfCohort(pool, releases, { ...key, courseId });
  const listed = await listCohortMembers(pool, key);
  const members: MemberProgressWithExtensions[] = [];
  for await (const piece of takeInPieces(listed, readAtOnce)) {
    const learnerIds = piece.map(({ learnerId }) => learnerId);
    members.push(...(await listMemberProgress(pool, { ...key, courseId, learnerIds })));
  }
  return { courses, members };
}

/**
 * Returns a file name such as `overzicht-sw-2b-najaar-2026-11-22.csv`, with only characters that every file system and HTTP header accepts.
 */
export function composeCohortDownloadFileName(
  first: string,
  cohort: string,
  { form, now }: { form: string; now: Date },
): string {
  const plain = anyAscii(cohort)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  const slug = plain.slice(0, 60).replace(/^-+|-+$/g, "");
  return `${[first, slug, formatAmsterdamDay(now)].filter((part) => part !== "").join("-")}.${form}`;
}
