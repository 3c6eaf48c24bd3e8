import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { moveLearnerToNewestEdition } from "~/learning/enrolment/move-learner-to-newest-edition.server";
import { coursePath } from "~/ui/addresses";
import { readViewer } from "~/web/guards/viewer.server";
import { requireCurrentCourseRelease } from "~/web/params/courses.server";

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(coursePath(params.course ?? ""));
}

/**
 * Moves the learner to the newest edition and redirects to the course. A person who is not enrolled always begins in the newest edition.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { content } = await requireCurrentCourseRelease(context, params.course);
  const { courseId } = content;
  const viewer = await readViewer(request, context);
  if (viewer)
    await moveLearnerToNewestEdition(context.pool, context.releases, {
      learnerId: viewer.learnerId,
      courseId,
      now: context.now(),
    });
  return redirect(coursePath(courseId), 303);
}
