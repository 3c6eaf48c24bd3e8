/** The tables that a trainer can download, as rows of cells, before they are written to a file. Pure functions. */

import { computeLessonStateForTrainer, type LessonProgressSummary } from "~/learning/progress/progress-summary";
import { formatAmsterdamDay } from "~/platform/amsterdam";
import { roundDown } from "~/platform/fractions";
import { getOwnValue } from "~/platform/own-value";
import type { ExportedCell, ExportedCellKind, ExportedTable, ExportedTone } from "~/platform/tables/table";
import { formatReadableCode } from "~/platform/text/readable-code";
import type { OwnColumn } from "../columns/own-column";
import type { CourseOfCohort } from "../editions/read-course-of-cohort.server";
import {
  computeCertificateStateOfMember,
  computeFinalTestStateOfMember,
  countPassedLessons,
  type FinalTestStateOfMember,
  findLessonProgress,
  type MemberProgress,
} from "../following/member-progress";
import type { CourseOutline } from "../group/course-outline";
import type { ExportedFileTexts } from "./export-texts";
import type { ExportedTableKind } from "./exported-table-kinds";
import { type SupervisionAnswer, type ToldFinalTest, tellFinalTests, tellTestOfCertificate } from "./told-final-test";

interface Exported {
  /** The name of the cohort. */
  cohort: string;
  courses: Pick<CourseOfCohort, "course" | "isMixed" | "outlineOf">;
  members: readonly MemberProgress[];
  /** Everybody whose facts decide which columns there are, if the table is composed in pieces: `members` are then those of one piece. */
  everybody?: readonly MemberProgress[];
  /** The columns that trainers added to the cohort, which every table has after the name. */
  ownColumns: readonly Pick<OwnColumn, "id" | "name">[];
  words: ExportedFileTexts;
  now: Date;
}

type Spec<T> = [
  heading: string,
  kind: ExportedCellKind,
  width: number,
  cell: (row: T) => ExportedCell,
  tone?: (row: T) => ExportedTone | null,
];

export function composeExportedTable(kind: ExportedTableKind, exported: Exported): ExportedTable {
  if (kind === "matrix") return composeMatrix(exported);
  return kind === "results" ? composeResults(exported) : composeCertificates(exported);
}

function compose<T>(
  kind: ExportedTableKind,
  { cohort, words }: Exported,
  rows: readonly T[],
  specs: Spec<T>[],
): ExportedTable {
  const sheet = words.sheets[kind];
  return {
    sheet,
    title: `${sheet}: ${cohort}`,
    language: words.tag,
    columns: specs.map(([heading, kind, width]) => ({ heading, kind, width })),
    rows: rows.map((row) => specs.map(([, , , cell]) => cell(row))),
    tones: rows.map((row) => specs.map(([, , , , tone]) => tone?.(row) ?? null)),
  };
}

/** Returns a table with one row for each member, and for each lesson its state and the best score. */
function composeMatrix(exported: Exported): ExportedTable {
  const { courses, members, words } = exported;
  const { columns } = words;
  const lessons = courses.course.lessons.flatMap(({ id, number }): Spec<MemberProgress>[] => [
    [
      columns.state(number),
      "text",
      stateWidth(exported),
      (member) => tellLessonState(member, id, exported),
      (member) => toneOf(findLessonProgress(member, id)),
    ],
    [columns.best(number), "share", 14, (member) => share(findLessonProgress(member, id)?.bestScore)],
  ]);
  return compose("matrix", exported, members, [
    [columns.name, "text", 32, ({ name }) => name],
    ...listOwnColumns(exported, (member: MemberProgress) => member),
    ...listEditionColumn(exported, (member: MemberProgress) => member),
    [columns.joined, "day", 13, ({ joinedAt }) => day(joinedAt)],
    ...lessons,
    [columns.passed, "count", 15, (member) => countPassedLessons(member, courses.outlineOf(member.label))],
    ...listFinalTestColumns(exported),
    [columns.lastActive, "day", 27, ({ lastActiveAt }) => day(lastActiveAt)],
    [
      columns.certificate,
      "text",
      16,
      (member) => tellCertificate(member, exported),
      (member) => toneOfCertificate(member, exported),
    ],
  ]);
}

function tellCertificate(member: MemberProgress, { courses, words }: Exported): string {
  return words.certificate[computeCertificateStateOfMember(member, courses.outlineOf(member.label)) ?? "none"];
}

/** Returns the name of the state of a lesson, or null if the member's edition does not have the lesson. */
function tellLessonState(member: MemberProgress, id: string, { courses, words }: Exported): string | null {
  const isInOwn = courses.outlineOf(member.label).lessons.some((lesson) => lesson.id === id);
  return isInOwn ? nameLessonState(findLessonProgress(member, id), words) : null;
}

function nameLessonState(progress: LessonProgressSummary | undefined, words: ExportedFileTexts): string {
  return progress?.passedIn ? words.passedIn(progress.passedIn) : words.states[computeLessonStateForTrainer(progress)];
}

/** Returns the width of a column with states. It is wider if a state names an edition. */
function stateWidth({ members, everybody = members }: Exported): number {
  return everybody.some(({ lessons }) => lessons.some(({ passedIn }) => passedIn !== null)) ? 28 : 14;
}

const tones: Record<FinalTestStateOfMember, ExportedTone | null> = {
  passed: "good",
  busy: "busy",
  failed: "wrong",
  stuck: "wrong",
  open: null,
  hidden: null,
  none: null,
};

function toneOf(progress: LessonProgressSummary | undefined): ExportedTone | null {
  return progress ? tones[computeLessonStateForTrainer(progress)] : null;
}

function toneOfCertificate(member: MemberProgress, { courses }: Exported): ExportedTone | null {
  const state = computeCertificateStateOfMember(member, courses.outlineOf(member.label));
  if (state === null) return null;
  return state === "valid" ? "good" : state === "claimable" ? "busy" : "wrong";
}

/** Returns the columns that trainers added to the cohort. Their values are texts, because a student number can begin with a zero. */
function listOwnColumns<T>({ ownColumns }: Exported, memberOf: (row: T) => MemberProgress): Spec<T>[] {
  return ownColumns.map(({ id, name }) => [name, "text", 16, (row) => memberOf(row).ownValues?.[id] ?? null]);
}

/** Returns a column that says which edition a member follows, if the members follow different ones. */
function listEditionColumn<T>({ courses, words }: Exported, memberOf: (row: T) => MemberProgress): Spec<T>[] {
  return courses.isMixed ? [[words.columns.edition, "text", 12, (row) => memberOf(row).label]] : [];
}

/**
 * Returns columns for the final test, if there is one. They are empty for a member who did not agree that trainers see it, or whose edition
 * has none.
 */
function listFinalTestColumns({ courses, words, now }: Exported): Spec<MemberProgress>[] {
  if (!courses.course.finalTest) return [];
  const stateOf = (member: MemberProgress) =>
    computeFinalTestStateOfMember(member, courses.outlineOf(member.label), now);
  return [
    [
      words.columns.finalTest,
      "text",
      16,
      (member) => words.finalTest[stateOf(member)],
      (member) => tones[stateOf(member)],
    ],
    ...listTestColumns(words, ({ finalTests }) => tellFinalTests(finalTests ?? [], now)),
  ];
}

/** Returns columns that tell of one test: its score, the day on which it was passed, and whether somebody watched. */
function listTestColumns(
  words: ExportedFileTexts,
  tell: (member: MemberProgress) => ToldFinalTest | null,
): Spec<MemberProgress>[] {
  const { columns } = words;
  const scoreOf = (member: MemberProgress) => tell(member)?.score ?? null;
  const passOf = (member: MemberProgress) => tell(member)?.pass ?? null;
  const word = (answer: SupervisionAnswer | undefined) => (answer ? words.supervision[answer] : null);
  return [
    [columns.finalTestScore, "text", 24, (member) => tellScore(scoreOf(member), words)],
    [columns.finalTestPassedOn, "day", 15, (member) => day(passOf(member)?.at)],
    [columns.supervised, "text", 18, (member) => word(passOf(member)?.supervised)],
    [columns.identitySeen, "text", 16, (member) => word(passOf(member)?.identitySeen)],
  ];
}

const tellScore = (score: ToldFinalTest["score"], words: ExportedFileTexts) => score && words.finalTestScore(score);

/**
 * Returns a table with one row for each lesson of each member, in the member's edition. Lessons that a member did not begin have a row too, so that a pivot table
 * has no gaps.
 */
function composeResults(exported: Exported): ExportedTable {
  const { courses, members, words } = exported;
  const { columns } = words;
  const rows = members.flatMap((member) =>
    courses.outlineOf(member.label).lessons.map((lesson) => {
      return { member, lesson, progress: findLessonProgress(member, lesson.id) };
    }),
  );
  return compose("results", exported, rows, [
    [columns.name, "text", 32, ({ member }) => member.name],
    ...listOwnColumns(exported, ({ member }: (typeof rows)[number]) => member),
    ...listEditionColumn(exported, ({ member }: (typeof rows)[number]) => member),
    [columns.lesson, "count", 8, ({ lesson }) => lesson.number],
    [columns.lessonName, "text", 32, ({ lesson }) => lesson.short],
    [
      columns.lessonState,
      "text",
      stateWidth(exported),
      ({ progress }) => nameLessonState(progress, words),
      ({ progress }) => toneOf(progress),
    ],
    [columns.rounds, "count", 10, ({ progress }) => progress?.rounds ?? 0],
    [columns.failed, "count", 16, ({ progress }) => progress?.failed ?? 0],
    [columns.firstScore, "share", 16, ({ progress }) => share(progress?.firstScore)],
    [columns.bestScore, "share", 16, ({ progress }) => share(progress?.bestScore)],
    [columns.passedOn, "day", 13, ({ progress }) => day(progress?.passedAt)],
    [columns.missed, "text", 60, ({ member, progress }) => tellMissed(progress, courses.outlineOf(member.label))],
  ]);
}

/**
 * Returns a table with one row for each member: whether they have a certificate, of which edition if members follow different ones or a
 * certificate is of another edition than its holder follows, when it was issued, and the final test on which it stands. The number of a
 * certificate is included only if its holder shows their name on its public page.
 */
function composeCertificates(exported: Exported): ExportedTable {
  const { courses, members, everybody = members, words } = exported;
  const { columns } = words;
  const isOfOther = everybody.some(
    ({ certificateEdition, label }) => certificateEdition && certificateEdition !== label,
  );
  const hasTests = courses.course.finalTest !== null || everybody.some(({ testOfCertificate }) => testOfCertificate);
  const edition: Spec<MemberProgress>[] =
    courses.isMixed || isOfOther ? [[columns.edition, "text", 12, ({ certificateEdition }) => certificateEdition]] : [];
  return compose("certificates", exported, members, [
    [columns.name, "text", 32, ({ name }) => name],
    ...listOwnColumns(exported, (member: MemberProgress) => member),
    [
      columns.certificate,
      "text",
      16,
      (member) => tellCertificate(member, exported),
      (member) => toneOfCertificate(member, exported),
    ],
    ...edition,
    [columns.issuedOn, "day", 15, ({ certifiedAt }) => day(certifiedAt)],
    ...(hasTests
      ? listTestColumns(words, ({ testOfCertificate }) => tellTestOfCertificate(testOfCertificate ?? null))
      : []),
    [columns.number, "text", 20, ({ certificateId }) => (certificateId ? formatReadableCode(certificateId) : null)],
  ]);
}

function day(at: Date | string | null | undefined): string | null {
  return at ? formatAmsterdamDay(new Date(at)) : null;
}

function share(score: number | null | undefined): number | null {
  return score === null || score === undefined ? null : roundDown(score, 3);
}

/**
 * Returns a text such as `T2.1 Je kunt rekenen: 1; T2.2 Je kunt schrijven: 2`: each objective, without its full stop, with the number of practice rounds in
 * which the member missed it. Returns null if there are none. `own`: the course in the member's edition.
 */
function tellMissed(
  progress: LessonProgressSummary | undefined,
  { objectives }: Pick<CourseOutline, "objectives">,
): string | null {
  const missed = Object.entries(progress?.missed ?? {}).sort(([a], [b]) => a.localeCompare(b, "nl", { numeric: true }));
  const name = (id: string) =>
    [id, (getOwnValue(objectives, id) ?? "").replace(/\.$/, "")].filter((part) => part !== "").join(" ");
  return missed.length === 0 ? null : missed.map(([id, rounds]) => `${name(id)}: ${rounds}`).join("; ");
}
