/** Makes a course's map of misconceptions: how many people have each one, in numbers that may be shown. */
import type { ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { isLookBack } from "~/questions/question";
import { chooseGroupSizeBand, choosePeopleCountBandOfFive } from "./disclosure";
import { mapOptionsToMisconceptions } from "./learners-by-misconception";
import type { MisconceptionMap, MisconceptionMapEntry } from "./misconception-map";

export interface LastShownPeopleCount {
  people: number;
  shownAt: Date;
}

/**
 * Returns each misconception of a course, with a range for the number of people who have it.
 * @param shown.answered how many people answered a question that can show a misconception
 * @param shown.held for each misconception: the number of people who have it that was shown last; absent if none was ever shown
 */
export function composeMisconceptionMap(
  { content, questions }: Pick<ReleaseWithQuestions, "content" | "questions">,
  { answered, held }: { answered: number; held: ReadonlyMap<string, LastShownPeopleCount> },
): MisconceptionMap {
  const asking = findAsking({ content, questions });
  const entries = content.misconceptions.map((entry): MisconceptionMapEntry => {
    const shown = held.get(entry.key);
    return {
      ...entry,
      lessons: asking.get(entry.key) ?? [],
      people: choosePeopleCountBandOfFive(shown?.people ?? 0, answered),
      shownAt: shown?.shownAt.toISOString() ?? null,
    };
  });
  const lessons = content.lessons.map(({ id, number, title }) => ({ id, number, title }));
  return {
    language: content.language,
    lessons,
    entries: sortEntries(entries),
    answered: chooseGroupSizeBand(answered),
  };
}

/** Returns for each misconception the ids of the lessons with a question about it. */
function findAsking({
  content,
  questions,
}: Pick<ReleaseWithQuestions, "content" | "questions">): Map<string, string[]> {
  const asking = new Map<string, string[]>();
  for (const { id, questions: asked } of content.lessons) {
    const records = asked
      .flatMap((questionId) => questions.get(questionId) ?? [])
      .filter((question) => !isLookBack(question));
    const keys = new Set(records.flatMap((record) => [...mapOptionsToMisconceptions(record).values()]));
    for (const key of keys) asking.set(key, [...(asking.get(key) ?? []), id]);
  }
  return asking;
}

function sortEntries(entries: MisconceptionMapEntry[]): MisconceptionMapEntry[] {
  const { compare } = new Intl.Collator("nl");
  return entries.sort((a, b) => (b.people?.from ?? 0) - (a.people?.from ?? 0) || compare(a.name, b.name));
}
