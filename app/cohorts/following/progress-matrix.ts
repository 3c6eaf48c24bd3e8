/** The matrix of members by lessons that a trainer sees: the content of a row, and the figures of all rows. Pure functions. */

import type { CertificateState } from "~/certificates/issue/certificate-state";
import {
  computeFinalTestScoreToTell,
  type FinalTestResultForTrainer,
  type FinalTestScore,
  findSupervisorOfPass,
} from "~/learning/final/results/final-test-result-for-trainer";
import type { LessonProgressSummary } from "~/learning/progress/progress-summary";
import { computeLessonStateForTrainer, type LessonStateForTrainer } from "~/learning/progress/progress-summary";
import type { Supervisor } from "~/learning/sitting/sitting";
import { countDaysSince } from "~/platform/amsterdam";
import type { OwnValueInTable } from "../columns/own-column";
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
  findNextFinalTestOfMember,
} from "./member-progress";
import { computeStateBeforeDeadline, type NextDeadline, type StateBeforeDeadline } from "./next-deadline";

/**
 * What a cell shows. `failed`: the latest complete round did not pass and no other one is open, or so many rounds failed that the member is
 * stuck.
 */
export type MatrixCellLook = "open" | "busy" | "failed" | "passed";

export interface MatrixCell {
  state: LessonStateForTrainer;
  look: MatrixCellLook;
  /** The score of the best complete round in the member's edition, from 0 to 1. Null if there is none. */
  score: number | null;
  /** True if the member's deadline for the lesson is over and the lesson is not passed. */
  late: boolean;
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
  /** When the member may begin the next attempt after a failed one, as ISO text. Null if they need not wait for it. */
  finalTestFrom: string | null;
  /**
   * The result of the attempt at the final test that counts, or of the best one if none passed. Null if none is handed in, or if trainers may
   * not see it.
   */
  finalTestScore: FinalTestScore | null;
  /** By whom the member's final test was supervised, if they passed it under supervision. Otherwise null. */
  supervisedBy: Supervisor | null;
  certificate: CertificateStateOfMember | null;
  /** The number of days since the member was last active, by the calendar in Amsterdam. Null if they never were. */
  activeDaysAgo: number | null;
  /** Whether the member needs a trainer, is arranged until a date, or is on schedule. */
  standing: MemberStanding;
  /** True if a deadline is over for something that the member has not passed. */
  late: boolean;
  /** True if that is so for the course as a whole. */
  courseLate: boolean;
  /** What trainers filled in for the member in the columns that the overview shows, such as "Klas: 2B", with a dot between them. */
  ownValues: string;
  /** When a trainer last did something about the member, as ISO text. Null if none did. */
  actedAt: string | null;
}

interface MemberOfRow {
  learnerId: string;
  name: string;
  lessons: readonly LessonProgressSummary[];
  lastActiveAt: Date | null;
  finalTests: readonly FinalTestResultForTrainer[] | null;
  finalTestGrantedAt?: Date | null;
  certificateState: CertificateState | null;
  ownValuesInTable?: readonly OwnValueInTable[] | null;
  needItem?: { at: string } | null;
}

/**
 * What filters, orders and figures ask of a member. It is computed for all members of a cohort, and a row only for those who are shown: a
 * cohort can have 2,000 members.
 */
export interface MatrixMember
  extends Pick<MatrixRow, "learnerId" | "name" | "passed" | "certificate" | "activeDaysAgo" | "standing"> {
  /** What is late: ids of lessons, and empty for the course as a whole. */
  lateScopes: readonly string[];
  /** Where the member is before the next deadline of the cohort. Null if there is none, or if nothing of it is in the member's edition. */
  beforeDeadline: StateBeforeDeadline | null;
  /** True if the member passed all lessons and never began the final test, as far as trainers may know. */
  isReadyForFinalTest: boolean;
}

type EditionOfRow = Pick<CourseOutline, "label" | "lessons" | "finalTest">;

/**
 * Returns the matrix row of one member. `course`: the course of the group, with a column for each lesson. `own`: the course in the member's
 * edition. `today`: the day in Amsterdam.
 */
export function composeMatrixRow(
  member: MemberOfRow,
  {
    course,
    own,
    needs,
    standing,
    today,
    now,
  }: {
    course: EditionOfRow;
    own: EditionOfRow;
    needs: readonly MemberNeedsTrainerReason[];
    standing: MemberStanding;
    today: string;
    now: Date;
  },
): MatrixRow {
  const lateScopes = listLateScopes(needs);
  const cells = course.lessons.map(({ id }): MatrixCell | null => {
    const inOwn = own.lessons.find((lesson) => lesson.id === id);
    if (!inOwn) return null;
    const lesson = findLessonProgress(member, id);
    return {
      state: computeLessonStateForTrainer(lesson),
      look: computeLook(lesson),
      score: lesson?.bestScore ?? null,
      late: lateScopes.includes(id),
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
    finalTest: course.finalTest && computeFinalTestStateOfMember(member, own, now),
    finalTestFrom: own.finalTest && findNextFinalTestOfMember(member, now),
    finalTestScore: computeFinalTestScoreToTell(member.finalTests ?? []),
    supervisedBy: findSupervisorOfPass(member.finalTests ?? []),
    certificate: computeCertificateStateOfMember(member, own),
    activeDaysAgo: member.lastActiveAt && countDaysSince(member.lastActiveAt, today),
    standing,
    late: lateScopes.length > 0,
    courseLate: lateScopes.includes(""),
    ownValues: (member.ownValuesInTable ?? []).map(([, , column, value]) => `${column}: ${value}`).join(" · "),
    actedAt: member.needItem?.at ?? null,
  };
}

/** Returns what filters, orders and figures ask of a member. `next`: the next deadline of the cohort, or null. */
export function composeMatrixMember(
  member: MemberOfRow,
  {
    own,
    needs,
    standing,
    next,
    today,
  }: {
    own: EditionOfRow;
    needs: readonly MemberNeedsTrainerReason[];
    standing: MemberStanding;
    next: NextDeadline | null;
    today: string;
  },
): MatrixMember {
  const passed = countPassedLessons(member, own);
  const certificate = computeCertificateStateOfMember(member, own);
  const isComplete = own.lessons.length > 0 && passed === own.lessons.length;
  return {
    learnerId: member.learnerId,
    name: member.name,
    passed,
    certificate,
    activeDaysAgo: member.lastActiveAt && countDaysSince(member.lastActiveAt, today),
    standing,
    lateScopes: listLateScopes(needs),
    beforeDeadline: next && computeStateBeforeDeadline(member, own, next),
    isReadyForFinalTest:
      isComplete && own.finalTest !== null && member.finalTests?.length === 0 && certificate === null,
  };
}

const none: readonly string[] = [];

/** Returns what a member is late with: ids of lessons, and empty for the course as a whole. */
export function listLateScopes(needs: readonly MemberNeedsTrainerReason[]): readonly string[] {
  for (const need of needs) if (need.kind === "behind") return need.scopes;
  return none;
}

function computeLook(lesson: LessonProgressSummary | undefined): MatrixCellLook {
  if (!lesson) return "open";
  if (lesson.passedAt) return "passed";
  const hasOpenRound = lesson.rounds > lesson.failed;
  return lesson.failed > 0 && (!hasOpenRound || computeLessonStateForTrainer(lesson) === "stuck") ? "failed" : "busy";
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

export function countMembersByStatus(
  rows: Iterable<Pick<MatrixRow, "standing" | "certificate">>,
): MemberCountsByStatus {
  const figures = { members: 0, needs: 0, arranged: 0, onSchedule: 0, certificates: 0 };
  for (const row of rows) {
    figures.members += 1;
    figures[countByStanding[row.standing]] += 1;
    if (row.certificate === "valid") figures.certificates += 1;
  }
  return figures;
}
