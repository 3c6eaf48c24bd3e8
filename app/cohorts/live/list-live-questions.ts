/** The practice questions of a course that can be asked in a live session. Pure functions. */
import { groupQuestionsByPlace } from "~/content/release/lesson-places";
import type { ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { requireQuestion } from "~/content/release/require-question";
import { canGroupVoteOn } from "~/questions/options";
import { isLookBack } from "~/questions/question";
import type { QuestionRecord } from "~/questions/table";

/** A question to choose from. It holds nothing of the key. */
export interface LiveQuestionChoice {
  id: string;
  stem: string;
  /** The title of the case that it is about, or null. */
  caseTitle: string | null;
  /** Which variant of its place it is, from 1. Everybody's first round of the lesson asks the first. */
  variant: number;
  /** Another variant of the same place that can be asked too, and that a first round does not ask; null if there is none. */
  otherVariant: { id: string; stem: string } | null;
}

export interface LiveLessonChoice {
  lesson: { id: string; number: number; short: string };
  questions: LiveQuestionChoice[];
}

/** How a question can be asked in a live session. `other`: another variant of it, which a first round does not ask. */
export interface LiveOffer {
  other: LiveQuestionChoice["otherVariant"];
  toDo: number;
  members: number;
}

/**
 * Returns the questions of each lesson on which a group can vote. Questions of the final test are never among them, and neither are questions
 * that look back on another lesson.
 */
export function listLiveQuestions(release: ReleaseWithQuestions): LiveLessonChoice[] {
  return release.content.lessons.map(({ id, number, short, passages }) => ({
    lesson: { id, number, short },
    questions: listPlaces(release, id).flatMap((variants) =>
      variants.flatMap((question, at): LiveQuestionChoice[] => {
        if (!canGroupVoteOn(question)) return [];
        const other = at === 0 ? variants.slice(1).find(canGroupVoteOn) : undefined;
        const caseTitle = passages.find((passage) => passage.id === question.case)?.title ?? null;
        const otherVariant = other ? { id: other.id, stem: other.stemText } : null;
        return [{ id: question.id, stem: question.stemText, caseTitle, variant: at + 1, otherVariant }];
      }),
    ),
  }));
}

/**
 * Returns why questions of an edition are not offered, by id. `kind`: a group can't vote on it. `edition`: the lesson does not ask it in the
 * edition of the group.
 */
export function explainNotOffered(
  release: ReleaseWithQuestions,
  questions: readonly { questionId: string }[],
  offers: Readonly<Record<string, LiveOffer>>,
): Record<string, "kind" | "edition"> {
  const others = questions.filter(({ questionId }) => !Object.hasOwn(offers, questionId));
  return Object.fromEntries(
    others.map(({ questionId }) => [
      questionId,
      canGroupVoteOn(requireQuestion(release, questionId)) ? "edition" : "kind",
    ]),
  );
}

/** Returns a question that can be asked in a session, with its lesson; null for any other, such as one of the final test. */
export function findLiveQuestion(
  release: ReleaseWithQuestions,
  questionId: string,
): { question: QuestionRecord; lessonId: string } | null {
  for (const { id: lessonId } of release.content.lessons) {
    const question = listPlaces(release, lessonId)
      .flat()
      .find(({ id }) => id === questionId);
    if (question) return canGroupVoteOn(question) ? { question, lessonId } : null;
  }
  return null;
}

/** Returns the places of a lesson, each as its variants. A pool of the final test belongs to no lesson; its questions have a cell. */
function listPlaces(release: ReleaseWithQuestions, lessonId: string): QuestionRecord[][] {
  const ids = release.lessons.get(lessonId)?.questions ?? [];
  const practice = ids
    .map((id) => requireQuestion(release, id))
    .filter((question) => question.cell === undefined && !isLookBack(question));
  return groupQuestionsByPlace(practice).map(({ variants }) => [...variants]);
}
