import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { saveNote } from "~/learning/practice/save-note.server";
import { noteId } from "~/ui/addresses";
import { readForm } from "~/web/forms/posted-form.server";
import { findAnswering } from "~/web/guards/answering.server";
import { lessonAddress } from "~/web/params/lesson-address";
import { fragment, renderNote } from "~/web/responses/lesson-fragments.server";
import { backTo, refuseForm } from "~/web/responses/lesson-responses";
import { badForm, notFound } from "~/web/responses/refusals";

export function loader({ params }: LoaderFunctionArgs) {
  return backTo(lessonAddress(params), "");
}

/** Saves a pre-question's choice or what was recalled, and goes back to it; the script gets the line that says so instead. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const address = lessonAddress(params);
  const fields = await readForm(request, context);
  const { place: [place = ""] = [], text: [text = ""] = [] } = fields;
  const { learner, locale, mark, settle } = await findAnswering(request, context);
  const { pool, releases } = context;
  const outcome = await saveNote(pool, releases, { learner, ...address, place, text, now: context.now() });
  if (!outcome.ok && outcome.reason === "not-found") throw notFound();
  if (!outcome.ok && outcome.reason === "learner-gone") return refuseForm(context, "nobody", address, fields);
  // The form offers no other options and takes no longer text.
  if (!outcome.ok) throw badForm();
  settle();
  if (request.headers.get("X-Fragment") !== "1") return backTo(address, noteId(place));
  const to = { locale, mark: mark() };
  return fragment(renderNote({ place, ...outcome }, to), to);
}
