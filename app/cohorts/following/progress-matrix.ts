/** The matrix of members by lessons that a trainer sees: the content of a row, and which rows are shown in which order. Pure functions. */

import type { CertificateState } from "~/certificates/issue/certificate-state";
import {
  computeBestFinalTestScore,
  type FinalTestResultForTrainer,
  type FinalTestScore,
} from "~/learning/final/results/final-test-result-for-trainer";
import type { LessonProgressSummary } from "~/learning/progress/progress-summary";
import { computeLessonStateForTrainer, type LessonStateForTrainer } from "~/learning/progress/progress-summary";
import { countDaysSince } from "~/platform/amsterdam";
import type { CourseOutline } from "../group/course-outline";
import type { MemberNeedsTrainerReason } from "../needs/reasons";
import type { MemberStanding } from "../needs/standing";
import {
  type CertificateStateOfMember,
  computeCertificateStateOfMember,
  computeFinalTestStateOfMember,
  countPassedLessons,
  type FinalTestStateOfMember,
  findLessonProgress,
} from "./member-progress";

export interface MatrixCell {
  state: LessonStateForTrainer;
  /** The label of the other edition in which the member passed the lesson, or null: see `LessonProgressSummary`. */
  passedIn: string | null;
  /** The number of questions that the member answered in the latest practice round of the lesson. */
  answered: number;
  /** The number of questions that a practice round of the lesson asks. */
  questions: number;
  /** The number of complete practice rounds of the lesson whose score was too low to pass. */
  failed: number;
}

export interface MatrixRow {
  learnerId: string;
  name: string;
  /** The label of the member's edition if it is not the one of the columns, or else null. */
  edition: string | null;
  /** One cell for each column of a lesson. It is null if the member's edition does not have the lesson. */
  cells: (MatrixCell | null)[];
  /** How many lessons of the member's edition are passed, and how many it has. */
  passed: number;
  lessons: number;
  /** The state of the final test, or null if there is no column for it. */
  finalTest: FinalTestStateOfMember | null;
  /** The result of the best attempt at the final test. Null if none is handed in, or if trainers may not see it. */
  finalTestScore: FinalTestScore | null;
  certificate: CertificateStateOfMember | null;
  /** The number of days since the member was last active, by the calendar in Amsterdam. Null if they never were. */
  activeDaysAgo: number | null;
  /** Whether the member needs a trainer, is arranged until a date, or is on schedule. */
  standing: MemberStanding;
  /** True if a deadline is over for something that the member has not passed. */
  late: boolean;
}

interface MatrixMember {
  learnerId: string;
  name: string;
  lessons: readonly LessonProgressSummary[];
  lastActiveAt: Date | null;
  finalTests: readonly FinalTestResultForTrainer[] | null;
  certificateState: CertificateState | null;
}

type EditionOfRow = Pick<CourseOutline, "label" | "lessons" | "finalTest">;

/**
 * Returns the matrix row of one member. `course`: the course of the group, with a column for each lesson. `own`: the course in the member's
 * edition. `today`: the day in Amsterdam.
 */
export function composeMatrixRow(
  member: MatrixMember,
  {
    course,
    own,
    needs,
    standing,
    today,
  }: {
    course: EditionOfRow;
    own: EditionOfRow;
    needs: readonly MemberNeedsTrainerReason[];
    standing: MemberStanding;
    today: string;
  },
): MatrixRow {
  const cells = course.lessons.map(({ id }): MatrixCell | null => {
    const inOwn = own.lessons.find((lesson) => lesson.id === id);
    if (!inOwn) return null;
    const lesson = findLessonProgress(member, id);
    return {
      state: computeLessonStateForTrainer(lesson),
      passedIn: lesson?.passedIn ?? null,
      answered: lesson?.answered ?? 0,
      questions: inOwn.questions,
      failed: lesson?.failed ?? 0,
    };
  });
  return {
    learnerId: member.learnerId,
    name: member.name,
    edition: own.label === course.label ? null : own.label,
    cells,
    passed: countPassedLessons(member, own),
    lessons: own.lessons.length,
    finalTest: course.finalTest && computeFinalTestStateOfMember(member, own),
    finalTestScore: computeBestFinalTestScore(member.finalTests ?? []),
    certificate: computeCertificateStateOfMember(member, own),
    activeDaysAgo: member.lastActiveAt && countDaysSince(member.lastActiveAt, today),
    standing,
    late: needs.some(({ kind }) => kind === "behind"),
  };
}

/** How many members there are of each kind. Each member is counted once: `needs`, `arranged` and `onSchedule` add up to `members`. */
export interface MemberCountsByStatus {
  members: number;
  needs: number;
  arranged: number;
  onSchedule: number;
  certificates: number;
}

const countByStanding = { needs: "needs", arranged: "arranged", "on-schedule": "onSchedule" } as const;

export function countMembersByStatus(rows: Iterable<MatrixRow>): MemberCountsByStatus {
  const figures = { members: 0, needs: 0, arranged: 0, onSchedule: 0, certificates: 0 };
  for (const row of rows) {
    figures.members += 1;
    figures[countByStanding[row.standing]] += 1;
    if (row.certificate === "valid") figures.certificates += 1;
  }
  return figures;
}

export const matrixFilters = ["all", "needs", "arranged", "on-schedule", "late", "not-begun", "certificate"] as const;
type MatrixFilter = (typeof matrixFilters)[number];

/** The column by which rows are sorted: `name`, `progress`, `active` (the last activity), or the id of a lesson. */
type MatrixSortColumn = string;

export interface MatrixDisplayOptions {
  sort: MatrixSortColumn;
  descending: boolean;
  show: MatrixFilter;
  /** The part of a name to search for; empty to show all members. */
  search: string;
  /** The number of the page of rows, from 1. */
  page: number;
}

export const matrixRowsPerPage = 100;

/** Reads the filter, order and page of the matrix from the query string of an address. An invalid value is replaced by its default. */
export function readMatrixDisplayOptions(params: URLSearchParams, lessonIds: readonly string[]): MatrixDisplayOptions {
  const given = params.get("sort") ?? "name";
  const descending = given.startsWith("-");
  const sort = descending ? given.slice(1) : given;
  const known = ["name", "progress", "active", ...lessonIds].includes(sort);
  const show = matrixFilters.find((each) => each === params.get("show")) ?? "all";
  const page = params.get("page") ?? "";
  return {
    sort: known ? sort : "name",
    descending: known && descending,
    show,
    search: (params.get("search") ?? "").replaceAll("\0", "").trim(),
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  };
}

/** Returns a query string that shows the matrix with another filter, order or page. Default values are left out. */
export function composeMatrixQueryString(
  query: MatrixDisplayOptions,
  change: Partial<MatrixDisplayOptions> = {},
): string {
  // With another filter or order, the first page is shown.
  const { sort, descending, show, search, page } = { ...query, page: 1, ...change };
  const params = new URLSearchParams();
  if (search) params.set("search", search);
  if (show !== "all") params.set("show", show);
  if (sort !== "name" || descending) params.set("sort", descending ? `-${sort}` : sort);
  if (page > 1) params.set("page", String(page));
  return params.size > 0 ? `?${params}` : "";
}

function hasCertificate({ certificate }: MatrixRow): boolean {
  return certificate !== null && certificate !== "claimable";
}

const filters: Record<MatrixFilter, (row: MatrixRow) => boolean> = {
  all: () => true,
  needs: (row) => row.standing === "needs",
  arranged: (row) => row.standing === "arranged",
  "on-schedule": (row) => row.standing === "on-schedule",
  late: (row) => row.late,
  "not-begun": (row) => row.activeDaysAgo === null,
  certificate: hasCertificate,
};

const order: readonly LessonStateForTrainer[] = ["stuck", "open", "busy", "passed"];

/** Returns the rows that a trainer asked for: filtered, sorted, and only those of one page. `total`: the number of rows on all pages. */
export function filterSortAndPageMatrixRows(
  rows: readonly MatrixRow[],
  query: MatrixDisplayOptions,
  lessonIds: readonly string[],
): { rows: MatrixRow[]; total: number; pages: number; page: number } {
  const { compare } = new Intl.Collator("nl", { sensitivity: "base", numeric: true });
  const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const wanted = fold(query.search);
  const found = rows.filter((row) => filters[query.show](row) && fold(row.name).includes(wanted));
  const lesson = lessonIds.indexOf(query.sort);
  const rank = (row: MatrixRow): number => {
    if (query.sort === "progress") return row.passed + (hasCertificate(row) ? 1 : 0);
    // A member who was never active comes last.
    if (query.sort === "active") return row.activeDaysAgo ?? Number.MAX_SAFE_INTEGER;
    return lesson < 0 ? 0 : order.indexOf(row.cells[lesson]?.state ?? "open");
  };
  const turn = query.descending ? -1 : 1;
  const byName = (a: MatrixRow, b: MatrixRow) => compare(a.name, b.name) || compare(a.learnerId, b.learnerId);
  found.sort((a, b) => (query.sort === "name" ? turn * byName(a, b) : turn * (rank(a) - rank(b)) || byName(a, b)));
  const pages = Math.max(1, Math.ceil(found.length / matrixRowsPerPage));
  const page = Math.min(query.page, pages);
  return {
    rows: found.slice((page - 1) * matrixRowsPerPage, page * matrixRowsPerPage),
    total: found.length,
    pages,
    page,
  };
}
