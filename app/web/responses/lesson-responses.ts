/** This file creates responses to the forms of a lesson. */
import type { EmptiedNote } from "~/learning/notes/note";
import type { FormNotSavedReason } from "~/ui/form-not-saved-reason";
import type { RequestContext } from "../context.server";
import { listTypedTextsToShowAgain } from "../forms/typed-texts-to-show-again";
import type { LessonAddress } from "../params/lesson-address";

/** Redirects to a place in the lesson. `fragment`: the id of that place. */
export function redirectToLesson({ path }: LessonAddress, fragment = "vragen"): Response {
  return new Response(null, { status: 303, headers: { Location: `${path}#${encodeURIComponent(fragment)}` } });
}

/** Redirects to a lesson in which the piece of a question is open. `fragment`: the id to go to, which is the question itself by default. */
export function redirectToQuestion({ path }: LessonAddress, questionId: string, fragment = questionId): Response {
  const location = `${path}?at=${encodeURIComponent(questionId)}#${encodeURIComponent(fragment)}`;
  return new Response(null, { status: 303, headers: { Location: location } });
}

/**
 * Returns the path of a note in a lesson. The note at a passage is open then, and so is its piece. `id`: the id of the note's element.
 * `emptied`: what the page says of a note that was saved without a text.
 */
export function composePathOfNote({ path }: LessonAddress, id: string, emptied: EmptiedNote | null): string {
  const query = new URLSearchParams({ at: id, ...(emptied === null ? {} : { emptied }) });
  return `${path}?${query}#${encodeURIComponent(id)}`;
}

/**
 * Refuses a form that a lesson can't accept. The page gate (`requirePageMark`) then explains why and shows what was typed. `back`: where the
 * reader goes on, which is the lesson by default.
 */
export function refuseLessonForm(
  context: RequestContext,
  why: FormNotSavedReason,
  { path }: LessonAddress,
  fields: Record<string, string[]>,
  back = path,
): Response {
  context.notTaken = { why, back, typed: listTypedTextsToShowAgain(path, fields), status: 409 };
  return new Response(null, { status: 409 });
}
