import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { saveNote } from "~/learning/notes/save-note.server";
import { coursePath, noteElementId, notesPath } from "~/ui/addresses";
import { readPostedFields } from "~/web/forms/posted-form.server";
import { parseFormFields } from "~/web/forms/read-form.server";
import { findAnsweringPerson } from "~/web/guards/answering.server";
import { readLessonAddress } from "~/web/params/lesson-address";
import { createHtmlFragmentResponse, renderNoteSavedStatus } from "~/web/responses/lesson-fragments.server";
import { redirectToLesson, redirectToNote, refuseLessonForm } from "~/web/responses/lesson-responses";
import { forgedFormResponse, notFoundResponse } from "~/web/responses/refusals";
import { lessonNoteForm } from "./notes.form";

export function loader({ params }: LoaderFunctionArgs) {
  return redirectToLesson(readLessonAddress(params), "");
}

/** Saves the choice of a pre-question, or a note, and redirects to it. The script gets only the line that confirms it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const address = readLessonAddress(params);
  const fields = await readPostedFields(request, context);
  const form = parseFormFields(fields, lessonNoteForm);
  if (!form.ok) throw forgedFormResponse();
  const { place, text } = form.value;
  const { learner, locale, mark, settle } = await findAnsweringPerson(request, context);
  const { pool, releases } = context;
  const outcome = await saveNote(pool, releases, { learner, ...address, place, text, now: context.now() });
  if (!outcome.ok && outcome.reason === "not-found") throw notFoundResponse();
  if (!outcome.ok && outcome.reason === "learner-gone")
    return refuseLessonForm(context, { kind: "nobody" }, address, fields);
  if (!outcome.ok && outcome.reason === "too-long")
    return refuseLessonForm(context, { kind: "long", most: outcome.most }, address, fields);
  // The lesson may be gone, so the way back is the course.
  if (!outcome.ok && outcome.reason === "outdated")
    return refuseLessonForm(context, { kind: "outdated" }, address, fields, coursePath(address.courseId));
  // The only reason left is a place or a choice that no edition ever had, so no page of ours sent it.
  if (!outcome.ok) throw forgedFormResponse();
  settle();
  if (request.headers.get("X-Fragment") === "1") {
    const to = { locale, mark: mark() };
    return createHtmlFragmentResponse(renderNoteSavedStatus({ place, ...outcome }, to), to);
  }
  if (outcome.lesson) return redirectToNote(address, noteElementId(place), outcome.emptied);
  // The reader's lesson does not show the note. The page with own notes shows what was typed.
  const isTyped = !place.startsWith("pre-question:");
  return redirect(isTyped ? notesPath(address.courseId) : coursePath(address.courseId), 303);
}
