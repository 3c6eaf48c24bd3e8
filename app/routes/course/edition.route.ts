import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { moveLearnerToNewestEdition } from "~/learning/enrolment/move-learner-to-newest-edition.server";
import { courseEditionPath, coursePath } from "~/ui/addresses";
import { readViewer } from "~/web/guards/viewer.server";
import { requireCurrentCourseRelease } from "~/web/params/courses.server";

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(coursePath(params.course ?? ""));
}

/**
 * Moves the learner to the newest edition and redirects to the course. Nobody moves while their final test is open. A person who is not enrolled always begins in the newest edition.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { content } = await requireCurrentCourseRelease(context, params.course);
  const { courseId } = content;
  const { pool, releases } = context;
  const viewer = await readViewer(request, context);
  if (!viewer) return redirect(coursePath(courseId), 303);
  const { learnerId } = viewer;
  const outcome = await moveLearnerToNewestEdition(pool, releases, { learnerId, courseId, now: context.now() });
  // The page says there what must be done first.
  return redirect(outcome.ok ? coursePath(courseId) : courseEditionPath(courseId), 303);
}
