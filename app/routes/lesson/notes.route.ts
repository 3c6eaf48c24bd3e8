import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { EmptiedNote } from "~/learning/notes/note";
import { type RefusedNote, saveNote } from "~/learning/notes/save-note.server";
import { coursePath, noteElementId, notesPath } from "~/ui/addresses";
import type { FormNotSavedReason } from "~/ui/form-not-saved-reason";
import type { RequestContext } from "~/web/context.server";
import { readPostedFields } from "~/web/forms/posted-form.server";
import { parseFormFields } from "~/web/forms/read-form.server";
import { findAnsweringPerson } from "~/web/guards/answering.server";
import { type LessonAddress, readLessonAddress } from "~/web/params/lesson-address";
import { createHtmlFragmentResponse, renderNoteSavedStatus } from "~/web/responses/lesson-fragments.server";
import { composePathOfNote, redirectToLesson, refuseLessonForm } from "~/web/responses/lesson-responses";
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
  const { place, text, basedOn } = form.value;
  const { learner, locale, mark, settle } = await findAnsweringPerson(request, context);
  const { pool, releases } = context;
  const outcome = await saveNote(pool, releases, { learner, ...address, place, text, basedOn, now: context.now() });
  if (!outcome.ok) return refuseNote(context, outcome, { address, place, fields });
  settle();
  if (request.headers.get("X-Fragment") === "1") {
    const to = { locale, mark: mark() };
    return createHtmlFragmentResponse(renderNoteSavedStatus({ place, ...outcome }, to), to);
  }
  return redirect(composePathOfPageWithNote({ address, place }, outcome.lesson !== null, outcome.emptied), 303);
}

interface PostedNote {
  address: LessonAddress;
  place: string;
}

/** Returns the path of the page that shows a note: if the reader's lesson does not, that is the page with own notes, for what was typed. */
function composePathOfPageWithNote(note: PostedNote, isInLesson: boolean, emptied: EmptiedNote | null): string {
  const { address, place } = note;
  if (isInLesson) return composePathOfNote(address, noteElementId(place), emptied);
  return place.startsWith("pre-question:") ? coursePath(address.courseId) : notesPath(address.courseId);
}

function refuseNote(
  context: RequestContext,
  outcome: RefusedNote,
  { address, place, fields }: PostedNote & { fields: Record<string, string[]> },
): Response {
  const refuse = (why: FormNotSavedReason, back?: string) => refuseLessonForm(context, why, address, fields, back);
  switch (outcome.reason) {
    case "not-found":
      throw notFoundResponse();
    case "learner-gone":
      return refuse({ kind: "nobody" });
    case "too-long":
      return refuse({ kind: "long", most: outcome.most });
    case "outdated":
      // The lesson may be gone, so the way back is the course.
      return refuse({ kind: "outdated" }, coursePath(address.courseId));
    case "changed": {
      const { courseId, lessonId } = address;
      const { typed, stored, lesson } = outcome;
      const back = composePathOfPageWithNote({ address, place }, lesson !== null, null);
      return refuse({ kind: "note-changed", courseId, lessonId, place, typed, stored }, back);
    }
    case "not-offered":
      // No edition ever had the place or the choice, so no page of ours sent it.
      throw forgedFormResponse();
  }
}
