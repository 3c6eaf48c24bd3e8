import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listProgress } from "~/learning/get-progress.server";
import { pageMeta } from "~/ui/page-meta";
import { ProgressPage } from "~/ui/progress-page";
import { readViewer } from "~/web/viewer.server";

export const handle = { hydrate: false };

/** My progress; a visitor has none yet. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await readViewer(request, context);
  if (!viewer) return { courses: [] };
  return { courses: await listProgress(context.pool, context.releases, { learnerId: viewer.learnerId }) };
}

export const meta: MetaFunction = (input) => pageMeta((messages) => ({ title: messages.learning.heading }), input);

export default function Learning() {
  const { courses } = useLoaderData<typeof loader>();
  return <ProgressPage courses={courses} />;
}
