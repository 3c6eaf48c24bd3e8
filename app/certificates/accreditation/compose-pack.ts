/** Composes the parts of an accreditation pack, as texts and tables. Pure functions. */

import type { QuestionOfAllLearners } from "~/analysis/statistics/list-statistics-of-all-learners.server";
import type { GuessingResult } from "~/content/check/guessing/measure-guessing";
import type { ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { cellLevels, translateCellLevel } from "~/content/source/cell-level";
import { getOwnValue } from "~/platform/own-value";
import type { ExportedCell, ExportedCellKind } from "~/platform/tables/table";
import { translateBloomLevel } from "~/questions/bloom";
import type { CourseLanguage } from "~/questions/language";
import { evaluationAnswers, evaluationQuestions, type ShownEvaluation } from "../evaluation/evaluation";
import { composeChanges, type EditionWithRelease } from "./compose-changes";
import { composeItemRow, itemColumns } from "./compose-items";
import type { AccreditationPackTexts, PackColumn as Column, PackTable } from "./pack-texts";

export interface PackData {
  release: ReleaseWithQuestions;
  /** The editions of the course, the newest first. */
  editions: readonly EditionWithRelease[];
  robots: Record<"practice" | "final", readonly GuessingResult[]>;
  /** The measured minutes by the id of a lesson; an empty id for all lessons together. */
  load: ReadonlyMap<string, { people: number; minutes: number }>;
  items: readonly QuestionOfAllLearners[];
  evaluation: ShownEvaluation | null;
}

/** A part of the pack: texts, and a table if there is something to list. */
export interface PackPart {
  name: PackTable;
  paragraphs: string[];
  columns: { heading: string; kind: ExportedCellKind; width: number }[];
  rows: ExportedCell[][];
}

/** Returns the parts of the pack in order. */
export function composePackParts(data: PackData, words: AccreditationPackTexts): PackPart[] {
  const part = (name: PackTable, columns: Column[], rows: ExportedCell[][], paragraphs: string[] = []): PackPart => ({
    name,
    paragraphs: [...words.notes[name], ...paragraphs],
    columns: columns.map(([key, kind, width]) => ({ heading: words.columns[key] ?? key, kind, width })),
    rows,
  });
  const { release, load, items, editions } = data;
  const { content } = release;
  const language: CourseLanguage = content.language === "en" ? "en" : "nl";
  const test = content.rules.finalTest;
  const levels = cellLevels.map((level): Column => [translateCellLevel(language, level), "count", 14]);
  const loads = [
    ...content.lessons.map(({ id, number, short, minutes }) => ({ id, name: `${number}. ${short}`, minutes })),
    { id: "", name: words.allLessons, minutes: content.minutes },
  ];
  return [
    part(
      "goals",
      [
        ["lesson", "text", 8],
        ["code", "text", 10],
        ["goal", "text", 70],
        ["level", "text", 14],
        ["practice", "count", 14],
        ["final", "count", 14],
      ],
      listGoals(release).map(({ bloom, ...goal }) => [
        goal.lesson,
        goal.id,
        goal.text,
        translateBloomLevel(language, bloom),
        goal.practice,
        goal.final,
      ]),
    ),
    part(
      "matrix",
      [["courseGoal", "text", 60], ...levels, ["total", "count", 10]],
      test ? listMatrix(release, words.total) : [],
      test ? [] : [words.noFinalTest],
    ),
    part(
      "blueprint",
      [
        ["cell", "text", 12],
        ["code", "text", 12],
        ["goal", "text", 60],
        ["level", "text", 22],
        ["variants", "count", 12],
      ],
      (test?.cells ?? []).map(({ id, objective, level }, at) => [
        id,
        objective,
        findGoalText(release, objective),
        translateCellLevel(language, level),
        release.cells[at]?.length ?? 0,
      ]),
      test ? [] : [words.noFinalTest],
    ),
    part(
      "norm",
      [
        ["date", "day", 12],
        ["judges", "count", 12],
        ["mark", "share", 10],
        ["spread", "share", 12],
        ["standardError", "share", 14],
      ],
      (test?.norm.rounds ?? []).map((each) => [each.date, each.judges, each.mark, each.spread, each.standardError]),
      composeNormTexts(release, words),
    ),
    part(
      "keys",
      [
        ["keyReviewers", "text", 30],
        ["questions", "count", 12],
      ],
      listKeyReviewers(release).map(([people, questions]) => [words.keyReviewers(people), questions]),
      test ? [] : [words.noFinalTest],
    ),
    part(
      "robots",
      [
        ["group", "text", 34],
        ["robot", "text", 26],
        ["answers", "count", 12],
        ["score", "share", 10],
        ["chance", "share", 10],
        ["lower", "share", 14],
      ],
      (["practice", "final"] as const).flatMap((pool) =>
        data.robots[pool].map(({ group, robot, count, score, chance, lower }) => [
          words.group(pool, group),
          words.robots[robot],
          count,
          score,
          chance,
          lower,
        ]),
      ),
    ),
    part(
      "load",
      [
        ["lesson", "text", 40],
        ["computed", "count", 18],
        ["measured", "count", 18],
        ["people", "count", 12],
        ["note", "text", 26],
      ],
      loads.map(({ id, name, minutes }) => {
        const found = load.get(id);
        const measured = found ? [Math.round(found.minutes), found.people, null] : [null, null, words.fewPeople];
        return [name, minutes, ...measured];
      }),
    ),
    part(
      "items",
      itemColumns,
      items.map((item) => composeItemRow(item, words)),
    ),
    part(
      "editions",
      [
        ["edition", "text", 12],
        ["opened", "day", 14],
        ["versions", "count", 12],
        ["latest", "day", 16],
      ],
      editions.map(({ label, opened, published }) => [
        label,
        opened ?? words.neverOpened,
        published.length,
        published[published.length - 1] ?? null,
      ]),
    ),
    part(
      "changes",
      [
        ["edition", "text", 12],
        ["change", "text", 26],
        ["what", "text", 80],
      ],
      composeChanges(editions, words),
    ),
    composeEvaluation(part, data.evaluation, words),
  ];
}

/** Returns the objectives of each lesson, with how many questions are about each. */
function listGoals({ content, questions }: ReleaseWithQuestions) {
  const practised = new Set(content.lessons.flatMap((lesson) => lesson.questions));
  const records = [...questions.values()];
  return content.lessons.flatMap(({ number, objectives }) =>
    objectives.map(({ id, text, bloom }) => {
      const own = records.filter(({ objective }) => objective === id);
      const practice = own.filter((record) => practised.has(record.id)).length;
      return { lesson: String(number), id, text, bloom, practice, final: own.length - practice };
    }),
  );
}

const findGoalText = ({ content }: ReleaseWithQuestions, id: string) =>
  content.lessons.flatMap(({ objectives }) => objectives).find((each) => each.id === id)?.text ?? "";

/** Returns how many questions a test asks, by objective of the course and level. The last row is the sum. */
function listMatrix({ content }: ReleaseWithQuestions, total: string): ExportedCell[][] {
  const test = content.rules.finalTest;
  if (!test) return [];
  const lessonOf = (objective: string) =>
    content.lessons.find(({ objectives }) => objectives.some(({ id }) => id === objective))?.id ?? "";
  const count = (text: string, cells: typeof test.cells) => [
    text,
    ...cellLevels.map((level) => cells.filter((cell) => cell.level === level).length),
    cells.length,
  ];
  const ofGoal = (id: string) =>
    test.cells.filter(({ objective }) => getOwnValue(test.courseObjectives, lessonOf(objective)) === id);
  return [...content.rules.objectives.map(({ id, text }) => count(text, ofGoal(id))), count(total, test.cells)];
}

function composeNormTexts({ content }: ReleaseWithQuestions, words: AccreditationPackTexts): string[] {
  const { finalTest: test, passMark, passMarkNote } = content.rules;
  const said = (note: string) => (note === "" ? [] : [words.courseSays(note)]);
  const lessons = [words.practiceNow(words.percent(passMark)), ...said(passMarkNote)];
  if (!test) return [words.noFinalTest, ...lessons];
  const total = test.cells.length;
  // A share such as 0.8 times 25 may come out a hair too high.
  const needed = Math.ceil(total * test.mark - 1e-9);
  return [
    words.normNow(words.percent(test.mark), needed, total),
    ...said(test.norm.note),
    ...(test.norm.rounds.length === 0 ? [words.noRounds] : []),
    ...lessons,
  ];
}

/** Returns how many questions of the final test have a key that nobody, one or more people checked. */
function listKeyReviewers({ content, cells }: ReleaseWithQuestions): [people: number, questions: number][] {
  const counts = cells.flat().map(({ id }) => Math.min(getOwnValue(content.finalTest?.keyReviewers ?? {}, id) ?? 0, 2));
  return counts.length === 0
    ? []
    : [0, 1, 2].map((people) => [people, counts.filter((each) => each === people).length]);
}

function composeEvaluation(
  part: (name: PackTable, columns: Column[], rows: ExportedCell[][], paragraphs: string[]) => PackPart,
  evaluation: ShownEvaluation | null,
  words: AccreditationPackTexts,
): PackPart {
  const answers = evaluationAnswers.map((each): Column => [words.answers[each], "count", 16]);
  const rows = evaluation ? evaluationQuestions.map((name) => [words.questions[name], ...evaluation.counts[name]]) : [];
  const told = evaluation ? words.evaluated(evaluation.people, evaluation.from, evaluation.until) : words.noEvaluation;
  return part("evaluation", [["statement", "text", 60], ...answers], rows, [told]);
}
