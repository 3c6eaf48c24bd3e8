/** Composes the table of the questions in an accreditation pack. Pure functions. */
import type { QuestionOfAllLearners } from "~/analysis/statistics/list-statistics-of-all-learners.server";
import type { ExportedCell } from "~/platform/tables/table";
import type { AccreditationPackTexts, PackColumn } from "./pack-texts";

/** The figures are numbers in columns of their own, so that a program can compute with them. */
export const itemColumns: PackColumn[] = [
  ["lesson", "text", 8],
  ["code", "text", 12],
  ["question", "text", 60],
  ["rounds", "text", 18],
  ["n", "count", 12],
  ["facility", "share", 10],
  ["low", "share", 12],
  ["high", "share", 12],
  ["discrimination", "count", 16],
  ["discriminationLow", "count", 18],
  ["discriminationHigh", "count", 18],
  ["verdict", "text", 40],
];

/** Returns the row of a question. Without enough people it has no figures. */
export function composeItemRow(item: QuestionOfAllLearners, words: AccreditationPackTexts): ExportedCell[] {
  const about = [String(item.lessonNumber), item.questionId, item.stem];
  if (!item.figures) return [...about, words.fewPeople, ...itemColumns.slice(about.length + 1).map(() => null)];
  const { n, rounds, figures } = item.figures;
  const { facility, discrimination } = figures;
  return [
    ...about,
    words.rounds[rounds],
    n,
    facility.value,
    facility.interval?.low ?? null,
    facility.interval?.high ?? null,
    round(discrimination.value),
    round(discrimination.interval?.low),
    round(discrimination.interval?.high),
    item.verdict ? words.verdicts[item.verdict] : null,
  ];
}

/** Adds 0, because a small negative number rounds to -0. */
const round = (value: number | null | undefined) =>
  value === null || value === undefined ? null : Math.round(value) + 0;
