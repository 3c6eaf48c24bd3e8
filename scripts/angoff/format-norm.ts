/** Writes the result of `npm run angoff`. */
import type { ComputedNorm, RatedCell } from "../../app/content/norm/compute-norm";
import type { RatingFlaw } from "../../app/content/norm/read-ratings";
import { fewestJudges } from "../../app/content/source/course-schema";
import type { ParsedCourse } from "../../app/content/source/read-course.server";
import { countRightAnswersNeeded } from "../../app/learning/final/score-final-test";
import type { Messages } from "../../app/ui/messages";

/** Returns the cells of the final test of a course, or an empty list if not everything of it can be read. */
export function listRatedCells({ course, pool, isWhole }: ParsedCourse): RatedCell[] {
  const records = pool.flatMap(({ questions }) => questions.map(({ record }) => record));
  if (!isWhole || records.length === 0) return [];
  return (course?.value.final_test?.cells ?? []).map(({ id }) => ({
    id,
    questions: records.filter(({ cell }) => cell === id).map((record) => record.id),
  }));
}

export function formatRatingFlaw(file: string, flaw: RatingFlaw, { contentCheck }: Messages): string {
  const words = contentCheck.norm.flaws[flaw.code] as string | ((data: unknown) => string);
  const sentence = typeof words === "string" ? words : words("data" in flaw ? flaw.data : null);
  return `${file}:${flaw.line}  ${sentence}`;
}

/** Returns the result as lines: that of each judge, the mark, and what to put in course.yaml if it is a norm. */
export function formatNorm(norm: ComputedNorm, date: string, { contentCheck }: Messages): string[] {
  const { norm: words } = contentCheck;
  const { judges, cells, isNorm } = norm;
  const mark = round(norm.mark);
  const needed = countRightAnswersNeeded({ mark, cells });
  const lines = [
    ...judges.map(({ name, mark: each }) => words.judge(name, each)),
    words.mark(mark, needed, cells.length),
    words.spread(norm.spread, norm.standardError),
  ];
  if (!isNorm) return [...lines, words.noNorm(judges.length, fewestJudges)];
  if (mark === 0 || mark === 1) return [...lines, words.markWithoutMeaning(mark)];
  const own = [`date: "${date}"`, `judges: ${judges.length}`, `mark: ${mark}`, `spread: ${round(norm.spread)}`];
  return [
    ...lines,
    words.paste,
    "",
    "final_test:",
    `  mark: ${mark}`,
    "  norm:",
    `    note: "${words.note(judges.length)}"`,
    "    rounds:",
    `      - {${[...own, `standard_error: ${round(norm.standardError)}`].join(", ")}}`,
  ];
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}
