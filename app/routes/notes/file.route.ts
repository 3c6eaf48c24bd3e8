import type { LoaderFunctionArgs } from "@remix-run/node";
import { getOwnNotes } from "~/learning/notes/get-own-notes.server";
import { composeNotesMarkdown } from "~/learning/notes/own-notes-markdown";
import { messagesFor } from "~/ui/messages";
import { readViewer } from "~/web/guards/viewer.server";
import { readLocale } from "~/web/params/locale.server";
import { downloadResponse } from "~/web/responses/download";

/** What the viewer wrote in all their courses, as a Markdown file to download. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await readViewer(request, context);
  const courses = await getOwnNotes(context.pool, context.releases, { learnerId: viewer?.learnerId ?? null });
  const { ownNotes } = messagesFor(await readLocale(request, context));
  const text = composeNotesMarkdown(courses, ownNotes);
  return downloadResponse(text, { name: "leerdossier-notities.md", type: "text/markdown; charset=utf-8" });
}
