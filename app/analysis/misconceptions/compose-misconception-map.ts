/** Makes a course's map of misconceptions: how many people have each one, in numbers that may be shown. */
import type { ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { isLookBack } from "~/questions/question";
import { chooseGroupSizeBand, choosePeopleCountBandOfFive } from "./disclosure";
import { mapOptionsToMisconceptions } from "./learners-by-misconception";
import type { MisconceptionMap, MisconceptionMapEntry, MisconceptionMapLesson } from "./misconception-map";

export interface LastShownPeopleCount {
  people: number;
  shownAt: Date;
}

type Edition = Pick<ReleaseWithQuestions, "content" | "questions">;

/**
 * Returns each misconception of a course, with a range for the number of people who have it.
 * @param editions the editions of the course that people follow, the newest first. The newest one names what several have.
 * @param shown.answered how many people answered a question that can show a misconception
 * @param shown.asked for each misconception: how many people answered a question about it
 * @param shown.held for each misconception: the number of people who have it that was shown last; absent if none was ever shown
 */
export function composeMisconceptionMap(
  editions: readonly [Edition, ...Edition[]],
  {
    answered,
    asked,
    held,
  }: {
    answered: number;
    asked: ReadonlyMap<string, number>;
    held: ReadonlyMap<string, LastShownPeopleCount>;
  },
): MisconceptionMap {
  const asking = findAsking(editions);
  const entries = listMisconceptions(editions).map(({ entry, labels }): MisconceptionMapEntry => {
    const shown = held.get(entry.key);
    return {
      ...entry,
      editions: labels.length === editions.length ? [] : labels,
      lessons: [...(asking.get(entry.key) ?? [])],
      // Who was never asked about it can't be in the number, so they don't hide anybody.
      people: choosePeopleCountBandOfFive(shown?.people ?? 0, asked.get(entry.key) ?? 0),
      shownAt: shown?.shownAt.toISOString() ?? null,
    };
  });
  // The newest edition comes last, so that its number and title stay.
  const lessons = new Map(
    [...editions].reverse().flatMap(({ content }) => content.lessons.map((lesson) => [lesson.id, lesson])),
  );
  return {
    language: editions[0].content.language,
    editions: editions.map(({ content }) => content.label),
    lessons: listLessons([...lessons.values()]),
    lessonsOf: Object.fromEntries(editions.map(({ content }) => [content.label, listLessons(content.lessons)])),
    entries: sortEntries(entries),
    answered: chooseGroupSizeBand(answered),
  };
}

function listLessons(lessons: readonly MisconceptionMapLesson[]): MisconceptionMapLesson[] {
  return lessons.map(({ id, number, title }) => ({ id, number, title })).sort((a, b) => a.number - b.number);
}

/** Returns the misconceptions of all editions, each once, with the labels of the editions that have it. */
export function listMisconceptions(
  editions: readonly Pick<Edition, "content">[],
): { entry: ReleaseWithQuestions["content"]["misconceptions"][number]; labels: string[] }[] {
  const byKey = new Map<string, ReturnType<typeof listMisconceptions>[number]>();
  for (const { content } of editions) {
    for (const entry of content.misconceptions) {
      const known = byKey.get(entry.key) ?? { entry, labels: [] };
      byKey.set(entry.key, { ...known, labels: [...known.labels, content.label] });
    }
  }
  return [...byKey.values()];
}

/** Returns for each misconception the ids of the lessons with a question about it, in any of the editions. */
function findAsking(editions: readonly Edition[]): Map<string, Set<string>> {
  const asking = new Map<string, Set<string>>();
  for (const { content, questions } of editions) {
    for (const { id, questions: asked } of content.lessons) {
      const records = asked
        .flatMap((questionId) => questions.get(questionId) ?? [])
        .filter((question) => !isLookBack(question));
      const keys = records.flatMap((record) => [...mapOptionsToMisconceptions(record).values()]);
      for (const key of keys) asking.set(key, (asking.get(key) ?? new Set()).add(id));
    }
  }
  return asking;
}

function sortEntries(entries: MisconceptionMapEntry[]): MisconceptionMapEntry[] {
  const { compare } = new Intl.Collator("nl");
  return entries.sort((a, b) => (b.people?.from ?? 0) - (a.people?.from ?? 0) || compare(a.name, b.name));
}
