/** Compares two editions of a course for a learner who may move from one to the other. Pure functions. */
import type { CompiledLesson } from "~/content/release/release";
import type { ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { hasTasks } from "../notes/own-notes";
import { listCountedPlaces } from "../practice/lesson-rounds";
import type { EditionChanges, EditionParts } from "./newer-edition";

/** Returns how the edition of the release `newest` differs from that of the release `held`. */
export function compareEditions(held: ReleaseWithQuestions, newest: ReleaseWithQuestions): EditionChanges {
  const { lessons } = newest.content;
  const places = lessons.flatMap(({ id }) => listCountedPlaces(newest, id));
  return {
    held: listParts(held),
    newest: listParts(newest),
    lessons: {
      count: lessons.length,
      changed: lessons.filter((lesson) => !hasSameText(lesson, held.lessons.get(lesson.id))).length,
      gone: held.content.lessons.filter(({ id }) => !newest.lessons.has(id)).length,
    },
    questions: {
      count: places.length,
      added: places.filter((variants) => variants.every(({ id }) => !held.questions.has(id))).length,
    },
  };
}

function listParts({ content }: ReleaseWithQuestions): EditionParts {
  return {
    finalTest: content.rules.finalTest !== undefined,
    closingCase: content.closingCase?.title ?? null,
    tasks: hasTasks(content),
  };
}

function hasSameText(one: CompiledLesson, other: CompiledLesson | undefined): boolean {
  return one.heading === other?.heading && JSON.stringify(one.segments) === JSON.stringify(other.segments);
}
