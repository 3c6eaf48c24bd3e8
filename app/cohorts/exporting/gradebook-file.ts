/**
 * The files with results that the gradebooks of Moodle and Canvas import, as rows of cells. Pure functions. Both have a row for each member
 * whose student number nobody else in the group has, and points from 0 to 100: the best score of each lesson and of the final test.
 *
 * Moodle (docs.moodle.org, "Grade import"; `grade/import/csv/classes/load_data.php`): the one who imports chooses which column identifies the
 * user (`useridnumber`: the field "ID number" of a user) and to which grade item each other column goes. A `-` is no grade. A row with an
 * empty number is not skipped: its grades go to the user of the row before it. So such a row is never written. More than 100 points are
 * refused unless the site allows them.
 *
 * Canvas (Instructor Guide, "How do I import grades in the Gradebook?"; `lib/gradebook_importer.rb` of canvas-lms): the columns Student, ID,
 * SIS User ID, SIS Login ID and Section, then one for each assignment, and a row `Points Possible` before the students. `ID` is a number of
 * Canvas itself, so it stays empty, and students are found by their SIS User ID. A heading that ends in a number between brackets names an
 * assignment by its id, so ours never do.
 */
import { computeBestFinalTestScore } from "~/learning/final/results/final-test-result-for-trainer";
import { roundDown } from "~/platform/fractions";
import { groupByStudentNumber, normaliseStudentNumber, type SharedStudentNumber } from "../columns/student-number";
import type { CourseOfCohort } from "../editions/read-course-of-cohort.server";
import { findLessonProgress, type MemberProgress } from "../following/member-progress";
import type { ExportedFileTexts } from "./export-texts";
import type { GradebookKind } from "./exported-table-kinds";

const mostPoints = 100;
const noGradeInMoodle = "-";

interface MemberWithNumber {
  member: MemberProgress;
  number: string;
}

interface GradebookFile {
  courses: Pick<CourseOfCohort, "course">;
  members: readonly MemberWithNumber[];
  words: Pick<ExportedFileTexts, "gradebook">;
}

/** Returns the rows of a file, the headings first. A text that a spreadsheet program could take for a formula gets an apostrophe. */
export function composeGradebookRows(kind: GradebookKind, { courses, members, words }: GradebookFile): string[][] {
  const { headings, pointsOf } = listGradeItems(courses, words);
  if (kind === "moodle") {
    return [
      [words.gradebook.number, words.gradebook.name, ...headings],
      ...members.map(({ member, number }) => [
        number,
        disarm(member.name),
        ...pointsOf(member).map((points) => points ?? noGradeInMoodle),
      ]),
    ];
  }
  return [
    ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", ...headings],
    ["    Points Possible", "", "", "", "", ...headings.map(() => String(mostPoints))],
    ...members.map(({ member, number }) => {
      return [disarm(member.name), "", number, "", "", ...pointsOf(member).map((points) => points ?? "")];
    }),
  ];
}

/** Returns the headings of the lessons and the final test, and a function that returns a member's points for them; null for no grade. */
function listGradeItems({ course }: GradebookFile["courses"], { gradebook }: GradebookFile["words"]) {
  const headings = course.lessons.map(({ number, short }) => unnumber(gradebook.lesson(number, short)));
  const pointsOf = (member: MemberProgress) => {
    const scores = course.lessons.map(({ id }) => findLessonProgress(member, id)?.bestScore ?? null);
    const best = computeBestFinalTestScore(member.finalTests ?? []);
    const all = course.finalTest ? [...scores, best ? best.right / best.questions : null] : scores;
    return all.map((score) => (score === null ? null : tellPoints(score)));
  };
  return { headings: course.finalTest ? [...headings, gradebook.finalTest] : headings, pointsOf };
}

/** Returns a score as points from 0 to 100 with one decimal, such as `79.9`. It is rounded down, so that no points look like a pass that is none. */
const tellPoints = (score: number) => String(Math.round(roundDown(score, 3) * 1000) / 10);

/** Replaces the brackets around a number at the end of a heading, which Canvas would take for the id of an assignment. */
const unnumber = (heading: string) => heading.replace(/\((\d+)\)\s*$/, "[$1]");

/** Puts an apostrophe before a name that a spreadsheet program would compute. Student numbers begin with a letter or a digit. */
const disarm = (name: string) => (/^[=+\-@\t\r＝＋－＠]/.test(name) ? `'${name}` : name);

/** How many members a file for a gradebook has (`included`), how many it leaves out, and who have the same number. */
export interface GradebookCoverage {
  included: number;
  without: number;
  shared: SharedStudentNumber[];
}

interface Numbered<T> {
  /** Those with a number that nobody else has. */
  included: { member: T; number: string }[];
  /** How many have no number. */
  without: number;
  /** Those with a number that somebody else also has, together by number. */
  shared: { number: string; members: T[] }[];
}

/**
 * Sorts out which members a gradebook can tell apart by their student numbers. Capitals make no difference, nor do spaces between digits.
 */
export function sortOutByStudentNumber<T>(members: readonly T[], numberOf: (member: T) => string): Numbered<T> {
  const groups = groupByStudentNumber(members, numberOf).map((same) => {
    return { number: normaliseStudentNumber(numberOf(same[0] as T)), members: same };
  });
  return {
    included: groups.flatMap(({ number, members: [only, ...others] }) =>
      only !== undefined && others.length === 0 ? [{ member: only, number }] : [],
    ),
    without: members.filter((member) => numberOf(member) === "").length,
    shared: groups.filter(({ members: same }) => same.length > 1),
  };
}
