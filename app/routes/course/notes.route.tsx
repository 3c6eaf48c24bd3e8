import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getTaskNotes } from "~/learning/tasks/get-task-notes.server";
import { pageMeta } from "~/ui/page-meta";
import { readViewer } from "~/web/guards/viewer.server";
import { isPossibleContentId } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";
import { TaskNotesPage } from "./notes.page";
import { OnlyInNewestEditionPage } from "./only-in-newest-edition.page";
import { findPartOnlyInNewestEdition } from "./only-in-newest-edition.server";

/** What the viewer wrote at the tasks of the course. If only the newest edition has tasks, the page says so. */
export async function loader({ request, params: { course = "" }, context }: LoaderFunctionArgs) {
  if (!isPossibleContentId(course)) throw notFoundResponse();
  const viewer = await readViewer(request, context);
  const key = { learnerId: viewer?.learnerId ?? null, courseId: course };
  const notes = await getTaskNotes(context.pool, context.releases, key);
  if (!notes) throw notFoundResponse();
  const isEmpty = notes.lessons.length === 0 && notes.elsewhere.length === 0;
  const part = { courseId: course, part: "tasks" } as const;
  return { notes, elsewhere: isEmpty ? await findPartOnlyInNewestEdition(request, context, part) : null };
}

export const meta: MetaFunction<typeof loader> = ({ data, ...input }) => [
  ...pageMeta(
    ({ closingCase }) => ({ title: `${closingCase.notes.title} · ${data?.notes.course.title ?? ""}` }),
    input,
  ),
  { name: "robots", content: "noindex" },
];

export default function TaskNotesRoute() {
  const { notes, elsewhere } = useLoaderData<typeof loader>();
  return elsewhere ? <OnlyInNewestEditionPage {...elsewhere} /> : <TaskNotesPage notes={notes} />;
}
