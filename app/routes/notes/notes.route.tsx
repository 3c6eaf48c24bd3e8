import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { cutQuestion, findSearchedPart, listQuestionWords } from "~/content/search/search-words";
import { getOwnNotes } from "~/learning/notes/get-own-notes.server";
import { searchOwnNotes, suggestNoteWords } from "~/learning/notes/search-own-notes";
import { pageMeta } from "~/ui/page-meta";
import { readViewer } from "~/web/guards/viewer.server";
import { readTypedQuestion } from "~/web/params/search-question";
import { chargeSearchToLimit } from "~/web/responses/too-many.server";
import { OwnNotesPage } from "./notes.page";

/** What the viewer wrote in all their courses or, with a search, what they search for. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await readViewer(request, context);
  const learnerId = viewer?.learnerId ?? null;
  const search = readTypedQuestion(request);
  if (search !== "") await chargeSearchToLimit(context, viewer);
  const courses = await getOwnNotes(context.pool, context.releases, { learnerId });
  const question = cutQuestion(search);
  const words = listQuestionWords(question);
  const found = search === "" ? courses : searchOwnNotes(courses, words);
  const meant = found.length === 0 ? suggestNoteWords(courses, words) : null;
  return {
    courses: found,
    search,
    searched: findSearchedPart(search, question),
    words,
    suggestion: meant?.join(" ") ?? null,
  };
}

export const meta: MetaFunction = (args) => [
  ...pageMeta(({ ownNotes }) => ({ title: ownNotes.title }), args),
  { name: "robots", content: "noindex" },
];

export default function OwnNotesRoute() {
  return <OwnNotesPage {...useLoaderData<typeof loader>()} />;
}
