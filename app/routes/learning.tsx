import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listProgress } from "~/learning/get-progress.server";
import { pageMeta } from "~/ui/page-meta";
import { ProgressPage } from "~/ui/progress-page";
import { nextForCertificates } from "~/web/certificates.server";
import { readViewer } from "~/web/viewer.server";

export const handle = { hydrate: false };

/** My progress; a visitor has none yet. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await readViewer(request, context);
  if (!viewer) return { courses: [], certificates: {} };
  const courses = await listProgress(context.pool, context.releases, { learnerId: viewer.learnerId });
  const standing = courses.map(({ course, passed, lessons }) => {
    return { courseId: course.id, label: course.label, complete: passed === lessons.length };
  });
  return { courses, certificates: await nextForCertificates(context, viewer, standing) };
}

export const meta: MetaFunction = (input) => pageMeta((messages) => ({ title: messages.learning.heading }), input);

export default function Learning() {
  return <ProgressPage {...useLoaderData<typeof loader>()} />;
}
