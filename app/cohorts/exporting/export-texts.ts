/** The texts in the files and the report that a trainer downloads, in one language. The message catalogues provide them. */
import type { FinalTestScore } from "~/learning/final/results/final-test-result-for-trainer";
import type { LessonStateForTrainer } from "~/learning/progress/progress-summary";
import type { CertificateStateOfMember, FinalTestStateOfMember } from "../following/member-progress";
import type { GradebookKind } from "./exported-table-kinds";
import type { SupervisionAnswer } from "./told-final-test";

type ExportedCertificateState = "none" | CertificateStateOfMember;

export interface ExportedFileTexts {
  /** The language tag of the texts, such as nl-NL. */
  tag: string;
  /** The beginning of the name of each file. */
  fileNames: Record<"matrix" | "results" | "certificates" | "report" | GradebookKind, string>;
  /** The name of the sheet in each workbook. */
  sheets: Record<"matrix" | "results" | "certificates", string>;
  states: Record<LessonStateForTrainer, string>;
  /** The state of a lesson that a member passed in another edition, which counts. */
  passedIn: (edition: string) => string;
  finalTest: Record<FinalTestStateOfMember, string>;
  finalTestScore: (score: Pick<FinalTestScore, "right" | "questions" | "needed">) => string;
  supervision: Record<SupervisionAnswer, string>;
  certificate: Record<ExportedCertificateState, string>;
  columns: {
    name: string;
    edition: string;
    joined: string;
    state: (lesson: number) => string;
    best: (lesson: number) => string;
    passed: string;
    finalTest: string;
    /** The score of the attempt that counts, or of the best one if none passed. */
    finalTestScore: string;
    finalTestPassedOn: string;
    supervised: string;
    identitySeen: string;
    lastActive: string;
    certificate: string;
    lesson: string;
    lessonName: string;
    lessonState: string;
    rounds: string;
    failed: string;
    firstScore: string;
    bestScore: string;
    passedOn: string;
    missed: string;
    issuedOn: string;
    number: string;
  };
  /** The headings in the files for gradebooks. `number`: the student number. `lesson`: the title of its column. */
  gradebook: { number: string; name: string; lesson: (number: number, short: string) => string; finalTest: string };
  report: GroupReportTexts;
}

interface GroupReportTexts {
  brand: string;
  title: (cohort: string) => string;
  /** The note that members follow several editions, and that titles are those of the newest one. */
  isMixed: (newest: string) => string;
  made: (moment: string, by: string) => string;
  period: (from: string, until: string) => string;
  day: (day: string) => string;
  moment: (at: Date) => string;
  number: (value: number) => string;
  page: (page: number) => string;
  figures: Record<"members" | "mean" | "late" | "stuck" | "certified", string>;
  ofLessons: (mean: string, lessons: number) => string;
  lessons: {
    title: string;
    note: string;
    alt: (lines: string) => string;
    line: (lesson: number, counts: string) => string;
  };
  count: (count: number, state: string) => string;
  lesson: string;
  progress: {
    title: string;
    note: string;
    alt: (weeks: number, mean: string) => string;
    reached: string;
    planned: string;
    columns: Record<"week" | "passed" | "total" | "mean" | "expected", string>;
  };
  members: {
    title: string;
    note: string;
    /** What the sign for being stuck means in the column of the final test. */
    finalTestNote: string;
    latin: string;
    column: string;
    finalTest: string;
    /** What stands in the column of the final test for a member whose edition has none. */
    noFinalTest: string;
    certificate: string;
    /** What stands in the column of the certificate for a member who can claim it. */
    claimable: string;
    legend: string;
  };
  /** The members whose deadline is over for something that they have not passed. `course`: the deadline of the course as a whole. */
  late: { title: string; note: string; lessons: string; course: string };
  /** The final tests that members passed. */
  passedTests: { title: string; note: string };
  /** The lessons that members passed in another edition. `sign`: what its sign means, in a few words. */
  elsewhere: { title: string; note: string; sign: string; lessons: string };
  empty: string;
  table: string;
  about: { title: string; lines: string[] };
}
