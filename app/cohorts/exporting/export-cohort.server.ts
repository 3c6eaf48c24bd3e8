import anyAscii from "any-ascii";
import { recordAccountEvent } from "~/accounts/identity/record-account-event.server";
import type { ReleaseReader } from "~/content/release/releases.server";
import { amsterdamDay } from "~/platform/amsterdam";
import type { Pool } from "~/platform/database/database.server";
import { listMemberProgress, listMembers } from "../following/list-member-progress.server";
import type { MemberProgress } from "../following/member-progress";
import type { Cohort } from "../group/cohort";
import type { TrainerKey } from "../group/cohorts.sql.server";
import { type FollowedCourse, followedCourse } from "../group/followed-course";
import type { ExportWords } from "./export-words";
import { composeTable, type ExportedKind, exportedKinds } from "./exported-table";
import { writeCsv, writeXlsx } from "./write-table.server";

export const exportedForms = ["csv", "xlsx"] as const;
export type ExportedForm = (typeof exportedForms)[number];

export interface ExportedFile {
  name: string;
  bytes: Buffer;
}

/** `matrix.csv`; null for what there is not. */
export function readExportedFile(file: string): { kind: ExportedKind; form: ExportedForm } | null {
  const [first, last, ...rest] = file.split(".");
  const kind = exportedKinds.find((each) => each === first);
  const form = exportedForms.find((each) => each === last);
  return kind && form && rest.length === 0 ? { kind, form } : null;
}

/** A table of a cohort as a file, for one of its trainers; that it was taken along is on record before it is. */
export async function exportCohort(
  pool: Pool,
  releases: ReleaseReader,
  input: TrainerKey & { cohort: Cohort; kind: ExportedKind; form: ExportedForm; words: ExportWords; now: Date },
): Promise<ExportedFile> {
  const { cohort, kind, form, words, now, ...key } = input;
  const { course, members } = await readGroup(pool, releases, { ...key, courseId: cohort.courseId });
  const table = composeTable(kind, { cohort: cohort.name, course, members, words });
  await recordExport(pool, key, { file: `${kind}.${form}`, now });
  return {
    name: fileName(words.fileNames[kind], cohort.name, { form, now }),
    bytes: form === "csv" ? writeCsv(table) : await writeXlsx(table),
  };
}

/** One event for the whole group, by the cohort's id. */
export function recordExport(
  pool: Pool,
  { cohortId, trainerId }: TrainerKey,
  { file, now }: { file: string; now: Date },
): Promise<void> {
  return recordAccountEvent(pool, { actor: trainerId, subject: cohortId, action: "cohort-export", object: file, now });
}

export async function readGroup(
  pool: Pool,
  releases: ReleaseReader,
  { courseId, ...key }: TrainerKey & { courseId: string },
): Promise<{ course: FollowedCourse; members: MemberProgress[] }> {
  const release = await releases.current(pool, courseId);
  if (!release) throw new Error(`a cohort of a course that is not there: ${courseId}`);
  const listed = await listMembers(pool, key);
  const members: MemberProgress[] = [];
  for (let from = 0; from < listed.length; from += 500) {
    const learnerIds = listed.slice(from, from + 500).map(({ learnerId }) => learnerId);
    members.push(...(await listMemberProgress(pool, { ...key, courseId, learnerIds })));
  }
  return { course: followedCourse(release.content), members };
}

/** `overzicht-sw-2b-najaar-2026-11-22.csv`: only letters that every disk and header takes. */
export function fileName(first: string, cohort: string, { form, now }: { form: string; now: Date }): string {
  const plain = anyAscii(cohort)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  const slug = plain.slice(0, 60).replace(/^-+|-+$/g, "");
  return `${[first, slug, amsterdamDay(now)].filter((part) => part !== "").join("-")}.${form}`;
}
