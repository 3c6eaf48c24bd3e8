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
): ExportedCell[][] {
  return editions.flatMap(({ label, content }, at) => {
    const before = editions[at + 1]?.content;
    if (!before) return [[label, words.firstEdition, null]];
    const tests = [before, content].map(({ rules }) => rules.finalTest);
    const [testBefore, test] = tests.map((each) => (each ? words.yes : words.no));
    const [markBefore, mark] = [before, content].map(({ rules }) =>
      words.percent(rules.finalTest?.mark ?? rules.passMark),
    );
    const lessons = compareById(before.lessons.map(nameLesson), content.lessons.map(nameLesson));
    const goals = compareById(listGoals(before), listGoals(content));
    const rows: [keyof AccreditationPackTexts["changes"], string][] = [
      ...(testBefore === test ? [] : [["test", words.change(testBefore ?? "", test ?? "")] as const]),
      ...(markBefore === mark ? [] : [["mark", words.change(markBefore ?? "", mark ?? "")] as const]),
      ...(before.minutes === content.minutes
        ? []
        : [["minutes", words.change(String(before.minutes), String(content.minutes))] as const]),
      ...lessons.added.map((title) => ["lesson-added", title] as const),
      ...lessons.removed.map((title) => ["lesson-removed", title] as const),
      ...lessons.renamed.map(([from, to]) => ["lesson-renamed", words.change(from, to)] as const),
      ...goals.added.map((goal) => ["goal-added", goal] as const),
      ...goals.removed.map((goal) => ["goal-removed", goal] as const),
      ...goals.renamed.map(([from, to]) => ["goal-changed", words.change(from, to)] as const),
    ].map(([kind, what]) => [kind, what]);
    return rows.map(([kind, what]) => [label, words.changes[kind], what]);
  });
}

interface Named {
  id: string;
  name: string;
}

const nameLesson = ({ id, title }: CourseRelease["lessons"][number]): Named => ({ id, name: title });

const listGoals = ({ lessons }: CourseRelease): Named[] =>
  lessons.flatMap(({ objectives }) => objectives.map(({ id, text }) => ({ id, name: text })));

/** Compares what two editions have by its id. What only got another name is neither new nor gone. */
function compareById(before: readonly Named[], now: readonly Named[]) {
  const [old, current] = [before, now].map((all) => new Map(all.map(({ id, name }) => [id, name]))) as [
    Map<string, string>,
    Map<string, string>,
  ];
  const renamed = before.flatMap(({ id, name }): [string, string][] => {
    const to = current.get(id);
    return to === undefined || to === name ? [] : [[name, to]];
  });
  return {
    added: now.filter(({ id }) => !old.has(id)).map(({ name }) => name),
    removed: before.filter(({ id }) => !current.has(id)).map(({ name }) => name),
    renamed,
  };
}
