/** The texts of an accreditation pack. The catalogue of messages has them. */
import type { QuestionQualityVerdict } from "~/analysis/statistics/question-quality-verdict";
import type { GuessingRobotName } from "~/content/source/flaws";
import type { ExportedCellKind } from "~/platform/tables/table";
import type { EvaluationAnswer, EvaluationQuestion } from "../evaluation/evaluation";

/** The tables of the pack. Each is a part of the index, and a file. */
export type PackTable =
  | "goals"
  | "matrix"
  | "blueprint"
  | "norm"
  | "keys"
  | "robots"
  | "load"
  | "items"
  | "editions"
  | "changes"
  | "evaluation";

/** The tables that are in the pack as a workbook too, because people compute with them. CSV serves for the others, and every program reads it. */
export const tablesAsWorkbook: readonly PackTable[] = ["items", "load"];

export type PackColumn = [key: string, kind: ExportedCellKind, width: number];

type ChangeKind =
  | "goal-added"
  | "goal-removed"
  | "goal-changed"
  | "lesson-added"
  | "lesson-removed"
  | "lesson-renamed"
  | "mark"
  | "test"
  | "minutes";

export interface AccreditationPackTexts {
  /** The language tag, such as nl-NL. */
  tag: string;
  title: (course: string) => string;
  made: (day: string) => string;
  /** That the pack is no accreditation. */
  claim: string;
  /** What is in the pack and what is not. */
  about: string[];
  facts: Record<"provider" | "edition" | "audience" | "language" | "accreditation", string>;
  noAccreditation: string;
  accreditation: (id: string, from: string | null, until: string | null) => string;
  contents: string;
  table: (file: string) => string;
  /** Of a part without a table, so that nobody misses the file with its number. */
  noTable: (file: string) => string;
  /** After the sentence about the file of a table that is a workbook too. */
  workbook: (file: string) => string;
  /** Writes a day such as 2026-11-30. */
  day: (day: string) => string;
  /** Writes a share from 0 to 1 as a percentage with at most one decimal. */
  percent: (share: number) => string;
  total: string;
  /** What stands instead of a day if newcomers never got the edition. */
  neverOpened: string;
  /** The names of the files, without their ending. */
  files: Record<PackTable | "certificate", string>;
  titles: Record<PackTable | "certificate", string>;
  notes: Record<PackTable | "certificate", string[]>;
  columns: Record<string, string>;
  yes: string;
  no: string;
  noFinalTest: string;
  noRounds: string;
  normNow: (mark: string, needed: number, total: number) => string;
  practiceNow: (mark: string) => string;
  courseSays: (note: string) => string;
  keyReviewers: (people: number) => string;
  group: (pool: "practice" | "final", group: string) => string;
  robots: Record<GuessingRobotName, string>;
  allLessons: string;
  fewPeople: string;
  rounds: Record<"first" | "later", string>;
  verdicts: Record<QuestionQualityVerdict, string>;
  changes: Record<ChangeKind, string>;
  firstEdition: string;
  change: (from: string, to: string) => string;
  noEvaluation: string;
  evaluated: (people: number, from: string, until: string) => string;
  questions: Record<EvaluationQuestion, string>;
  answers: Record<EvaluationAnswer, string>;
  sampleName: string;
}
