/** The places of a release for which learners have cards. Pure functions. */
import type { ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { requireQuestion } from "~/content/release/require-question";
import { isQuestionScored } from "~/questions/question";
import type { QuestionRecord } from "~/questions/table";

export interface CardPlace {
  lessonId: string;
  /** The author's name of the place in its lesson, or the id of its only question. */
  place: string;
  objective: string;
  /** The variants of the place, in the order of the file. */
  variants: readonly QuestionRecord[];
}

/** The places of a release, by their lesson and name and by the ids of their questions. */
export interface CardPlaces {
  /** How many places the release has. */
  total: number;
  /** How many places each lesson has, by its id. A lesson without such places is absent. */
  totals: ReadonlyMap<string, number>;
  find(lessonId: string, place: string): CardPlace | null;
  findByQuestion(questionId: string): CardPlace | null;
  /**
   * Returns the ids of all questions whose answers are about the card of a place. They are its variants. If a lesson had two places of one
   * name, which the course check refuses, these would have one card.
   */
  listQuestionIds(lessonId: string, place: string): readonly string[];
}

const known = new WeakMap<ReleaseWithQuestions, CardPlaces>();

/**
 * Returns the places of a release for which there are cards: all places of its lessons, except look-backs and open questions, which have no
 * score. It is computed once for each release.
 */
export function getCardPlaces(release: ReleaseWithQuestions): CardPlaces {
  const before = known.get(release);
  if (before) return before;
  const places = listCardPlaces(release);
  const byLesson = new Map<string, Map<string, CardPlace>>();
  for (const each of places) {
    const ofLesson = byLesson.get(each.lessonId) ?? new Map<string, CardPlace>();
    byLesson.set(each.lessonId, ofLesson.set(each.place, each));
  }
  const byQuestion = new Map(places.flatMap((each) => each.variants.map(({ id }) => [id, each])));
  const idsByName = new Map<string, string[]>();
  for (const { lessonId, place, variants } of places) {
    const key = `${lessonId} ${place}`;
    idsByName.set(key, [...(idsByName.get(key) ?? []), ...variants.map(({ id }) => id)]);
  }
  const made: CardPlaces = {
    total: places.length,
    totals: countByLesson(places),
    find: (lessonId, place) => byLesson.get(lessonId)?.get(place) ?? null,
    findByQuestion: (questionId) => byQuestion.get(questionId) ?? null,
    listQuestionIds: (lessonId, place) => idsByName.get(`${lessonId} ${place}`) ?? [],
  };
  known.set(release, made);
  return made;
}

/** Counts cards or places by the ids of their lessons. */
export function countByLesson(each: readonly { lessonId: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { lessonId } of each) counts.set(lessonId, (counts.get(lessonId) ?? 0) + 1);
  return counts;
}

function listCardPlaces(release: ReleaseWithQuestions): CardPlace[] {
  return [...release.pieces].flatMap(([lessonId, { places }]) =>
    places.flatMap(({ questions }) => {
      const variants = questions.map((id) => requireQuestion(release, id));
      const [first] = variants;
      if (!first || !isQuestionScored(first)) return [];
      return [{ lessonId, place: first.place ?? first.id, objective: first.objective, variants }];
    }),
  );
}
