import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findSearchedPart } from "~/content/search/search-words";
import { searchForReader } from "~/learning/search/search-for-reader.server";
import { pageMeta } from "~/ui/page-meta";
import { readViewer } from "~/web/guards/viewer.server";
import { readSearchGroup, readSearchQuestion, readTypedQuestion } from "~/web/params/search-question";
import { chargeSearchToLimit } from "~/web/responses/too-many.server";
import { SearchPage } from "./search.page";

/** Returns what the viewer finds. Without a question nothing is searched, so that the page of visitors can be cached. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { pool, releases } = context;
  const [question, more] = [readSearchQuestion(request), readSearchGroup(request)];
  const typed = readTypedQuestion(request);
  const viewer = await readViewer(request, context);
  const learnerId = viewer?.learnerId ?? null;
  if (question === "")
    return { typed, searched: null, question, more, hasNotes: learnerId !== null, results: null, courses: [] };
  await chargeSearchToLimit(context, viewer);
  const results = await searchForReader(pool, releases, { learnerId, question, more });
  const courses = results.isEmpty ? await releases.offered(pool) : [];
  return {
    typed,
    searched: findSearchedPart(typed, question),
    question,
    more,
    hasNotes: learnerId !== null,
    results,
    courses: courses.map(({ content: { courseId, title, language } }) => ({ id: courseId, title, language })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, ...input }) => [
  ...pageMeta(({ search }) => ({ title: search.pageTitle(data?.question ?? "") }), input),
  { name: "robots", content: "noindex" },
];

export default function SearchRoute() {
  return <SearchPage {...useLoaderData<typeof loader>()} />;
}
