/** Members of a cohort for tests of the tables that a trainer can download, and functions that read a written table with other programs. */
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import type { MemberProgress } from "~/cohorts/following/member-progress";
import type { CourseOutline } from "~/cohorts/group/course-outline";
import type { ExportedTable } from "~/platform/tables/table";
import { composeCsvForDutchExcel, composeXlsxWorkbook } from "~/platform/tables/write-table.server";

export const exportedCourse: CourseOutline = {
  id: "proef",
  label: "1",
  title: "Proef",
  language: "nl",
  lessons: [
    { id: "een", number: 1, short: "Eerste; les", questions: 5 },
    { id: "twee", number: 2, short: "Tweede", questions: 5 },
  ],
  objectives: { "T1.2": "Je kunt in een lange zin met veel woorden uitleggen wat een woord is en wat niet." },
  finalTest: null,
  hasClosingCase: false,
};
/** Returns the course of a cohort whose members all follow one edition. */
export const courseForAll = (own: CourseOutline) => ({ course: own, isMixed: false, outlineOf: () => own });

/** Returns a member who passed the first lesson of two. */
export function exportedMember(name: string, change: Partial<MemberProgress> = {}): MemberProgress {
  return {
    learnerId: "0",
    name,
    joinedAt: new Date("2026-09-01T22:30:00Z"),
    label: "1",
    lessons: [
      {
        lessonId: "een",
        rounds: 3,
        failed: 1,
        firstScore: 0.4,
        bestScore: 5 / 6,
        passedAt: "2026-09-05T10:00:00+02:00",
        passedIn: null,
        answered: 5,
        missed: { "T1.10": 1, "T1.2": 2 },
      },
    ],
    lastActiveAt: new Date("2026-09-06T08:00:00Z"),
    certifiedAt: null,
    certificateState: null,
    certificateId: null,
    certificateEdition: null,
    finalTests: null,
    finalTestGrantedAt: null,
    ownValues: null,
    ...change,
  };
}

export const readCsv = (table: ExportedTable) =>
  parse(composeCsvForDutchExcel(table), { delimiter: ";", bom: true, record_delimiter: "\r\n" }) as string[][];

export async function openWorkbook(table: ExportedTable): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await composeXlsxWorkbook(table)) as never);
  return book;
}

export async function openSheet(table: ExportedTable): Promise<ExcelJS.Worksheet> {
  return (await openWorkbook(table)).worksheets[0] as ExcelJS.Worksheet;
}
