import type { MissedQuestion } from "~/analysis/missed/missed-question";
import type { ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { getOwnValue } from "~/platform/own-value";
import { listOptionsOfOneKey, listParts } from "~/questions/missed/parts";
import { listNamedParts, type ShownChoicesRow, sumPictures } from "./sum-pictures";

/** An option in the picture of a question: how many of the people in it chose it. */
export interface ShownOption {
  id: string;
  text: string;
  correct: boolean;
  people: number;
  /** The misconception that the option names, or null. */
  misconception: { key: string; name: string } | null;
}

/** What may be shown of what members answered to a question. */
export interface ShownAnswers {
  /** The options, the most chosen first; null if there is no picture. `of`: how many people are in it; `shownOn`: the day of its newest batch. */
  picture: { options: ShownOption[]; of: number; shownOn: string } | null;
  /** Whether one wrong option was chosen at least twice as often as the next wrong one. */
  hasOneIdea: boolean;
  /** The part that most people missed, or null. */
  part: string | null;
  /** What may ever be shown: options, parts, or nothing, because of the kind of question. */
  shows: "options" | "parts" | "nothing";
}

/** A question that members missed, with what may be shown of their answers. */
export type MissedQuestionWithAnswers = MissedQuestion & ShownAnswers;

/** Of which lesson a page shows what members missed: one, or all. */
export interface ShownLesson {
  /** The chosen lesson, or null. */
  lesson: string | null;
  /** The lessons to choose from: those with a question that five members or more answered. */
  lessons: { id: string; number: number; short: string }[];
}

/** Returns a function that returns what may be shown of a question of an edition. `rows`: all batches of the group. */
export function composeShownAnswers(
  release: ReleaseWithQuestions,
  rows: readonly ShownChoicesRow[],
): (question: { questionId: string; revision: string }) => ShownAnswers {
  const keyOf = (question: { questionId: string; revision: string }) => `${question.questionId} ${question.revision}`;
  const pictures = new Map(sumPictures(rows).map((picture) => [keyOf(picture), picture]));
  const named = new Map(listNamedParts(rows).map((each) => [keyOf(each), each.part]));
  const misconceptions = new Map(release.content.misconceptions.map(({ key, name }) => [key, name]));
  return (question) => {
    const record = release.questions.get(question.questionId);
    const offered = record ? listOptionsOfOneKey(record) : [];
    const parts = record ? listParts(record) : [];
    const picture = pictures.get(keyOf(question));
    const part = named.get(keyOf(question));
    const options = offered.map(({ id, text, correct, misconception: key }): ShownOption => {
      const name = key === undefined ? undefined : misconceptions.get(key);
      const people = picture ? (correct ? picture.right : (getOwnValue(picture.options, id) ?? 0)) : 0;
      return { id, text, correct, people, misconception: key && name ? { key, name } : null };
    });
    options.sort((a, b) => b.people - a.people);
    const [first, second] = options.filter(({ correct }) => !correct);
    return {
      picture: picture
        ? { options, of: options.reduce((sum, { people }) => sum + people, 0), shownOn: picture.shownOn }
        : null,
      hasOneIdea: picture !== undefined && (first?.people ?? 0) >= 2 * Math.max(1, second?.people ?? 0),
      part: parts.find(({ id }) => id === part)?.text ?? null,
      // With one wrong option, whoever is wrong chose it.
      shows: offered.length > 2 ? "options" : parts.length > 1 ? "parts" : "nothing",
    };
  };
}
