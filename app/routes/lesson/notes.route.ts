import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { maxNoteLength } from "~/learning/practice/note";
import { saveNote } from "~/learning/practice/save-note.server";
import { noteElementId } from "~/ui/addresses";
import { readPostedFields } from "~/web/forms/posted-form.server";
import { parseFormFields } from "~/web/forms/read-form.server";
import { findAnsweringPerson } from "~/web/guards/answering.server";
import { readLessonAddress } from "~/web/params/lesson-address";
import { createHtmlFragmentResponse, renderNoteSavedStatus } from "~/web/responses/lesson-fragments.server";
import { redirectToLesson, refuseLessonForm } from "~/web/responses/lesson-responses";
import { forgedFormResponse, notFoundResponse } from "~/web/responses/refusals";
import { lessonNoteForm } from "./notes.form";

export function loader({ params }: LoaderFunctionArgs) {
  return redirectToLesson(readLessonAddress(params), "");
}

const tooLong = { kind: "long", most: maxNoteLength } as const;

/** Saves the choice of a pre-question, or a recall note, and redirects to it. The script gets only the line that confirms it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const address = readLessonAddress(params);
  const fields = await readPostedFields(request, context);
  const form = parseFormFields(fields, lessonNoteForm);
  if (!form.ok) return refuseLessonForm(context, tooLong, address, fields);
  const { place, text } = form.value;
  const { learner, locale, mark, settle } = await findAnsweringPerson(request, context);
  const { pool, releases } = context;
  const outcome = await saveNote(pool, releases, { learner, ...address, place, text, now: context.now() });
  if (!outcome.ok && outcome.reason === "not-found") throw notFoundResponse();
  if (!outcome.ok && outcome.reason === "learner-gone")
    return refuseLessonForm(context, { kind: "nobody" }, address, fields);
  if (!outcome.ok && outcome.reason === "too-long") return refuseLessonForm(context, tooLong, address, fields);
  // The only reason left is a choice that the form does not offer, so no page of ours sent it.
  if (!outcome.ok) throw forgedFormResponse();
  settle();
  if (request.headers.get("X-Fragment") !== "1") return redirectToLesson(address, noteElementId(place));
  const to = { locale, mark: mark() };
  return createHtmlFragmentResponse(renderNoteSavedStatus({ place, ...outcome }, to), to);
}
