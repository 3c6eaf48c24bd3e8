/** What changed between editions of a course. Pure functions. */
import type { CourseRelease } from "~/content/release/release";
import type { ExportedCell } from "~/platform/tables/table";
import type { AccreditationPackTexts } from "./pack-texts";

export interface EditionWithRelease {
  label: string;
  /** The day when newcomers began to get the edition, or null if they never did. */
  opened: string | null;
  /** The days when a version of the edition was loaded, the first one first. */
  published: string[];
  content: CourseRelease;
}

/** Returns the rows of the table of changes: of each edition since the one before it. The newest edition is the first. */
export function composeChanges(
  editions: readonly EditionWithRelease[],
  words: AccreditationPackTexts,
  percent: Intl.NumberFormat,
): ExportedCell[][] {
  return editions.flatMap(({ label, content }, at) => {
    const before = editions[at + 1]?.content;
    if (!before) return [[label, words.firstEdition, null]];
    const tests = [before, content].map(({ rules }) => rules.finalTest);
    const [testBefore, test] = tests.map((each) => (each ? words.yes : words.no));
    const [markBefore, mark] = [before, content].map(({ rules }) =>
      percent.format(rules.finalTest?.mark ?? rules.passMark),
    );
    const [goalsBefore, goals] = [listGoalTexts(before), listGoalTexts(content)];
    const [lessonsBefore, lessons] = [before, content].map((each) => each.lessons.map(({ title }) => title));
    const rows: [keyof AccreditationPackTexts["changes"], string][] = [
      ...(testBefore === test ? [] : [["test", words.change(testBefore ?? "", test ?? "")] as const]),
      ...(markBefore === mark ? [] : [["mark", words.change(markBefore ?? "", mark ?? "")] as const]),
      ...(before.minutes === content.minutes
        ? []
        : [["minutes", words.change(String(before.minutes), String(content.minutes))] as const]),
      ...listNew(lessons, lessonsBefore).map((title) => ["lesson-added", title] as const),
      ...listNew(lessonsBefore, lessons).map((title) => ["lesson-removed", title] as const),
      ...listNew(goals, goalsBefore).map((goal) => ["goal-added", goal] as const),
      ...listNew(goalsBefore, goals).map((goal) => ["goal-removed", goal] as const),
    ].map(([kind, what]) => [kind, what]);
    return rows.map(([kind, what]) => [label, words.changes[kind], what]);
  });
}

const listGoalTexts = ({ lessons }: CourseRelease) =>
  lessons.flatMap(({ objectives }) => objectives.map(({ text }) => text));

const listNew = (now: readonly string[] = [], before: readonly string[] = []) =>
  now.filter((each) => !before.includes(each));
