/**
 * Makes a course's map of misconceptions from the pictures of its questions. It tells nothing that the pictures do not tell. So it does not say
 * how many people have a misconception over several questions together: from that, one person's answer may follow.
 */
import type { ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { listOptions } from "~/questions/options";
import { isLookBack } from "~/questions/question";
import type { QuestionRecord } from "~/questions/table";
import type { ChoicePicture } from "../missed/choice-batches";
import { type FirstRoundQuestion, listAsked } from "../missed/list-asked";
import type {
  MisconceptionMap,
  MisconceptionMapEntry,
  MisconceptionMapLesson,
  QuestionWithMisconception,
} from "./misconception-map";

type Edition = ReleaseWithQuestions;

/** The picture of a question as it is worded in `revision`, and the day on which it was last added to. */
export interface PictureOfQuestion extends ChoicePicture {
  questionId: string;
  revision: string;
  shownOn: string;
}

/**
 * Returns each misconception of a course, with the questions whose pictures show it.
 * @param editions the editions of the course that people follow, the newest first. The newest one names what several have.
 */
export function composeMisconceptionMap(
  editions: readonly [Edition, ...Edition[]],
  pictures: readonly PictureOfQuestion[],
): MisconceptionMap {
  const asking = findAsking(editions);
  const shown = findShown(editions, pictures);
  const entries = listMisconceptions(editions).map(({ entry, labels }): MisconceptionMapEntry => {
    const questions = (shown.get(entry.key) ?? []).sort((a, b) => b.people - a.people);
    const days = questions.map(({ shownOn }) => shownOn).sort();
    return {
      ...entry,
      editions: labels.length === editions.length ? [] : labels,
      lessons: [...(asking.get(entry.key) ?? [])],
      questions: questions.map(({ shownOn: _, ...question }) => question),
      shownOn: days.at(-1) ?? null,
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
  };
}

function listLessons(lessons: readonly MisconceptionMapLesson[]): MisconceptionMapLesson[] {
  return lessons.map(({ id, number, title }) => ({ id, number, title })).sort((a, b) => a.number - b.number);
}

/** Returns the misconceptions of all editions, each once, with the labels of the editions that have it. */
function listMisconceptions(
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

/** Returns the misconception that each wrong option of a question names, by the id of the option. */
function mapOptionsToMisconceptions(record: QuestionRecord): Map<string, string> {
  return new Map(listOptions(record).flatMap(({ id, misconception }) => (misconception ? [[id, misconception]] : [])));
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

type ShownQuestion = QuestionWithMisconception & { shownOn: string };

/** Returns for each misconception the questions whose pictures show people with it. A question of several editions is one. */
function findShown(editions: readonly Edition[], pictures: readonly PictureOfQuestion[]): Map<string, ShownQuestion[]> {
  const asked = new Map<string, FirstRoundQuestion>();
  for (const release of [...editions].reverse())
    for (const question of listAsked(release)) asked.set(`${question.record.id} ${question.record.revision}`, question);
  const shown = new Map<string, ShownQuestion[]>();
  for (const { questionId, revision, right, options, shownOn } of pictures) {
    const question = asked.get(`${questionId} ${revision}`);
    if (!question) continue;
    const { lessonNumber, number, record } = question;
    const named = mapOptionsToMisconceptions(record);
    const of = Object.values(options).reduce((sum, people) => sum + people, right);
    const byKey = new Map<string, number>();
    for (const [option, people] of Object.entries(options)) {
      const key = named.get(option);
      if (key) byKey.set(key, (byKey.get(key) ?? 0) + people);
    }
    for (const [key, people] of byKey)
      shown.set(key, [...(shown.get(key) ?? []), { questionId, lessonNumber, number, people, of, shownOn }]);
  }
  return shown;
}

function sortEntries(entries: MisconceptionMapEntry[]): MisconceptionMapEntry[] {
  const { compare } = new Intl.Collator("nl");
  const most = ({ questions }: MisconceptionMapEntry) => questions[0]?.people ?? 0;
  return entries.sort(
    (a, b) => most(b) - most(a) || b.questions.length - a.questions.length || compare(a.name, b.name),
  );
}
